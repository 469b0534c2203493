import type { KeyboardEvent, RefObject } from 'react';
import type { Icon } from './icons.tsx';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** Why it cannot be chosen: it is told below its words, and the arrows come to it, so that it is heard. */
  readonly why?: string;
  readonly onSelect: () => void;
  /** A line above it: another group begins. */
  readonly begins?: boolean;
}

/** What stands in a menu. */
export function MenuItems({ items, close }: { items: readonly MenuItem[]; close: () => void }) {
  return items.map((item) => (
    <button
      key={item.id}
      type="button"
      role="menuitem"
      tabIndex={-1}
      disabled={item.disabled}
      aria-disabled={item.why !== undefined || undefined}
      className={`${styles['item']} ${item.begins === true ? styles['begins'] : ''}`}
      onClick={() => {
        if (item.why !== undefined) return;
        close();
        item.onSelect();
      }}
    >
      <span className={styles['mark']}>{item.icon !== undefined && <item.icon size={16} />}</span>
      <span className={styles['words']}>
        {item.label}
        {item.why !== undefined && <span className={styles['why']}>{item.why}</span>}
      </span>
      {item.shortcut !== undefined && <kbd className={styles['key']}>{item.shortcut}</kbd>}
    </button>
  ));
}

/** Arrows, Home, End, Escape and Tab do what they do in menus: `leave` closes it where the focus goes on by itself. */
export function menuKeys(list: RefObject<HTMLElement | null>, close: () => void, leave: () => void) {
  return (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])];
    const at = all.findIndex((entry) => entry.matches(':focus'));
    const go: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const next = go[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[(next + all.length) % all.length]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') {
      leave();
    }
  };
}
