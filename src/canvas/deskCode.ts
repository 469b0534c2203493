export { canvasActions } from './canvasActions.ts';
export { pasteAt } from './clipboard.ts';
export { canvasCommand } from './commands.ts';
export { edgeTaking, watchEdges } from './insertion.ts';
export { moveAll } from './moving.ts';
export { openMenuAt } from './openMenu.ts';
