import type { NodeProps } from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { own } from '../base/record.ts';
import { setNote } from '../flow/canvasEdits.ts';
import { longestNote, type Note, noteRect, notesOf } from '../flow/canvasMeta.ts';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { partOf } from '../store/parts.ts';
import { useCanvasState } from './canvasState.ts';
import { gridStep } from './grid.ts';
import styles from './NoteView.module.css';
import { resizeNote } from './resizeNote.ts';
import { stepOfKey } from './stepOfKey.ts';
import { useNoteRoom } from './useNoteRoom.ts';
import { useWritingInSight } from './useWritingInSight.ts';

/** A text on the canvas: plain words, written where they stand. */
export function NoteView({ id: shownId, selected }: NodeProps) {
  const text = useText();
  const id = partOf('note', shownId) ?? '';
  const note = useDocument((state) => own(notesOf(state.flow), id));
  const writing = useCanvasState((state) => state.writing === shownId);
  if (note === undefined) return null;
  return (
    <div className={styles['note']}>
      {writing ? (
        <Writing id={id} shownId={shownId} note={note} />
      ) : (
        <Written key={id} id={id} note={note} hint={text.canvas.parts.noteHint} isSelected={selected} />
      )}
      <Corner id={id} />
    </div>
  );
}

interface WrittenProps {
  readonly id: string;
  readonly note: Note;
  readonly hint: string;
  readonly isSelected: boolean;
}

/**
 * What was written; where it does not fit it is scrolled, and shows that it goes on: by the wheel, by keys, and by a finger,
 * which moves the note only when that is selected.
 */
function Written({ id, note, hint, isSelected }: WrittenProps) {
  const words = useRef<HTMLParagraphElement>(null);
  const { isCut, hasMore, look } = useNoteRoom(words, id, note);
  const [byFinger, setByFinger] = useState(false);
  const scrolls = isCut ? `nowheel nokey ${byFinger && !isSelected ? 'nodrag' : ''}` : '';
  return (
    <p
      ref={words}
      className={`${styles['words']} ${scrolls}`}
      data-empty={note.text === '' || undefined}
      data-cut={isCut || undefined}
      data-more={hasMore || undefined}
      tabIndex={isCut ? 0 : undefined}
      onMouseDownCapture={isCut ? focusNote : undefined}
      onPointerDown={({ pointerType }) => setByFinger(pointerType === 'touch')}
      onScroll={look}
    >
      {note.text === '' ? hint : note.text}
    </p>
  );
}

/** Who presses a note means all of it, and arrows move it then; who comes by the keyboard means its words. */
function focusNote(event: MouseEvent<HTMLElement>) {
  event.preventDefault();
  event.currentTarget.closest<HTMLElement>('.react-flow__node')?.focus({ preventScroll: true });
}

/** What is written is one undo step from the first letter to the last; Escape ends it. */
function Writing({ id, shownId, note }: { id: string; shownId: string; note: Note }) {
  const text = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  useNoteRoom(area, id, note);
  useWritingInSight(area);
  const { set } = useCanvasState.getState();
  const { applyEdit } = useDocument.getState();
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  const end = () => {
    applyEdit((flow) => flow, { label: text.canvas.edits.note });
    if (useCanvasState.getState().writing === shownId) set({ writing: null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isDone) return;
    event.preventDefault();
    end();
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${shownId}"]`)?.focus();
  };
  return (
    <textarea
      ref={area}
      className={`${styles['writing']} nodrag nopan nowheel`}
      aria-label={text.canvas.parts.note}
      placeholder={text.canvas.parts.noteHint}
      maxLength={longestNote}
      value={note.text}
      onChange={(event) =>
        applyEdit((flow) => setNote(flow, id, { text: event.target.value }), { transient: true })
      }
      onBlur={end}
      onKeyDown={onKeyDown}
    />
  );
}

/** Its size, pulled at the corner or changed by arrows. */
function Corner({ id }: { id: string }) {
  const text = useText();
  const from = useRef<{ x: number; y: number; width: number; height: number } | null>(null);
  const { applyEdit } = useDocument.getState();
  const noteNow = () => own(notesOf(useDocument.getState().flow), id);
  const size = (width: number, height: number, transient: boolean) =>
    applyEdit((flow) => resizeNote(flow, id, { width, height }, useCanvasState.getState().orientation), {
      transient,
      label: text.canvas.edits.note,
    });
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const note = noteNow();
    if (note === undefined || event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const { width, height } = noteRect(note);
    from.current = { x: event.clientX, y: event.clientY, width, height };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (from.current === null) return;
    const zoom = useCanvasState.getState().surface?.zoom() ?? 1;
    const { x, y, width, height } = from.current;
    size(width + (event.clientX - x) / zoom, height + (event.clientY - y) / zoom, true);
  };
  const onPointerUp = () => {
    if (from.current === null) return;
    from.current = null;
    applyEdit((flow) => flow, { label: text.canvas.edits.note });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOfKey(event.key);
    const note = noteNow();
    if (step === undefined || note === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { width, height } = noteRect(note);
    size(width + step.x * gridStep, height + step.y * gridStep, false);
  };
  return (
    <button
      type="button"
      className={`${styles['corner']} nodrag nopan`}
      aria-label={text.canvas.parts.resize}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}
