/** The drawings of kinds that the first flow does not have: one chunk. */
export { View as Delay } from '../kinds/delay/View.tsx';
export { View as Join } from '../kinds/join/View.tsx';
export { View as Router } from '../kinds/router/View.tsx';
export { View as Topic } from '../kinds/topic/View.tsx';
