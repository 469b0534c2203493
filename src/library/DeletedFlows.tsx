import type { Entry } from '../store/library.ts';
import { Button } from '../ui/Button.tsx';
import styles from './FlowsDialog.module.css';
import { useLibraryText } from './text.ts';

export interface DeletedFlowsProps {
  readonly entries: readonly Entry[];
  readonly nameOf: (entry: Entry) => string;
  readonly onRestore: (entry: Entry) => void;
  readonly onPurge: (entry: Entry) => void;
}

/** What was deleted and can still be had back. */
export function DeletedFlows({ entries, nameOf, onRestore, onPurge }: DeletedFlowsProps) {
  const text = useLibraryText();
  if (entries.length === 0) return null;
  return (
    <details className={styles['deleted']}>
      <summary>{text.deleted(entries.length)}</summary>
      <p className={styles['where']}>{text.deletedHint}</p>
      <ul className={styles['list']}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles['row']}>
            <span className={`${styles['name']} ${styles['gone']}`}>{nameOf(entry)}</span>
            <span className={styles['tools']}>
              <Button aria-label={text.restore(nameOf(entry))} onClick={() => onRestore(entry)}>
                {text.restoreShort}
              </Button>
              <Button look="bare" aria-label={text.purge(nameOf(entry))} onClick={() => onPurge(entry)}>
                {text.purgeShort}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
