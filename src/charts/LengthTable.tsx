import { useMemo } from 'react';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount, formatCount } from '../i18n/numbers.ts';
import type { Report } from '../worker/protocol.ts';
import type { Trend } from './trend.ts';
import { useThrottled } from './useThrottled.ts';

export interface LengthTableProps {
  readonly series: readonly { readonly id: string; readonly label: string }[];
  readonly report: Report | null;
  readonly trends: Readonly<Record<string, Trend | null>>;
}

/** Slow enough to be read aloud between two changes. Milliseconds. */
const renewal = 2000;

/** What the lines show, in figures, for those who cannot see them. */
export function LengthTable({ series, report, trends }: LengthTableProps) {
  const text = useText();
  const language = useLanguage();
  const told = useThrottled(
    useMemo(() => ({ report, trends }), [report, trends]),
    renewal,
  );
  return (
    <table className="unseen">
      <caption>{text.charts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.charts.queue}</th>
          <th scope="col">{text.charts.now}</th>
          <th scope="col">{text.charts.mean}</th>
          <th scope="col">{text.charts.highest}</th>
          <th scope="col">{text.charts.direction}</th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ id, label }) => {
          const figures = told.report?.nodes[id];
          const length = figures?.length ?? figures?.waiting;
          const trend = told.trends[id] ?? null;
          return (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{length === undefined ? '' : formatCount(length.last, language)}</td>
              <td>{length?.mean == null ? '' : formatAmount(length.mean, language)}</td>
              <td>{length === undefined ? '' : formatCount(length.max, language)}</td>
              <td>{trend === null ? '' : text.charts.trend[trend]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
