import { useText } from '../i18n/language.tsx';
import { toDigits } from '../ui/digits.ts';
import { type Interval, toInterval } from '../ui/interval.ts';
import styles from './Inspector.module.css';

export interface FigureProps {
  readonly label: string;
  readonly mean: number | null;
  readonly ci95: readonly [number, number] | null;
  /** What one of the shown unit is in the figure's own: 60 to show seconds as minutes. */
  readonly scale?: number;
  readonly unit?: string;
}

/** A mean with its interval: the digits that it does not cover are grey. */
export function Figure({ label, mean, ci95, scale = 1, unit = '' }: FigureProps) {
  const text = useText();
  const halfWidth = ci95 === null ? null : (ci95[1] - ci95[0]) / 2 / scale;
  // What was never anything else has no interval to tell of.
  const isNothing = mean === 0 && halfWidth === 0;
  const digits = mean === null ? null : toDigits(mean / scale, halfWidth);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={styles['measured']}>
        {digits === null ? (
          text.inspector.notYet
        ) : (
          <>
            {digits.sure}
            <span className={styles['unsure']}>{digits.unsure}</span>
            {unit !== '' && <span className={styles['figureUnit']}> {unit}</span>}
          </>
        )}
      </td>
      <td className={styles['interval']}>
        {ci95 !== null &&
          mean !== null &&
          !isNothing &&
          tell(toInterval(mean / scale, ci95[0] / scale, ci95[1] / scale))}
        {halfWidth === null && (
          <span title={text.inspector.noInterval}>
            <span aria-hidden="true">{text.inspector.notYet}</span>
            <span className="unseen">{text.inspector.noInterval}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

const tell = (interval: Interval) => ('half' in interval ? `± ${interval.half}` : interval.ends);

export interface PlainFigureProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  /** No interval covers any digit of it. */
  readonly unsure?: boolean;
}

/** A figure that is exact, or whose interval is not told. */
export function PlainFigure({ label, value, unit = '', unsure = false }: PlainFigureProps) {
  const text = useText();
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={styles['measured']}>
        {unsure ? (
          <span className={styles['unsure']} title={text.inspector.noInterval}>
            {value}
          </span>
        ) : (
          value
        )}
        {unit !== '' && <span className={styles['figureUnit']}> {unit}</span>}
      </td>
      <td />
    </tr>
  );
}
