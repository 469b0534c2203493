import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import buttonStyles from './Button.module.css';
import type { Icon } from './icons.tsx';
import styles from './Menu.module.css';
import popover from './popover.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
  /** A line above it: another group begins. */
  readonly begins?: boolean;
}

export interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A button that opens a list of actions. Arrows, Home, End, Escape and Tab do what menus do. */
export function Menu({ label, items, children, className }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  const entries = () => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? []),
  ];
  const close = () => {
    list.current?.hidePopover();
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries();
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
      list.current?.hidePopover();
    }
  };

  const place = (nowOpen: boolean) => {
    setOpen(nowOpen);
    const element = list.current;
    const from = opener.current?.getBoundingClientRect();
    if (!nowOpen || element === null || from === undefined) return;
    const left = Math.min(
      Math.max(8, from.right - element.offsetWidth),
      window.innerWidth - element.offsetWidth - 8,
    );
    element.style.left = `${Math.max(8, left)}px`;
    const isBelow = from.bottom + 6 + element.offsetHeight <= window.innerHeight;
    element.style.top = `${isBelow ? from.bottom + 6 : Math.max(8, from.top - 6 - element.offsetHeight)}px`;
    entries()[0]?.focus();
  };

  return (
    <>
      <button
        ref={opener}
        type="button"
        className={`${buttonStyles['button']} ${buttonStyles['plain']} ${className ?? ''}`}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
      >
        {children}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className={`${popover['popover']} ${styles['menu']}`}
        onToggle={(event) => place(event.newState === 'open')}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={item.disabled}
            className={`${styles['item']} ${item.begins === true ? styles['begins'] : ''}`}
            onClick={() => {
              close();
              item.onSelect();
            }}
          >
            <span className={styles['mark']}>{item.icon !== undefined && <item.icon size={16} />}</span>
            <span className={styles['words']}>{item.label}</span>
            {item.shortcut !== undefined && <kbd className={styles['key']}>{item.shortcut}</kbd>}
          </button>
        ))}
      </div>
    </>
  );
}
