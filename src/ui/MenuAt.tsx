import { useRef } from 'react';
import styles from './Menu.module.css';
import { type MenuItem, MenuItems, menuKeys } from './MenuItems.tsx';
import popover from './popover.module.css';
import { usePopoverAt } from './usePopoverAt.ts';

export interface MenuAtProps {
  readonly label: string;
  /** Where it opens, in the window's pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly items: readonly MenuItem[];
  /** It has been closed, by a choice or without one. */
  readonly onClose: () => void;
}

/** A menu that opens at a place. It gives the focus back to what had it. */
export function MenuAt({ label, at, items, onClose }: MenuAtProps) {
  const list = useRef<HTMLDivElement>(null);
  const close = usePopoverAt(list, at, '[role=menuitem]:not(:disabled)', onClose);
  return (
    <div
      ref={list}
      popover="manual"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className={`${popover['popover']} ${styles['menu']}`}
      onKeyDown={menuKeys(list, close, onClose)}
      onContextMenu={(event) => event.preventDefault()}
    >
      <MenuItems items={items} close={close} />
    </div>
  );
}
