import type { ReactNode } from 'react';
import { isQuantileSure } from '../engine/stats/quantileCover.ts';
import type { TimeUnit } from '../flow/flow.ts';
import { secondsPer, toUnit } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount, formatCount } from '../i18n/numbers.ts';
import type { NodeFigures as Figures, LevelFigures, SampleFigures } from '../run/result.ts';
import { Figure, PlainFigure } from './Figure.tsx';
import { FigureTable } from './FigureTable.tsx';
import styles from './Inspector.module.css';

export interface NodeFiguresProps {
  readonly figures: Figures;
  readonly unit: TimeUnit;
  /** Rows at the end of the table. */
  readonly children?: ReactNode;
}

/** What was measured of one node, by what its kind gives. */
export function NodeFigures({ figures, unit, children }: NodeFiguresProps) {
  const text = useText();
  const language = useLanguage();
  const { inspector } = text;
  const time = { scale: secondsPer[unit], unit: text.run.unit[unit] };
  const { length, wait, busy, held, utilization, service, waiting } = figures;
  const some = [length, wait, busy, service, waiting].some((figure) => figure !== undefined);
  if (!some) return null;
  return (
    <FigureTable>
      {length !== undefined && <Figure label={inspector.meanLength} {...level(length)} />}
      {length !== undefined && (
        <PlainFigure label={inspector.maxLength} value={formatCount(length.max, language)} />
      )}
      {wait !== undefined && <Figure label={inspector.meanWait} {...sample(wait)} {...time} />}
      {wait !== undefined && wait.p95 !== null && (
        <PlainFigure
          label={inspector.p95Wait}
          value={formatAmount(toUnit(wait.p95, unit), language)}
          unit={time.unit}
          unsure={!isQuantileSure(wait, 0.95)}
        />
      )}
      {busy !== undefined && utilization !== undefined && (
        <Figure label={inspector.utilization} mean={utilization} ci95={shareOf(busy, utilization)} />
      )}
      {busy !== undefined && <Figure label={inspector.busy} {...level(busy)} />}
      {held !== undefined && held.max > 0 && <Figure label={inspector.held} {...level(held)} />}
      {service !== undefined && <Figure label={inspector.meanService} {...sample(service)} {...time} />}
      {waiting !== undefined && (held === undefined || waiting.max > 0) && (
        <Figure label={inspector.meanWaiting} {...level(waiting)} />
      )}
      {children}
    </FigureTable>
  );
}

const level = ({ mean, ci95 }: LevelFigures) => ({ mean, ci95 });
const sample = ({ mean, ci95 }: SampleFigures) => ({ mean, ci95 });

/** The interval of busy servers as one of utilisation: of all there are, or of what it was where servers were taken away at work. */
function shareOf(busy: LevelFigures, utilization: number | null): readonly [number, number] | null {
  if (busy.ci95 === null || utilization === null || !busy.mean) return null;
  const share = utilization / busy.mean;
  return [busy.ci95[0] * share, Math.min(Math.max(1, utilization), busy.ci95[1] * share)];
}

/** Counts that are always told, even at 0; of the others those that are not. */
const told = ['arrived', 'departed', 'completed', 'created', 'rejected'];

export function Counts({ counts }: { counts: Figures['counts'] }) {
  const { inspector } = useText();
  const language = useLanguage();
  const shown = Object.entries(counts).filter(([name, count]) => count !== 0 || told.includes(name));
  return (
    <dl className={styles['counts']}>
      {shown.map(([name, count]) => (
        <div key={name}>
          <dt>{inspector.counts[name] ?? name}</dt>
          <dd>{formatCount(count, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
