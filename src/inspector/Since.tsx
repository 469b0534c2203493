import { formatClock, timeUnitOf } from '../flow/timeUnit.ts';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import styles from './Inspector.module.css';
import { useSinceText } from './sinceText.ts';

/** Above figures of a run whose measuring began later than itself: since when these count. */
export function Since({ since }: { since: 'reset' | 'start' }) {
  const text = useSinceText();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const from = useRun((run) => run.report?.figuresFrom ?? 0);
  if (from === 0) return null;
  return (
    <p className={styles['since']}>{since === 'start' ? text.start : text.reset(formatClock(from, unit))}</p>
  );
}
