import { copiedText } from './clipboard.ts';
import { canvasCommand } from './commands.ts';
import { isOfText } from './pasting.ts';
import { watchPointer } from './pointer.ts';

/** Copying and cutting by the browser's own events: as text, so that it goes from tab to tab and into any program. */
export function listenToCopy(): void {
  watchPointer();
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
}

function onCopy(event: ClipboardEvent): void {
  const text = isOfText(event) ? null : copiedText();
  if (text === null) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', text);
  if (event.type === 'cut') canvasCommand('edit.remove').run();
}
