import { useState } from 'react';
import styles from './FlowsDialog.module.css';
import { useLibraryText } from './text.ts';

export interface RenameFieldProps {
  readonly name: string;
  /** Null where the person thought better of it. */
  readonly onDone: (name: string | null) => void;
}

/** A name while it is changed: Enter or leaving takes it, Escape gives it up. */
export function RenameField({ name, onDone }: RenameFieldProps) {
  const text = useLibraryText();
  const [draft, setDraft] = useState(name);
  return (
    <input
      ref={(input) => {
        if (input !== null && document.activeElement !== input) {
          input.focus();
          input.select();
        }
      }}
      className={styles['rename']}
      aria-label={text.newName}
      value={draft}
      maxLength={200}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => onDone(draft.trim())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Enter would press the button that has the focus next, Escape would close the dialog.
        event.preventDefault();
        if (event.key === 'Enter') event.currentTarget.blur();
        else onDone(null);
      }}
    />
  );
}
