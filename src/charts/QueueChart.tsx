import { memo, useMemo } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts';
import { timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount, formatRough } from '../i18n/numbers.ts';
import { useDocument } from '../store/document.ts';
import type { Report } from '../worker/protocol.ts';
import styles from './QueueChart.module.css';
import { type ChartRow, toRows } from './rows.ts';
import { seriesColour } from './seriesColour.ts';
import { countTicks } from './timeAxis.ts';
import { tellInstant, tellTick, ticksOf } from './timeWords.ts';

export interface QueueChartProps {
  readonly series: readonly { readonly id: string; readonly label: string }[];
  readonly report: Report | null;
}

const none = { at: [], mean: [], max: [] };
const axisText = { fill: 'var(--ink-soft)', fontSize: 11 };
const margin = { top: 8, right: 20, bottom: 0, left: 0 };

/**
 * Queue lengths over the run so far: the mean of each stretch as a step line, and a band from it up to the highest, so
 * that no peak is lost where a stretch is long. The pointer reads all of them at one instant.
 */
export const QueueChart = memo(function QueueChart({ series, report }: QueueChartProps) {
  const text = useText();
  const language = useLanguage();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const now = report?.now ?? 0;
  const rows = useMemo(
    () =>
      toRows(
        series.map(({ id }) => report?.histories[id] ?? none),
        now,
      ),
    [series, report, now],
  );
  const ticks = ticksOf(now, unit, 6);
  const counts = countTicks(highestOf(rows));
  const tellTime = (value: number) => tellInstant(value, unit, text);
  return (
    <ResponsiveContainer width="100%" height="100%" debounce={60}>
      <ComposedChart data={rows as ChartRow[]} margin={margin} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="at"
          type="number"
          domain={[0, Math.max(now, Number.MIN_VALUE)]}
          ticks={ticks as number[]}
          tickFormatter={(value: number) => tellTick(value, unit, text)}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          interval="preserveStartEnd"
          height={22}
        />
        <YAxis
          width={44}
          domain={[0, counts.at(-1) ?? 1]}
          ticks={counts as number[]}
          tickFormatter={(value: number) => formatRough(value, language)}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          interval={0}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--ink-soft)', strokeWidth: 1 }}
          content={(props) => <Reading {...props} series={series} tellTime={tellTime} />}
        />
        <ReferenceLine x={now} stroke="var(--accent)" strokeWidth={1.5} />
        {series.map(({ id }, index) => (
          <Area
            key={`${id} band`}
            dataKey={(row: ChartRow) => bandOf(row, index)}
            type="stepBefore"
            stroke="none"
            fill={seriesColour(index)}
            fillOpacity={0.22}
            activeDot={false}
            tooltipType="none"
            legendType="none"
            isAnimationActive={false}
          />
        ))}
        {series.map(({ id, label }, index) => (
          <Line
            key={id}
            name={label}
            dataKey={(row: ChartRow) => row.values[index]}
            type="stepBefore"
            stroke={seriesColour(index)}
            strokeWidth={1.75}
            dot={false}
            activeDot={{ r: 3.5, strokeWidth: 0, fill: seriesColour(index) }}
            isAnimationActive={false}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
});

/** The lengths of all queues at the instant under the pointer. */
function Reading({
  active,
  payload,
  label,
  series,
  tellTime,
}: TooltipContentProps & {
  series: QueueChartProps['series'];
  tellTime: (value: number) => string;
}) {
  const text = useText();
  const language = useLanguage();
  if (!active || payload.length === 0) return null;
  return (
    <div className={styles['reading']}>
      <p>{tellTime(Number(label))}</p>
      <ul>
        {series.map(({ id, label: name }, index) => {
          const row: ChartRow | undefined = payload[0]?.payload;
          const [mean, top] = [row?.values[index] ?? null, row?.highest[index] ?? null];
          return (
            <li key={id}>
              <span style={{ background: seriesColour(index) }} />
              {name}
              <b>{mean === null ? '–' : formatAmount(mean, language)}</b>
              {mean !== null && top !== null && top > mean && (
                <i>{text.charts.upTo(formatAmount(top, language))}</i>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function bandOf({ values, highest }: ChartRow, index: number): [number, number] | null {
  const [mean, top] = [values[index] ?? null, highest[index] ?? null];
  return mean === null || top === null ? null : [mean, Math.max(mean, top)];
}

function highestOf(rows: readonly ChartRow[]): number {
  let highest = 0;
  for (const row of rows) for (const value of row.highest) highest = Math.max(highest, value ?? 0);
  return highest;
}
