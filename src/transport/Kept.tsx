import { useText } from '../i18n/language.tsx';
import { useKeeping } from '../store/autosave.ts';
import { useDocument } from '../store/document.ts';
import { useVisit } from '../store/visit.ts';
import { WarnIcon } from '../ui/icons.tsx';
import styles from './TransportBar.module.css';

/** Whether the flow is kept in this browser, and if not, why. One that is only looked at has nothing to be kept. */
export function Kept() {
  const text = useText();
  const state = useKeeping((keeping) => keeping.state);
  const home = useDocument((document) => document.home);
  const isLooking = useVisit(({ visit }) => visit?.kind === 'link' && visit.home === home);
  const words = {
    saved: [text.transport.saved, text.transport.savedTip],
    pending: [text.transport.saving, text.transport.savedTip],
    conflict: [text.transport.notKept, text.transport.notKeptConflict],
    forbidden: [text.transport.notKept, text.transport.notKeptForbidden],
    full: [text.transport.notKept, text.transport.notKeptFull],
  }[state];
  const trouble = state !== 'saved' && state !== 'pending';
  return (
    <span className={trouble ? styles['notKept'] : styles['kept']} title={words[1]}>
      {trouble && <WarnIcon size={14} />}
      {isLooking && state === 'saved' ? text.transport.looking : words[0]}
      {trouble && <span className="unseen">{words[1]}</span>}
    </span>
  );
}
