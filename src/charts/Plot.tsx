import { memo } from 'react';
import { Line, LineChart, XAxis, YAxis } from 'recharts';
import { Bands, Marks, Rules } from './Marks.tsx';
import { axisHeight, axisWidth, margin, type Plot as PlotOf, type PlotRow } from './plot.ts';
import { seriesColour } from './seriesColour.ts';
import type { Box } from './useBox.ts';

const axisText = { fill: 'var(--ink-soft)', fontSize: 11 };

/**
 * The lines of a plot, each the mean of a stretch as a step, with a band from it up to the highest, so that no peak is
 * lost where a stretch is long. Pure drawing: what is read and done lies over it.
 */
export const Plot = memo(function Plot({ plot, box }: { plot: PlotOf; box: Box }) {
  const { series, rows, from, to, xTicks, yTicks } = plot;
  return (
    <LineChart
      width={box.width}
      height={box.height}
      data={rows as PlotRow[]}
      margin={margin}
      accessibilityLayer={false}
    >
      <Rules plot={plot} box={box} />
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
      <Bands plot={plot} box={box} />
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
      <Marks plot={plot} box={box} />
    </LineChart>
  );
});
