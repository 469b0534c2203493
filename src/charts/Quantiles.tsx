import { timeUnitOf, toUnit } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';
import type { SampleFigures } from '../run/result.ts';
import { useDocument } from '../store/document.ts';
import styles from './Dock.module.css';

const quantiles = ['p50', 'p90', 'p99'] as const;

/** What half, nine tenths and 99 in 100 of a queue's messages waited at most. */
export function Quantiles({
  queue,
  wait,
}: {
  queue: { readonly label: string };
  wait: SampleFigures | undefined;
}) {
  const text = useText();
  const language = useLanguage();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  if (wait === undefined || wait.count === 0) return null;
  return (
    <dl className={styles['quantiles']} title={`${text.charts.waitOf(queue.label)}. ${text.charts.waitNote}`}>
      {quantiles.map((name) => {
        const value = wait[name];
        if (value === null) return null;
        const amount = formatAmount(toUnit(value, unit), language, 2);
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text.run.duration(amount, text.run.unit[unit])}</dd>
          </div>
        );
      })}
    </dl>
  );
}
