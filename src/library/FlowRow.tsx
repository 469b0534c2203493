import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import type { Entry } from '../store/library.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CopyIcon, PenIcon, TrashIcon } from '../ui/moreIcons.tsx';
import { tellAge } from './age.ts';
import styles from './FlowsDialog.module.css';
import { RenameField } from './RenameField.tsx';
import { useLibraryText } from './text.ts';

export interface FlowRowProps {
  readonly entry: Entry;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** One flow of the list: its name opens it. */
export function FlowRow({ entry, isOpen, onOpen, onRename, onDuplicate, onRemove }: FlowRowProps) {
  const text = useLibraryText();
  const language = useLanguage();
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (!renaming && was.current) row.current?.querySelector('button')?.focus();
    was.current = renaming;
  }, [renaming]);
  const takeName = (next: string | null) => {
    setRenaming(false);
    if (next !== null && next !== entry.name) onRename(next);
  };
  const name = entry.name === '' ? text.unnamed : entry.name;
  const age = tellAge(entry.changedAt, Date.now(), language);
  return (
    <li ref={row} className={styles['row']} data-open={isOpen || undefined}>
      {renaming ? (
        <RenameField name={entry.name} onDone={takeName} />
      ) : (
        <button type="button" className={styles['open']} onClick={onOpen}>
          <span className={styles['name']}>{name}</span>
          <span className={styles['age']}>{isOpen ? `${text.current} · ${age}` : age}</span>
        </button>
      )}
      <span className={styles['tools']}>
        <IconButton
          icon={PenIcon}
          look="bare"
          tip="none"
          label={text.rename(name)}
          onClick={() => setRenaming(true)}
        />
        <IconButton
          icon={CopyIcon}
          look="bare"
          tip="none"
          label={text.duplicate(name)}
          onClick={onDuplicate}
        />
        <IconButton icon={TrashIcon} look="bare" tip="none" label={text.remove(name)} onClick={onRemove} />
      </span>
    </li>
  );
}
