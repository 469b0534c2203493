import { areaOf, type Plot } from './plot.ts';
import { seriesColour } from './seriesColour.ts';
import type { Box } from './useBox.ts';

interface MarksProps {
  readonly plot: Plot;
  readonly box: Box;
}

/** Of labels that stand below each other, so that near ones do not overlap. Pixels. */
const labelStep = 13;

/** Level lines behind what is drawn, one a tick. */
export function Rules({ plot: { yTicks }, box }: MarksProps) {
  const { left, top, width, height } = areaOf(box);
  const most = yTicks.at(-1) ?? 1;
  return yTicks.map((tick) => {
    const y = top + height * (1 - tick / most);
    return <line key={tick} x1={left} x2={left + width} y1={y} y2={y} stroke="var(--line)" />;
  });
}

/** From each line up to the highest of its stretch; where a plot is filled, from the ground up to the line. */
export function Bands({ plot: { series, rows, from, to, yTicks, isFilled }, box }: MarksProps) {
  const { left, top, width, height } = areaOf(box);
  const most = yTicks.at(-1) ?? 1;
  const xOf = (x: number) => left + (width * (x - from)) / Math.max(to - from, Number.MIN_VALUE);
  const yOf = (y: number) => top + height * (1 - y / most);
  return series.map(({ id, colour }, index) => {
    let path = '';
    for (const [place, { x, values, highest }] of rows.entries()) {
      const [low, high] = isFilled
        ? [0, values[index] ?? 0]
        : [values[index] ?? 0, highest?.[index] ?? values[index] ?? 0];
      const before = rows[place - 1]?.x ?? x;
      if (high <= low || x <= before) continue;
      path += `M${xOf(before).toFixed(1)},${yOf(low).toFixed(1)}V${yOf(high).toFixed(1)}H${xOf(x).toFixed(1)}V${yOf(low).toFixed(1)}Z`;
    }
    return <path key={id} d={path} fill={seriesColour(colour)} fillOpacity={0.22} />;
  });
}

/** So many straight pieces look like a curve. */
const pieces = 60;

/** What theory says, over what is drawn, as high as the axis goes. */
export function Theory({ plot: { theory, from, to, yTicks }, box }: MarksProps) {
  if (theory == null) return null;
  const { left, top, width, height } = areaOf(box);
  const most = yTicks.at(-1) ?? 1;
  const points = Array.from({ length: pieces + 1 }, (_, i) => {
    // Closer together at the start, where a root bends.
    const part = (i / pieces) ** 2;
    const y = Math.min(most, theory(from + (to - from) * part));
    return `${(left + width * part).toFixed(1)},${(top + height * (1 - y / most)).toFixed(1)}`;
  });
  return (
    <polyline
      points={points.join(' ')}
      fill="none"
      stroke="var(--ink-soft)"
      strokeWidth={1.25}
      strokeDasharray="5 4"
    />
  );
}

/** Upright lines before it: where the run stands, and quantiles; their words stand before all lines. */
export function Marks({ plot: { marks, from, to }, box }: MarksProps) {
  const { left, top, width, height } = areaOf(box);
  const placed = marks.map((mark) => ({
    ...mark,
    at: left + (width * (mark.x - from)) / Math.max(to - from, Number.MIN_VALUE),
  }));
  return (
    <>
      {placed.map(({ at, label }) => (
        <line
          key={label ?? 'now'}
          x1={at}
          x2={at}
          y1={top}
          y2={top + height}
          {...(label === undefined
            ? { stroke: 'var(--accent)', strokeWidth: 1.5 }
            : { stroke: 'var(--ink-soft)', strokeDasharray: '4 3' })}
        />
      ))}
      {placed.map(({ at, label, isUnsure }, index) => {
        if (label === undefined) return null;
        const isRight = at > left + width * 0.65;
        return (
          <text
            key={label}
            x={isRight ? at - 5 : at + 5}
            y={top + 11 + index * labelStep}
            textAnchor={isRight ? 'end' : 'start'}
            fill={isUnsure === true ? 'var(--ink-faint)' : 'var(--ink)'}
            fontSize={11}
            // So wide that no line is seen between two words.
            stroke="var(--surface)"
            strokeWidth={6}
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {label}
          </text>
        );
      })}
    </>
  );
}
