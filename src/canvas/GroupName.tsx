import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { setGroupLabel } from '../flow/canvasEdits.ts';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { partId } from '../store/parts.ts';
import { useCanvasState } from './canvasState.ts';
import styles from './GroupView.module.css';

/** The name of a group, written where it stands. */
export function GroupName({ id, name, label }: { id: string; name: string; label: string }) {
  const shownId = partId('group', id);
  const writing = useCanvasState((state) => state.writing === shownId);
  return writing ? (
    <Writing id={id} label={label} hint={name} />
  ) : (
    <span className={styles['name']} title={name}>
      {name}
    </span>
  );
}

function Writing({ id, label, hint }: { id: string; label: string; hint: string }) {
  const text = useText();
  const [draft, setDraft] = useState(label);
  const field = useRef<HTMLInputElement>(null);
  const shownId = partId('group', id);
  useEffect(() => {
    // What was just put on the canvas is measured first; only then can it take the focus.
    const asked = requestAnimationFrame(() => field.current?.select());
    field.current?.focus();
    return () => cancelAnimationFrame(asked);
  }, []);
  const end = () => {
    if (useCanvasState.getState().writing === shownId) useCanvasState.getState().set({ writing: null });
  };
  const take = () => {
    const { applyEdit } = useDocument.getState();
    applyEdit((flow) => setGroupLabel(flow, id, draft.trim()), { label: text.canvas.edits.rename });
    end();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Enter') take();
    else end();
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${shownId}"]`)?.focus();
  };
  return (
    <input
      ref={field}
      className={`${styles['field']} nodrag nopan`}
      aria-label={text.canvas.parts.name}
      placeholder={hint}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}
