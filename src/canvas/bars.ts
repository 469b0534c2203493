/** What appears with a selection, and what opens: one chunk, fetched ahead. */
export { CanvasMenu } from './CanvasMenu.tsx';
export { Chooser } from './Chooser.tsx';
export { DragPreview } from './DragPreview.tsx';
export { Drawn } from './Drawn.tsx';
export { EdgeBar } from './EdgeBar.tsx';
export { EmptyHint } from './EmptyHint.tsx';
export { Minimap } from './Minimap.tsx';
export { Refusal } from './Refusal.tsx';
export { SelectionBar } from './SelectionBar.tsx';
