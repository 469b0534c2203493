export { canvasActions } from './canvasActions.ts';
export { pasteAt } from './clipboard.ts';
export { canvasCommand } from './commands.ts';
export { watchEdges } from './insertion.ts';
export { keptInSight } from './keepInSight.ts';
export { letGo } from './letGo.ts';
export { moveAll } from './moving.ts';
export { openMenuAt } from './openMenu.ts';
export { addPressed, dragOver, dropAt } from './paletteDrop.ts';
