/** What one selected thing shows, with the editors of all its fields. */
export { EdgePanel } from './EdgePanel.tsx';
export { FindingsButton } from './FindingsButton.tsx';
export { FindingsHere } from './FindingsHere.tsx';
export { NodePanel } from './NodePanel.tsx';
export { SeveralPanel } from './SeveralPanel.tsx';
export { Since } from './Since.tsx';
