import type { TimeUnit } from '../flow/flow.ts';
import { toUnit } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount, formatCount } from '../i18n/numbers.ts';
import type { NodeFigures } from '../run/result.ts';
import styles from './Inspector.module.css';

/** The same figures for each priority and for each type, where more than one occurs. */
export function ClassFigures({ figures, unit }: { figures: NodeFigures; unit: TimeUnit }) {
  const { inspector } = useText();
  const { byPriority = {}, byType = {}, otherPriorities, otherTypes } = figures;
  const priorities = Object.entries(byPriority).sort(([a], [b]) => Number(b) - Number(a));
  const types = Object.entries(byType);
  return (
    <>
      <ClassTable title={inspector.byPriority} rows={priorities} others={otherPriorities} unit={unit} />
      <ClassTable title={inspector.byTypes} rows={types} others={otherTypes} unit={unit} />
    </>
  );
}

type Figures = Omit<NodeFigures, 'kind'>;
type Row = readonly [string, Figures];

/** Rows at most; a result has them all. */
const mostRows = 100;

function ClassTable({
  title,
  rows,
  others,
  unit,
}: {
  title: string;
  rows: readonly Row[];
  /** Of all values that have no figures of their own. */
  others: Figures | undefined;
  unit: TimeUnit;
}) {
  const text = useText();
  const language = useLanguage();
  const { inspector } = text;
  if (rows.length < 2) return null;
  const isQueue = rows.some(([, figures]) => figures.wait !== undefined);
  const count = (value: number | undefined) =>
    value === undefined ? inspector.notYet : formatCount(value, language);
  const amount = (value: number | null | undefined) =>
    value === null || value === undefined ? inspector.notYet : formatAmount(value, language);
  const time = (seconds: number | null | undefined) =>
    seconds === null || seconds === undefined ? inspector.notYet : amount(toUnit(seconds, unit));
  const row = (name: string, { counts, length, busy, wait, service }: Figures) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{count(counts['arrived'])}</td>
      <td>{amount((length ?? busy)?.mean)}</td>
      <td>{time((wait ?? service)?.mean)}</td>
    </tr>
  );
  return (
    <table className={`${styles['figures']} ${styles['classes']}`}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{inspector.counts['arrived']}</th>
          <th scope="col">{isQueue ? inspector.meanLength : inspector.busy}</th>
          <th scope="col">
            {isQueue ? inspector.meanWait : inspector.meanService} ({text.run.unit[unit]})
          </th>
        </tr>
      </thead>
      <tbody>
        {rows
          .slice(0, mostRows)
          .map(([name, figures]) => row(name === '' ? inspector.noType : name, figures))}
        {rows.length > mostRows && (
          <tr>
            <td colSpan={4}>{inspector.rowCount(mostRows, rows.length)}</td>
          </tr>
        )}
        {others !== undefined && row(inspector.others, others)}
      </tbody>
    </table>
  );
}
