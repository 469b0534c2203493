/** The kinds that the first flow has none of, fetched together. */
export { View as Delay } from '../kinds/delay/View.tsx';
export { View as Join } from '../kinds/join/View.tsx';
export { View as Router } from '../kinds/router/View.tsx';
export { View as Topic } from '../kinds/topic/View.tsx';
