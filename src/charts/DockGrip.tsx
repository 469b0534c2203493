import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../store/session.ts';
import styles from './Dock.module.css';

const lowest = 120;
const step = 24;

/** The upper edge of the dock: pulled, or moved by arrows, it makes the dock higher or lower; Enter and a double click give its first height. */
export function DockGrip() {
  const { charts } = useText();
  const grip = useRef<HTMLHRElement>(null);
  const height = useSession((session) => session.dockHeight);
  const { setDockHeight } = useSession.getState();
  const most = () => Math.round(window.innerHeight * 0.76);
  const present = () => Math.round(grip.current?.parentElement?.offsetHeight ?? lowest);
  const set = (to: number) => setDockHeight(Math.round(Math.min(most(), Math.max(lowest, to))));
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const bottom = grip.current?.parentElement?.getBoundingClientRect().bottom ?? window.innerHeight;
    set(bottom - event.clientY);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, () => void> = {
      ArrowUp: () => set(present() + step),
      ArrowDown: () => set(present() - step),
      Home: () => set(lowest),
      End: () => set(most()),
      Enter: () => setDockHeight(null),
    };
    const go = targets[event.key];
    if (go === undefined) return;
    event.preventDefault();
    go();
  };
  return (
    <hr
      ref={grip}
      aria-orientation="horizontal"
      aria-label={charts.size}
      aria-valuemin={lowest}
      aria-valuemax={most()}
      aria-valuenow={height ?? 196}
      tabIndex={0}
      className={styles['grip']}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => setDockHeight(null)}
      onKeyDown={onKeyDown}
    />
  );
}
