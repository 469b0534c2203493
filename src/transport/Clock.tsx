import { formatClock, timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatRough } from '../i18n/numbers.ts';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import styles from './TransportBar.module.css';

/** The simulated instant and how fast events happen. Read ten times a second, so it is no live region. */
export function Clock() {
  const text = useText();
  const language = useLanguage();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const now = useRun((run) => run.now);
  const rate = useRun((run) => run.eventRate);
  const status = useRun((run) => run.status);
  const goal = useRun((run) => run.goal);
  const words = {
    loading: text.transport.loading,
    dead: text.transport.dead,
    ended: text.transport.ended,
    playing: text.transport.eventRate(formatRough(rate, language)),
    paused: text.transport.eventRate(formatRough(0, language)),
  };
  return (
    <div className={styles['clock']}>
      <span className={styles['now']} role="timer" aria-label={text.transport.clock} data-testid="clock">
        {formatClock(now, unit)}
        {(unit === 'ms' || unit === 'h') && ` ${text.run.unit[unit]}`}
      </span>
      <span className={styles['rate']} title={text.transport.eventRateTip}>
        {goal === null ? words[status] : `→ ${formatClock(goal, unit)}`}
      </span>
    </div>
  );
}
