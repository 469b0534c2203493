import { type ReactNode, useId, useRef } from 'react';
import styles from './Info.module.css';
import { InfoIcon } from './icons.tsx';
import popover from './popover.module.css';

/** A small "i" that opens a short text. The text bears `textId`, for `aria-describedby` of what it explains. */
export function Info({ label, textId, children }: { label: string; textId: string; children: ReactNode }) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const place = () => {
    const from = opener.current?.getBoundingClientRect();
    const element = panel.current;
    if (from === undefined || element === null) return;
    const below = from.bottom + 6 + element.offsetHeight < window.innerHeight;
    element.style.top = `${below ? from.bottom + 6 : Math.max(8, from.top - 6 - element.offsetHeight)}px`;
    element.style.left = `${Math.max(8, Math.min(from.left - 12, window.innerWidth - element.offsetWidth - 8))}px`;
  };
  return (
    <>
      <button ref={opener} type="button" className={styles['info']} aria-label={label} popoverTarget={id}>
        <InfoIcon size={14} />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={`${popover['popover']} ${styles['panel']}`}
        onToggle={(event) => event.newState === 'open' && place()}
      >
        <div id={textId}>{children}</div>
      </div>
    </>
  );
}
