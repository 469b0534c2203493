import { useCallback, useMemo } from 'react';
import { rateUnitOf, secondsPer, toUnit } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount, formatRough } from '../i18n/numbers.ts';
import type { History, Report } from '../worker/protocol.ts';
import { PlotFigure } from './PlotFigure.tsx';
import type { Plot, PlotSeries } from './plot.ts';
import type { ChartProps } from './QueueChart.tsx';
import { clip, pointsFor, toRows } from './rows.ts';
import { amountTicks } from './timeAxis.ts';
import { type TimeScale, useTimeScale } from './useTimeScale.ts';

/** How many messages went out of each place, by the flow's unit of time. */
export function ThroughputChart({ series, report, drawn }: ChartProps) {
  const text = useText();
  const language = useLanguage();
  const scale = useTimeScale(report?.now ?? 0);
  const tellY = useCallback((value: number) => formatRough(value, language), [language]);
  const plot = useMemo(() => {
    const unit = rateUnitOf(scale.unit);
    return {
      ...scale.axis,
      name: `${text.charts.throughput} (${text.charts.perUnit(text.run.unit[unit])})`,
      series,
      ...toLines(series, report, scale, secondsPer[unit]),
      tellY,
      read: ({ x, values }: Plot['rows'][number]) => ({
        head: scale.axis.tellX(x),
        items: series.map(({ label, colour }, index) => {
          const value = values[index] ?? null;
          return {
            label,
            colour,
            value: value === null ? '–' : formatAmount(value, language),
            note: text.charts.perUnit(text.run.unit[unit]),
          };
        }),
      }),
      isFilled: false,
    };
  }, [series, report, scale, text, language, tellY]);
  return <PlotFigure plot={plot} report={report} drawn={drawn} />;
}

function toLines(
  series: readonly PlotSeries[],
  report: Report | null,
  { window: { from, to }, unit }: TimeScale,
  seconds: number,
): Pick<Plot, 'rows' | 'yTicks' | 'table'> {
  const histories = series.map(({ id }) => {
    const { at, rate } = report?.rates[id] ?? { at: [], rate: [] };
    return clip({ at, mean: rate, max: rate }, from, to);
  });
  const end = Math.min(to, report?.now ?? 0);
  const found = toRows(histories, end, pointsOf(histories, from), from);
  const rows = found.map(({ at, values }) => ({
    x: toUnit(at, unit),
    values: values.map((value) => (value === null ? null : value * seconds)),
  }));
  const top = rows.reduce((most, { values }) => Math.max(most, ...values.map((value) => value ?? 0)), 0);
  return {
    rows,
    yTicks: amountTicks(top),
    table: () => [
      ['time (s)', ...series.map(({ label }) => `${label}: messages/s`)],
      ...toRows(histories, end, Number.POSITIVE_INFINITY, from).map(({ at, values }) => [at, ...values]),
    ],
  };
}

/** A rate of few messages is mere chance: each point stands for a dozen or more, where there are as many. */
const messagesPerPoint = 12;
const fewestPoints = 12;
const mostPoints = 100;

function pointsOf(histories: readonly History[], from: number): number {
  const counts = histories.map(({ at, mean }) =>
    mean.reduce((sum, rate, i) => sum + rate * (at[i]! - (at[i - 1] ?? from)), 0),
  );
  const wanted = Math.max(fewestPoints, Math.max(0, ...counts) / messagesPerPoint);
  return Math.floor(Math.min(mostPoints, pointsFor(histories.length), wanted));
}
