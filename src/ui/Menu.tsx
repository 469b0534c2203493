import { type ReactNode, useId, useRef, useState } from 'react';
import buttonStyles from './Button.module.css';
import styles from './Menu.module.css';
import { type MenuItem, MenuItems, menuKeys } from './MenuItems.tsx';
import popover from './popover.module.css';

export type { MenuItem } from './MenuItems.tsx';

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

  const close = () => {
    list.current?.hidePopover();
    opener.current?.focus();
  };
  const onKeyDown = menuKeys(list, close, () => list.current?.hidePopover());

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
    element.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
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
        <MenuItems items={items} close={close} />
      </div>
    </>
  );
}
