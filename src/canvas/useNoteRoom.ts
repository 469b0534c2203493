import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type Note, noteRect, noteSize } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { useDocument } from '../store/document.ts';
import { useCanvasState } from './canvasState.ts';
import { resizeNote } from './resizeNote.ts';

/** Its rim, above and below. */
const rim = 2;

/**
 * A note grows with what is written, as long as all of it was to be seen: one that a person has pulled smaller stays so, and is
 * scrolled. Tells whether it is cut, and whether more of it lies below what is seen.
 */
export function useNoteRoom(element: RefObject<HTMLElement | null>, id: string, note: Note | undefined) {
  const { height } = note === undefined ? noteSize : noteRect(note);
  const words = note?.text ?? '';
  const isPulled = note?.height !== undefined;
  const before = useRef({ words, isWhole: true, grown: -1 });
  const [room, setRoom] = useState({ isCut: false, hasMore: false });
  const look = useCallback(() => {
    const shown = element.current;
    if (shown === null) return false;
    const isCut = shown.scrollHeight > shown.clientHeight + 1;
    const hasMore = isCut && shown.scrollTop + shown.clientHeight < shown.scrollHeight - 2;
    setRoom((was) => (was.isCut === isCut && was.hasMore === hasMore ? was : { isCut, hasMore }));
    return isCut;
  }, [element]);
  // After every drawing: its width tells as much as its words.
  useLayoutEffect(() => {
    const shown = element.current;
    if (shown === null) return;
    const was = before.current;
    const isWritten = was.words !== words && isBeingWritten(words);
    const needed = isWritten && was.isWhole ? Math.max(noteSize.height, heightOf(shown)) : height;
    if (needed > height || (needed < height && was.grown === height)) {
      before.current = { words, isWhole: true, grown: needed };
      const { orientation } = useCanvasState.getState();
      const grow = (flow: Flow) => resizeNote(flow, id, { height: needed }, orientation);
      useDocument.getState().applyEdit(grow, { transient: true });
      return;
    }
    const isCut = look();
    before.current = { ...was, words, isWhole: !isCut || !isPulled };
  });
  return { ...room, look };
}

/** Both fields that a note is written in are such; words that were undone, or came with another flow, stand in none. */
function isBeingWritten(words: string): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement && activeElement.value === words;
}

/** How high it is to show all that is in it. */
function heightOf(shown: HTMLElement): number {
  const { height } = shown.style;
  shown.style.height = '0';
  const needed = shown.scrollHeight + rim;
  shown.style.height = height;
  return needed;
}
