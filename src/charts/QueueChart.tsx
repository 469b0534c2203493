import { type RefObject, useCallback, useMemo } from 'react';
import { fromUnit, toUnit } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount, formatRough } from '../i18n/numbers.ts';
import type { Report } from '../worker/protocol.ts';
import { type Drawn, PlotFigure } from './PlotFigure.tsx';
import type { Plot, PlotSeries } from './plot.ts';
import { clip, pointsFor, toRows } from './rows.ts';
import { countTicks } from './timeAxis.ts';
import { type TimeScale, useTimeScale } from './useTimeScale.ts';

export interface ChartProps {
  readonly series: readonly PlotSeries[];
  readonly report: Report | null;
  readonly drawn: RefObject<Drawn>;
  /** What theory says the length grows by, times the root of the seconds gone. */
  readonly drift?: number | null;
}

const none = { at: [], mean: [], max: [] };

/** Queue lengths over the run so far, or over the stretch that was chosen. */
export function QueueChart({ series, report, drawn, drift = null }: ChartProps) {
  const text = useText();
  const language = useLanguage();
  const scale = useTimeScale(report?.now ?? 0);
  const tellY = useCallback((value: number) => formatRough(value, language), [language]);
  const theory = useMemo(
    () => (drift === null ? null : (x: number) => drift * Math.sqrt(fromUnit(x, scale.unit))),
    [drift, scale.unit],
  );
  const plot = useMemo(
    () => ({
      ...scale.axis,
      theory,
      name: text.charts.queueLength,
      series,
      ...toLines(series, report, scale, theory?.(scale.axis.to) ?? 0),
      tellY,
      read: ({ x, values, highest = [] }: Plot['rows'][number]) => ({
        head: scale.axis.tellX(x),
        items: series.map(({ label, colour }, index) => {
          const [mean, top] = [values[index] ?? null, highest[index] ?? null];
          return {
            label,
            colour,
            value: mean === null ? '–' : formatAmount(mean, language),
            note:
              mean !== null && top !== null && top > mean
                ? text.charts.upTo(formatAmount(top, language))
                : '',
          };
        }),
      }),
      isFilled: false,
    }),
    [series, report, scale, theory, text, language, tellY],
  );
  return <PlotFigure plot={plot} report={report} drawn={drawn} />;
}

function toLines(
  series: readonly PlotSeries[],
  report: Report | null,
  { window: { from, to }, unit }: TimeScale,
  least: number,
): Pick<Plot, 'rows' | 'yTicks' | 'table'> {
  const histories = series.map(({ id }) => clip(report?.histories[id] ?? none, from, to));
  const end = Math.min(to, report?.now ?? 0);
  const found = toRows(histories, end, pointsFor(series.length), from);
  const rows = found.map(({ at, values, highest }) => ({ x: toUnit(at, unit), values, highest }));
  const top = rows.reduce(
    (most, { highest }) => Math.max(most, ...highest.map((value) => value ?? 0)),
    least,
  );
  return {
    rows,
    yTicks: countTicks(top),
    table: () => [
      ['time (s)', ...series.flatMap(({ label }) => [`${label}: mean`, `${label}: max`])],
      ...toRows(histories, end, Number.POSITIVE_INFINITY, from).map(({ at, values, highest }) => [
        at,
        ...values.flatMap((value, index) => [value, highest[index] ?? null]),
      ]),
    ],
  };
}
