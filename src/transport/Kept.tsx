import { useText } from '../i18n/language.tsx';
import { useEntries, useKeeping } from '../store/autosave.ts';
import { useDocument } from '../store/document.ts';
import { isFirstFlow } from '../store/firstFlow.ts';
import { useVisit } from '../store/visit.ts';
import { WarnIcon } from '../ui/icons.tsx';
import styles from './TransportBar.module.css';

/** Whether the flow is kept in this browser, and if not, why. What is nobody's yet is not said to be kept: a link, an example, an empty flow. */
export function Kept() {
  const text = useText();
  const state = useKeeping((keeping) => keeping.state);
  const home = useDocument((document) => document.home);
  const visited = useVisit(({ visit }) => (visit?.home === home ? visit.kind : null));
  const isFirst = useDocument((document) => isFirstFlow(document.flow));
  const isOwn = useEntries(({ entries }) => entries.some(({ id }) => id === home));
  const words = {
    saved: [text.transport.saved, text.transport.savedTip],
    pending: [text.transport.saving, text.transport.savedTip],
    conflict: [text.transport.notKept, text.transport.notKeptConflict],
    forbidden: [text.transport.notKept, text.transport.notKeptForbidden],
    full: [text.transport.notKept, text.transport.notKeptFull],
  }[state];
  const nobodys =
    visited === 'link' ? text.transport.looking : visited !== null || isFirst ? text.transport.example : '';
  const trouble = state !== 'saved' && state !== 'pending';
  if (state === 'saved' && !isOwn) return nobodys !== '' && <span className={styles['kept']}>{nobodys}</span>;
  return (
    <span className={trouble ? styles['notKept'] : styles['kept']} title={words[1]}>
      {trouble && <WarnIcon size={14} />}
      {words[0]}
      {trouble && <span className="unseen">{words[1]}</span>}
    </span>
  );
}
