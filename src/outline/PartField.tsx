import { type KeyboardEvent, useEffect, useId } from 'react';
import { own } from '../base/record.ts';
import { setGroupLabel, setNote } from '../flow/canvasEdits.ts';
import { groupAt, longestNote, notesOf } from '../flow/canvasMeta.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import controls from '../ui/controls.module.css';
import { useDraft } from '../ui/useDraft.ts';
import styles from './Outline.module.css';
import { nameOfGroup } from './outlineActions.ts';
import { keyOf, type Row, type RowKey } from './rows.ts';
import { useOutlineText } from './text.ts';

export interface PartFieldProps {
  readonly row: Row;
  /** Back to the row, by the keyboard. */
  readonly onDone: () => void;
}

/** The name of a group or the words of a note, where such a row is the current one. */
export function PartField({ row, onDone }: PartFieldProps) {
  const text = useOutlineText();
  const fieldId = useId();
  const key = keyOf(row);
  const hasField = row.kind === 'group' || row.kind === 'note';
  useEffect(() => {
    // It takes room from the rows: the one that it belongs to stays in sight.
    if (hasField)
      document.querySelector(`[data-row="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [key, hasField]);
  if (row.kind !== 'group' && row.kind !== 'note') return null;
  const Field = row.kind === 'group' ? Name : Words;
  return (
    <div className={styles['field']} data-part-field="">
      <label htmlFor={fieldId}>{row.kind === 'group' ? text.name : text.words}</label>
      <Field key={key} fieldId={fieldId} id={row.id} onDone={onDone} />
    </div>
  );
}

interface FieldProps extends Pick<RowKey, 'id'>, Pick<PartFieldProps, 'onDone'> {
  readonly fieldId: string;
}

function Name({ id, fieldId, onDone }: FieldProps) {
  const text = useOutlineText();
  const language = useLanguage();
  const flow = useDocument((state) => state.flow);
  const take = (name: string) => {
    useDocument
      .getState()
      .applyEdit((now) => setGroupLabel(now, id, name.trim()), { label: text.labels.name });
    return true;
  };
  const draft = useDraft(groupAt(flow, id)?.label ?? '', (typed) => typed.trim(), take);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter') draft.settle();
    else draft.giveUp();
    onDone();
  };
  return (
    <input
      id={fieldId}
      className={controls['control']}
      autoComplete="off"
      placeholder={nameOfGroup(flow, id, language)}
      value={draft.text}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.leave}
      onKeyDown={onKeyDown}
    />
  );
}

/** What is written is one undo step from the first letter to the last. */
function Words({ id, fieldId, onDone }: FieldProps) {
  const text = useOutlineText();
  const words = useDocument((state) => own(notesOf(state.flow), id)?.text ?? '');
  const { applyEdit } = useDocument.getState();
  const end = () => applyEdit((flow) => flow, { label: text.labels.words });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    end();
    onDone();
  };
  return (
    <textarea
      id={fieldId}
      className={controls['control']}
      rows={2}
      maxLength={longestNote}
      value={words}
      onChange={(event) =>
        applyEdit((flow) => setNote(flow, id, { text: event.target.value }), { transient: true })
      }
      onBlur={end}
      onKeyDown={onKeyDown}
    />
  );
}
