import { memo } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import { axisHeight, axisWidth, margin, type Plot as PlotOf, type PlotRow } from './plot.ts';
import { seriesColour } from './seriesColour.ts';
import type { Box } from './useBox.ts';

const axisText = { fill: 'var(--ink-soft)', fontSize: 11 };
const labelStep = 13;

/**
 * The lines of a plot, each the mean of a stretch as a step, with a band from it up to the highest, so that no peak is
 * lost where a stretch is long. Pure drawing: what is read and done lies over it.
 */
export const Plot = memo(function Plot({ plot, box }: { plot: PlotOf; box: Box }) {
  const { series, rows, from, to, xTicks, yTicks, isFilled, marks } = plot;
  const hasBands = rows.some((row) => row.highest !== undefined);
  return (
    <ComposedChart
      width={box.width}
      height={box.height}
      data={rows as PlotRow[]}
      margin={margin}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="x"
        type="number"
        domain={[from, Math.max(to, from + Number.MIN_VALUE)]}
        allowDataOverflow={true}
        ticks={xTicks as number[]}
        tickFormatter={plot.tellX}
        tick={axisText}
        tickLine={false}
        axisLine={false}
        interval="preserveStartEnd"
        height={axisHeight}
      />
      <YAxis
        width={axisWidth}
        domain={[0, yTicks.at(-1) ?? 1]}
        ticks={yTicks as number[]}
        tickFormatter={plot.tellY}
        tick={axisText}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      {marks.map(({ x, label }, index) =>
        label === undefined ? (
          <ReferenceLine key="now" x={x} stroke="var(--accent)" strokeWidth={1.5} />
        ) : (
          <ReferenceLine
            key={label}
            x={x}
            stroke="var(--ink-soft)"
            strokeDasharray="4 3"
            label={({ viewBox }) => {
              const at = (viewBox as { x?: number } | undefined)?.x ?? 0;
              const isRight = at > box.width * 0.7;
              return (
                <text
                  x={isRight ? at - 5 : at + 5}
                  y={margin.top + 11 + index * labelStep}
                  textAnchor={isRight ? 'end' : 'start'}
                  fill="var(--ink)"
                  fontSize={11}
                >
                  {label}
                </text>
              );
            }}
          />
        ),
      )}
      {(hasBands || isFilled) &&
        series.map(({ id, colour }, index) => (
          <Area
            key={`${id} band`}
            dataKey={(row: PlotRow) => (isFilled ? row.values[index] : bandOf(row, index))}
            type="stepBefore"
            stroke="none"
            fill={seriesColour(colour)}
            fillOpacity={0.22}
            activeDot={false}
            tooltipType="none"
            legendType="none"
            isAnimationActive={false}
          />
        ))}
      {series.map(({ id, label, colour }, index) => (
        <Line
          key={id}
          name={label}
          dataKey={(row: PlotRow) => row.values[index]}
          type="stepBefore"
          stroke={seriesColour(colour)}
          strokeWidth={1.75}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
    </ComposedChart>
  );
});

function bandOf({ values, highest }: PlotRow, index: number): [number, number] | null {
  const [mean, top] = [values[index] ?? null, highest?.[index] ?? null];
  return mean === null || top === null ? null : [mean, Math.max(mean, top)];
}
