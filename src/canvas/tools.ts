/** What the canvas can do beyond the first sight of it: one chunk, fetched ahead. */
export { align, distribute, group, note, tidiesSelection, tidy, toggleClosed, ungroup } from './arranging.ts';
export { copiedText, duplicate, pasteAt } from './clipboard.ts';
