import { type ReactNode, useEffect, useRef } from 'react';
import { InfoIcon, WarnIcon } from '../ui/icons.tsx';
import styles from './Notices.module.css';
import { useHeld } from './useHeld.ts';

export interface NoticeProps {
  readonly tone?: 'quiet' | 'warn' | 'grave';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** It only informs: it goes by itself. One that wants an answer stays. */
  readonly onGone?: () => void;
}

/** Long enough to be read twice. Milliseconds. */
const readingTime = 10_000;

/** A line over the canvas's lower edge. As long as someone is at it, by pointer or by keys, it does not go. */
export function Notice({ tone = 'warn', actions, children, onGone }: NoticeProps) {
  const element = useRef<HTMLDivElement>(null);
  const isHeld = useHeld(element);
  useEffect(() => {
    if (onGone === undefined || isHeld) return;
    const timer = setTimeout(onGone, readingTime);
    return () => clearTimeout(timer);
  }, [onGone, isHeld]);
  return (
    <div
      ref={element}
      className={`${styles['notice']} ${styles[tone] ?? ''}`}
      role={tone === 'grave' ? 'alert' : 'status'}
    >
      <span className={styles['mark']}>
        {tone === 'quiet' ? <InfoIcon size={16} /> : <WarnIcon size={16} />}
      </span>
      <div className={styles['words']}>{children}</div>
      <div className={styles['actions']}>{actions}</div>
    </div>
  );
}
