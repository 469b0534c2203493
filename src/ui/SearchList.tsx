import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import type { Icon } from './icons.tsx';
import styles from './SearchList.module.css';
import { byRelevance } from './searching.ts';

export interface SearchItem {
  readonly id: string;
  readonly label: string;
  /** A sentence that is told of the one that the arrows are at. */
  readonly hint?: string;
  readonly icon?: Icon;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** All words that it is found by, in every language. */
  readonly words: readonly string[];
}

export interface SearchListProps {
  readonly label: string;
  readonly items: readonly SearchItem[];
  /** Said where nothing is found. */
  readonly nothing: string;
  readonly onChoose: (id: string) => void;
}

/** A field and what fits its words: arrows go through the list, Enter takes one, while the focus stays in the field. */
export function SearchList({ label, items, nothing, onChoose }: SearchListProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = useMemo(() => byRelevance(items, query), [items, query]);
  const at = Math.min(active, found.length - 1);
  const current = found[at];
  const hinted = items.some((item) => item.hint !== undefined);
  const currentId = current?.id;
  useEffect(() => {
    if (currentId === undefined) return;
    document.getElementById(`${id}-${currentId}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, currentId]);
  const choose = (item: SearchItem | undefined) => {
    if (item !== undefined && item.disabled !== true) onChoose(item.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to the word that is being composed.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const last = found.length - 1;
    const next: Record<string, number> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    if (event.key === 'Enter') choose(current);
    else if (next[event.key] !== undefined) setActive(next[event.key] ?? 0);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles['search']}>
      <input
        type="text"
        role="combobox"
        className={styles['field']}
        aria-label={label}
        placeholder={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
        aria-describedby={hinted ? `${id}-hint` : undefined}
        autoComplete="off"
        spellCheck={false}
        data-first-focus=""
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles['list']}>
        {found.map((item, index) => (
          <button
            key={item.id}
            type="button"
            id={`${id}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            aria-disabled={item.disabled}
            className={styles['item']}
            onPointerMove={() => setActive(index)}
            onClick={() => choose(item)}
          >
            {item.icon !== undefined && (
              <span className={styles['mark']}>
                <item.icon size={18} />
              </span>
            )}
            <span className={styles['words']}>{item.label}</span>
            {item.shortcut !== undefined && <kbd className={styles['key']}>{item.shortcut}</kbd>}
          </button>
        ))}
      </div>
      {hinted && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {current?.hint}
        </p>
      )}
      {found.length === 0 && (
        <p className={styles['nothing']} role="status">
          {nothing}
        </p>
      )}
    </div>
  );
}
