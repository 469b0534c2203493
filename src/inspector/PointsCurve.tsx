import type { Field } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { toShown } from '../flow/shown.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';
import { listOf, useForm } from './editing.ts';
import styles from './Inspector.module.css';
import { unitText } from './units.ts';

const width = 240;
const height = 56;

/** A line through points [x, y] that go up in x: level before the first and after the last. */
export function PointsCurve({ item, rows }: { item: Field; rows: readonly Json[] }) {
  const text = useText();
  const language = useLanguage();
  const { unit } = useForm();
  const points = rows.map((row) => listOf(row).map(Number));
  const [across, up] = item.type === 'tuple' ? Object.values(item.fields) : [];
  const isWhole = points.every(([x = Number.NaN, y = Number.NaN]) => x >= 0 && y >= 0);
  if (!isWhole || points.length === 0 || across?.type !== 'number' || up?.type !== 'number') return null;
  const last = Math.max(...points.map(([x = 0]) => x)) || 1;
  const end = last * 1.1;
  const top = Math.max(...points.map(([, y = 0]) => y));
  const at = (x: number, y: number) =>
    `${((x / end) * width).toFixed(2)},${(height - (top === 0 ? 0 : y / top) * (height - 4)).toFixed(2)}`;
  const line = [
    at(0, points[0]?.[1] ?? 0),
    ...points.map(([x = 0, y = 0]) => at(x, y)),
    at(end, points.at(-1)?.[1] ?? 0),
  ].join(' L');
  const tell = (value: number, { unit: of }: typeof across) =>
    `${formatAmount(toShown(value, of, unit), language)} ${unitText(of, unit, text, value)}`.trim();
  const [highest, until] = [tell(top, up), tell(last, across)];
  return (
    <div>
      <svg
        className={styles['curve']}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text.inspector.curve(highest, until)}
      >
        <path className={styles['ground']} d={`M${line} L${width},${height} L0,${height} Z`} />
        <path d={`M${line}`} />
      </svg>
      <div className={styles['axis']} aria-hidden="true">
        <span>0</span>
        <span>{text.inspector.highest(highest)}</span>
        <span>{until}</span>
      </div>
    </div>
  );
}
