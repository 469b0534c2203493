import { useEffect } from 'react';
import { canvasCommand, canvasTools } from './commands.ts';

/** Copying, cutting and pasting by the browser's own events: as text, so that it goes from tab to tab and into any program. */
export function useClipboard(): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      if (isOfText(event)) return;
      const tools = canvasTools.here();
      // Not fetched yet: the text comes too late for this event, and goes the other way.
      if (tools === null)
        return canvasTools.use((late) => void navigator.clipboard?.writeText(late.copiedText() ?? ''));
      const text = tools.copiedText();
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      if (event.type === 'cut') canvasCommand('edit.remove').run();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isOfText(event)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '') return;
      event.preventDefault();
      canvasTools.use((tools) => tools.pasteAt(text));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

/** In a field, a dialog, or with words of the page marked, it is text that a person copies. */
function isOfText({ target, type }: ClipboardEvent): boolean {
  const element = target instanceof Element ? target : null;
  if (element?.closest('input, textarea, [contenteditable=true], dialog[open]') != null) return true;
  return type !== 'paste' && (getSelection()?.toString() ?? '') !== '';
}
