import type { TimeUnit } from '../flow/flow.ts';
import { formatClock } from '../flow/timeUnit.ts';
import { useText } from '../i18n/language.tsx';
import { useRun } from '../store/run.ts';
import styles from './Inspector.module.css';

/** Above figures that do not speak of the whole run: a warm-up was left out, or they were reset. */
export function MeasuredSince({ unit }: { unit: TimeUnit }) {
  const text = useText();
  const from = useRun((run) => run.report?.figuresFrom ?? 0);
  if (from === 0) return null;
  return <p className={styles['since']}>{text.inspector.measuredSince(formatClock(from, unit))}</p>;
}
