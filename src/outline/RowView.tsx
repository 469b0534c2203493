import { InfoIcon, WarnIcon } from '../ui/icons.tsx';
import styles from './Outline.module.css';
import { keyOf, type Row } from './rows.ts';
import type { ToldRow } from './tellRow.ts';
import type { Tree } from './useTree.ts';

export interface RowViewProps {
  readonly row: Row;
  readonly told: ToldRow;
  readonly tree: Tree;
  /** Undefined where nothing belongs under it. */
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
  readonly onEdit: () => void;
}

/** A line of the outline: its name, what was found there, how it stands. */
export function RowView({ row, told, tree, expanded, selected, onEdit }: RowViewProps) {
  const key = keyOf(row);
  const isCurrent = row === tree.current;
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-expanded={expanded}
      aria-selected={selected}
      tabIndex={isCurrent ? 0 : -1}
      data-row={key}
      data-level={row.level}
      data-current={isCurrent || undefined}
      className={`${styles['row']} ${styles[row.kind]}`}
      onClick={(event) => tree.onClick(row, event)}
      onDoubleClick={onEdit}
      onContextMenu={(event) => tree.onContextMenu(row, event)}
      onFocus={() => tree.take(key)}
      onKeyDown={tree.onKeyDown}
    >
      <span className={styles['name']}>{told.name}</span>
      {told.found.map(({ gravity, mark, message }) => (
        <span key={mark} className={styles['found']} data-gravity={gravity} title={message}>
          {gravity === 'hint' ? <InfoIcon size={12} /> : <WarnIcon size={12} />}
          {mark}
        </span>
      ))}
      {told.state !== '' && <span className={styles['state']}>{told.state}</span>}
    </div>
  );
}
