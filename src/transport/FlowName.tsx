import { useState } from 'react';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import styles from './TransportBar.module.css';

/** The flow's name, edited where it stands: Enter or leaving takes it, Escape gives it up. */
export function FlowName() {
  const text = useText();
  const name = useDocument((state) => state.flow.name);
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? name;
  const take = () => {
    if (draft === null) return;
    const next = draft.trim();
    setDraft(null);
    if (next === name) return;
    useDocument.getState().applyEdit((flow) => ({ ...flow, name: next }), { label: text.transport.renamed });
  };
  return (
    <input
      className={styles['name']}
      aria-label={text.transport.flowName}
      placeholder={text.transport.unnamed}
      value={shown}
      maxLength={200}
      size={Math.min(40, Math.max(8, shown.length + 1))}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          setDraft(null);
        }
      }}
    />
  );
}
