import { copiedText, pasteAt } from './clipboard.ts';
import { canvasCommand } from './commands.ts';

/** Copying, cutting and pasting by the browser's own events: as text, so that it goes from tab to tab and into any program. */
export function listenToClipboard(): void {
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  document.addEventListener('paste', onPaste);
}

function onCopy(event: ClipboardEvent): void {
  const text = isOfText(event) ? null : copiedText();
  if (text === null) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', text);
  if (event.type === 'cut') canvasCommand('edit.remove').run();
}

function onPaste(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (isOfText(event) || text === '') return;
  event.preventDefault();
  pasteAt(text);
}

/** In a field, a dialog, or with words of the page marked, it is text that a person copies. */
function isOfText({ target, type }: ClipboardEvent): boolean {
  const element = target instanceof Element ? target : null;
  if (element?.closest('input, textarea, [contenteditable=true], dialog[open]') != null) return true;
  return type !== 'paste' && (getSelection()?.toString() ?? '') !== '';
}
