import { memo, useState } from 'react';
import { Line, LineChart, type LineDrawShapeProps, XAxis, type XAxisTickContentProps, YAxis } from 'recharts';
import { Bands, Marks, Rules, Theory } from './Marks.tsx';
import { axisHeight, axisWidth, margin, type Plot as PlotOf, type PlotRow } from './plot.ts';
import { seriesColour } from './seriesColour.ts';
import type { Box } from './useBox.ts';

const keys: ((row: PlotRow) => number | null | undefined)[] = [];

/** Where a line finds its values. Whatever Recharts is given anew, and be it equal, has it work anew: so it is given the same. */
function keyOf(line: number) {
  keys[line] ??= (row) => row.values[line];
  return keys[line];
}

/**
 * The lines of a plot, each the mean of a stretch as a step, with a band from it up to the highest, so that no peak is
 * lost where a stretch is long. Pure drawing: what is read and done lies over it. Lines lie over one another in their order,
 * so they are known by their place in it.
 */
export const Plot = memo(function Plot({ plot, box }: { plot: PlotOf; box: Box }) {
  const { series, rows, from, to } = plot;
  const xTicks = useKept(plot.xTicks);
  const yTicks = useKept(plot.yTicks);
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
        ticks={xTicks as number[]}
        niceTicks="none"
        tickFormatter={plot.tellX}
        tick={drawTick}
        tickLine={false}
        axisLine={false}
        interval="preserveStartEnd"
        height={axisHeight}
      />
      <YAxis
        width={axisWidth}
        domain={[0, yTicks.at(-1) ?? 1]}
        ticks={yTicks as number[]}
        niceTicks="none"
        tickFormatter={plot.tellY}
        tick={drawTick}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <Bands plot={plot} box={box} />
      {series.map(({ label, colour }, index) => (
        <Line
          key={index.toString()}
          name={label}
          dataKey={keyOf(index)}
          stroke={seriesColour(colour)}
          shape={drawSteps}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <Theory plot={plot} box={box} />
      <Marks plot={plot} box={box} />
    </LineChart>
  );
});

/** The same array as long as what is in it is the same. */
function useKept(values: readonly number[]): readonly number[] {
  const [kept, setKept] = useState(values);
  if (String(kept) === String(values)) return kept;
  setKept(values);
  return values;
}

/** Recharts' own curve measures its length with each drawing, and its own label its words: the page would be laid out for each. */
function drawSteps({ points = [], stroke }: LineDrawShapeProps) {
  let path = '';
  let isDown = false;
  for (const { x, y } of points) {
    if (x !== null && y !== null)
      path += isDown ? `V${y.toFixed(1)}H${x.toFixed(1)}` : `M${x.toFixed(1)},${y.toFixed(1)}`;
    isDown = y !== null;
  }
  return <path className="recharts-line-curve" d={path} fill="none" stroke={stroke} strokeWidth={1.75} />;
}

function drawTick({
  x,
  y,
  textAnchor,
  verticalAnchor,
  className,
  payload,
  index,
  tickFormatter,
}: Omit<XAxisTickContentProps, 'orientation' | 'padding'>) {
  return (
    <text
      x={x}
      y={y}
      dy={verticalAnchor === 'middle' ? '0.355em' : '0.71em'}
      textAnchor={textAnchor}
      className={className}
      fill="var(--ink-soft)"
      fontSize={11}
    >
      {tickFormatter?.(payload.value, index)}
    </text>
  );
}
