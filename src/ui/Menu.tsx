import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import buttonStyles from './Button.module.css';
import styles from './Menu.module.css';
import { type MenuItem, MenuItems, menuKeys } from './MenuItems.tsx';
import popover from './popover.module.css';

export type { MenuItem } from './MenuItems.tsx';

export interface MenuProps {
  readonly label: string;
  /** Asked for while it is open alone, where they are given so. */
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[]);
  /** It is about to open. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/**
 * A button that opens a list of actions. Arrows, Home, End, Escape and Tab do what menus do. The focus comes back to the
 * button; for who clicked it, it counts for nothing there (`data-clicked`), and space is the page's.
 */
export function Menu({ label, items, onOpen, children, className }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const byKeys = useRef(true);
  const shown = !open ? [] : typeof items === 'function' ? items() : items;

  const close = () => {
    list.current?.hidePopover();
    opener.current?.focus();
    opener.current?.toggleAttribute('data-clicked', !byKeys.current);
  };
  const onKeyDown = menuKeys(list, close, () => list.current?.hidePopover());

  // What it holds may come after it has opened.
  const isFilled = shown.length > 0;
  useLayoutEffect(() => {
    const element = list.current;
    const from = opener.current?.getBoundingClientRect();
    if (!isFilled || element === null || from === undefined) return;
    const left = Math.min(
      Math.max(8, from.right - element.offsetWidth),
      window.innerWidth - element.offsetWidth - 8,
    );
    element.style.left = `${Math.max(8, left)}px`;
    const isBelow = from.bottom + 6 + element.offsetHeight <= window.innerHeight;
    element.style.top = `${isBelow ? from.bottom + 6 : Math.max(8, from.top - 6 - element.offsetHeight)}px`;
    element.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
  }, [isFilled]);

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
        onClick={(event) => {
          byKeys.current = event.detail === 0;
        }}
        onBlur={() => opener.current?.removeAttribute('data-clicked')}
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
        onToggle={({ newState }) => {
          if (newState === 'open') onOpen?.();
          setOpen(newState === 'open');
        }}
        onKeyDown={onKeyDown}
      >
        <MenuItems items={shown} close={close} />
      </div>
    </>
  );
}
