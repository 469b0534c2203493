import { desk } from './desk.ts';

/** From the first moment on: what is copied in one tab may be the first thing that a person does in another. */
export function listenToPaste(): void {
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isOfText(event) || text === '') return;
    event.preventDefault();
    desk.use((code) => code.pasteAt(text));
  });
}

/** In a field, a dialog, or with words of the page marked, it is text that a person copies. */
export function isOfText({ target, type }: ClipboardEvent): boolean {
  const element = target instanceof Element ? target : null;
  if (element?.closest('input, textarea, [contenteditable=true], dialog[open]') != null) return true;
  return type !== 'paste' && (getSelection()?.toString() ?? '') !== '';
}
