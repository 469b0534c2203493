import { useMemo } from 'react';
import { createDistribution } from '../../distributions/createDistribution.ts';
import { cv2, type Distribution } from '../../distributions/distribution.ts';
import { parseDistribution } from '../../distributions/parse.ts';
import type { Unit } from '../../flow/field.ts';
import type { Json } from '../../flow/flow.ts';
import { toShown } from '../../flow/shown.ts';
import { type Text, useLanguage, useText } from '../../i18n/language.tsx';
import { formatAmount } from '../../i18n/numbers.ts';
import { useForm } from '../editing.ts';
import { unitText } from '../units.ts';
import styles from './DistributionFigure.module.css';
import { type Drawing, drawingOf } from './drawing.ts';

/** What a distribution looks like, and what it comes to: all of it computed from the distribution itself. */
export function DistributionFigure({ value, unit }: { value: Json | undefined; unit: Unit }) {
  const text = useText();
  const language = useLanguage();
  const form = useForm();
  const seen = useMemo(() => lookAt(value), [value]);
  if (seen === null) return null;
  const { of, drawing } = seen;
  const behind = unitText(unit, form.unit, text);
  const amount = (number: number) => formatAmount(toShown(number, unit, form.unit), language);
  const isTime = unit === 'seconds';
  const told = (number: number) =>
    Number.isFinite(number) ? `${amount(number)} ${isTime ? behind : ''}`.trim() : '∞';
  const spread = cv2(of);
  const figures = [
    [text.inspector.figure.mean, told(of.mean())],
    [text.inspector.figure.cv2, Number.isFinite(spread) ? formatAmount(spread, language) : '∞'],
    // A constant has no more to say.
    ...(of.kind === 'deterministic'
      ? []
      : ([
          [text.inspector.figure.median, told(of.quantile(0.5))],
          [text.inspector.figure.p95, told(of.quantile(0.95))],
        ] as const)),
  ] as const;
  return (
    <div className={styles['figure']}>
      {of.kind !== 'deterministic' && (
        <>
          <Picture drawing={drawing} mean={of.mean()} label={labelOf(text, drawing, told)} />
          <div className={styles['axis']} aria-hidden="true">
            <span>{amount(Math.max(0, drawing.from))}</span>
            <span>{told(drawing.to)}</span>
          </div>
        </>
      )}
      <dl className={styles['numbers']}>
        {figures.map(([name, number]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function lookAt(value: Json | undefined): { of: Distribution; drawing: Drawing } | null {
  const parsed = parseDistribution(value, '');
  if (!parsed.ok) return null;
  const of = createDistribution(parsed.value);
  return { of, drawing: drawingOf(of) };
}

function labelOf(text: Text, { kind, from, to }: Drawing, told: (number: number) => string): string {
  return text.inspector.figure.drawn[kind](told(Math.max(0, from)), told(to));
}

const width = 240;
const height = 52;

function Picture({ drawing, mean, label }: { drawing: Drawing; mean: number; label: string }) {
  const { from, to, cells, top, kind } = drawing;
  const x = (value: number) => ((value - from) / (to - from)) * width;
  const y = (value: number) => height - (Math.min(1, value / top) || 0) * (height - 2);
  const line = cells.map((cell) => `${x((cell.from + cell.to) / 2).toFixed(2)},${y(cell.height).toFixed(2)}`);
  const curve = curveOf(drawing, x, y, line);
  return (
    <svg
      className={styles['picture']}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {kind === 'density' ? (
        <>
          <path className={styles['area']} d={`${curve} V${height} H0 Z`} />
          <path className={styles['line']} d={curve} />
        </>
      ) : (
        cells.map((cell) => (
          <rect
            key={cell.from}
            className={styles['bar']}
            x={x(cell.from) + (kind === 'mass' ? 0.5 : 0.25)}
            width={Math.max(1, x(cell.to) - x(cell.from) - (kind === 'mass' ? 1 : 0.5))}
            y={y(cell.height)}
            height={height - y(cell.height)}
          />
        ))
      )}
      {mean >= from && mean <= to && (
        <line className={styles['mean']} x1={x(mean)} x2={x(mean)} y1={0} y2={height} />
      )}
    </svg>
  );
}

/** Along the ground to where the density begins, up, over the middles of the cells, and down where it ends. */
function curveOf(
  { from, to, cells }: Drawing,
  x: (value: number) => number,
  y: (value: number) => number,
  middles: readonly string[],
): string {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return '';
  const begin = first.from > from ? `M0,${height} H${x(first.from).toFixed(2)} V` : 'M0,';
  const end = last.to < to ? ` V${height} H${width}` : '';
  return `${begin}${y(first.height).toFixed(2)} L${middles.join(' L')} L${x(last.to).toFixed(2)},${y(last.height).toFixed(2)}${end}`;
}
