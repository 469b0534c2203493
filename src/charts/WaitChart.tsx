import { useMemo } from 'react';
import { isQuantileSure } from '../engine/stats/quantileCover.ts';
import { timeUnitOf, toUnit } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';
import { useDocument } from '../store/document.ts';
import { wholeFlow } from '../worker/protocol.ts';
import { roundAlike } from './decimals.ts';
import { PlotFigure } from './PlotFigure.tsx';
import type { Plot, PlotRow } from './plot.ts';
import type { ChartProps } from './QueueChart.tsx';
import { amountTicks, timeTicks } from './timeAxis.ts';

const levels = [0.5, 0.9, 0.99] as const;

/** How long messages waited: their share by the length of the wait, and what half, nine tenths and 99 in 100 waited at most. */
export function WaitChart({ series, report, drawn }: ChartProps) {
  const text = useText();
  const language = useLanguage();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const only = series[0];
  const bars = report?.waits?.of === only?.id ? (report?.waits?.bars ?? null) : null;
  const figures = only?.id === wholeFlow ? report?.endToEnd : report?.nodes[only?.id ?? '']?.wait;
  const plot = useMemo((): Plot => {
    const tellX = (value: number) => text.run.duration(formatAmount(value, language, 4), text.run.unit[unit]);
    const { width = 1, counts = [], count = 1 } = bars ?? {};
    const edges = counts.map((_, index) => toUnit((index + 1) * width, unit));
    const shares = counts.map((each) => (100 * each) / count);
    const rows: PlotRow[] = edges.map((x, index) => ({ x, values: [shares[index] ?? 0] }));
    if (rows[0] !== undefined) rows.unshift({ ...rows[0], x: 0 });
    const to = edges.at(-1) ?? 1;
    const quantiles = bars === null ? [] : [bars.p50, bars.p90, bars.p99].map((each) => toUnit(each, unit));
    const told = roundAlike(quantiles, 3);
    return {
      name: text.charts.waitOf(only?.label ?? ''),
      series: bars === null ? [] : series.slice(0, 1),
      rows,
      from: 0,
      to,
      xTicks: timeTicks(to, 5),
      yTicks: amountTicks(Math.max(0, ...shares)),
      tellX,
      tellY: (value) => `${formatAmount(value, language)}%`,
      read: ({ x, values }, before) => ({
        head: `${formatAmount(before?.x ?? 0, language, 4)} – ${tellX(x)}`,
        items: [
          {
            label: text.charts.shareOfAll,
            colour: only?.colour ?? 0,
            value: `${formatAmount(values[0] ?? 0, language)}%`,
            note: '',
          },
        ],
      }),
      marks: quantiles.map((x, index) => ({
        x: Math.min(x, to),
        label: `p${[50, 90, 99][index]} ${tellX(told[index] ?? x)}`,
        isUnsure: figures !== undefined && !isQuantileSure(figures, levels[index] ?? 0.5),
      })),
      isFilled: true,
      secondsPerX: null,
      table: () => [
        ['from (s)', 'to (s)', 'messages'],
        ...counts.map((each, index) => [index * width, (index + 1) * width, each]),
        ...(bars !== null && bars.beyond > 0 ? [[counts.length * width, null, bars.beyond]] : []),
      ],
    };
  }, [bars, figures, series, only, text, language, unit]);
  return <PlotFigure plot={plot} report={report} drawn={drawn} />;
}
