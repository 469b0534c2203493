import { useEffect, useRef } from 'react';
import styles from './Menu.module.css';
import { type MenuItem, MenuItems, menuKeys } from './MenuItems.tsx';
import popover from './popover.module.css';

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
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    if (document.activeElement instanceof HTMLElement && !element.contains(document.activeElement))
      before.current = document.activeElement;
    if (!element.matches(':popover-open')) element.showPopover();
    const { offsetWidth: width, offsetHeight: height } = element;
    element.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`;
    element.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
  }, [at]);
  const close = () => {
    onClose();
    before.current?.focus();
  };
  useEffect(() => {
    // Not left to the browser: it would close what opens under a finger as soon as that is lifted.
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || list.current?.contains(target) !== true) onClose();
    };
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    window.addEventListener('blur', onClose);
    return () => {
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
      window.removeEventListener('blur', onClose);
    };
  }, [onClose]);
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
