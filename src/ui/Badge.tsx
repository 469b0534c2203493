import type { ReactNode } from 'react';
import styles from './Badge.module.css';

/** A word about a state. Colour never stands alone: the word says the same. */
export function Badge({
  tone = 'quiet',
  children,
}: {
  tone?: 'quiet' | 'accent' | 'warn' | 'danger' | 'good';
  children: ReactNode;
}) {
  return <span className={`${styles['badge']} ${styles[tone]}`}>{children}</span>;
}
