import { useId } from 'react';
import { isQuantileSure } from '../engine/stats/quantileCover.ts';
import { timeUnitOf, toUnit } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';
import type { SampleFigures } from '../run/result.ts';
import { useDocument } from '../store/document.ts';
import styles from './Dock.module.css';
import { roundAlike } from './decimals.ts';

const names = ['p50', 'p90', 'p99'] as const;
const shares = { p50: 0.5, p90: 0.9, p99: 0.99 } as const;

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
  const labelId = useId();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  if (wait === undefined || wait.count === 0) return null;
  const amounts = roundAlike(names.map((name) => toUnit(wait[name] ?? 0, unit)));
  return (
    <div
      className={styles['quantiles']}
      title={`${text.charts.waitOf(queue.label)}. ${text.charts.waitNote}`}
    >
      <span className={styles['what']} id={labelId}>
        {text.charts.wait}
      </span>
      <dl aria-labelledby={labelId}>
        {names.map((name, i) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-unsure={!isQuantileSure(wait, shares[name]) || undefined}>
              {text.run.duration(formatAmount(amounts[i] ?? 0, language), text.run.unit[unit])}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
