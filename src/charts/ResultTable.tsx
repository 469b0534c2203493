import { useMemo } from 'react';
import { own } from '../base/record.ts';
import { isQuantileSure } from '../engine/stats/quantileCover.ts';
import type { TimeUnit } from '../flow/flow.ts';
import { secondsPer } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount, formatCount } from '../i18n/numbers.ts';
import { type RecordsText, useRecordsText } from '../i18n/useRecordsText.ts';
import { useDocument } from '../store/document.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import { toDigits } from '../ui/digits.ts';
import { toEnds, toInterval } from '../ui/interval.ts';
import styles from './Records.module.css';
import type { ResultRow } from './resultRows.ts';

/** One body of the table a place, its name once. */
export function ResultTable({ rows, unit }: { rows: readonly ResultRow[]; unit: TimeUnit }) {
  const { results } = useRecordsText();
  const groups = useMemo(() => groupByNode(rows), [rows]);
  const columns = [
    results.place,
    results.figure,
    results.value,
    results.interval,
    results.sd,
    results.min,
    'p50',
    'p90',
    'p95',
    'p99',
    'p99.9',
    results.max,
    results.last,
    results.atWarmUp,
    results.count,
  ];
  return (
    <section className={styles['scroll']} aria-label={results.table}>
      <table className={styles['table']}>
        <caption className="unseen">{results.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {[...groups].map(([node, inGroup]) => (
          <Group key={node} node={node} rows={inGroup} unit={unit} />
        ))}
      </table>
    </section>
  );
}

function groupByNode(rows: readonly ResultRow[]): ReadonlyMap<string, readonly ResultRow[]> {
  const groups = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const group = groups.get(row.node);
    if (group === undefined) groups.set(row.node, [row]);
    else group.push(row);
  }
  return groups;
}

function Group({ node, rows, unit }: { node: string; rows: readonly ResultRow[]; unit: TimeUnit }) {
  const { results } = useRecordsText();
  const language = useLanguage();
  const found = useDocument((state) => own(state.flow.nodes, node));
  const isSelected = useSession((session) => session.selectedNodes.includes(node));
  const name = found === undefined ? node : nodeLabel(node, found, language);
  return (
    <tbody data-node={node} data-selected={isSelected}>
      {rows.map((row, index) => (
        <tr key={`${row.figure} ${row.by?.of} ${row.by?.value} ${row.isCount}`}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={rows.length} className={styles['place']}>
              {node === '' ? (
                results.whole
              ) : found === undefined ? (
                name
              ) : (
                <button type="button" onClick={() => useSession.getState().select([node], [])}>
                  {name}
                </button>
              )}
            </th>
          )}
          <Row row={row} unit={unit} />
        </tr>
      ))}
    </tbody>
  );
}

function Row({ row, unit }: { row: ResultRow; unit: TimeUnit }) {
  const text = useText();
  const { results } = useRecordsText();
  const language = useLanguage();
  const scale = row.isTime ? secondsPer[unit] : 1;
  const tell = (value: number | null) => (value === null ? '' : formatAmount(value / scale, language, 4));
  const count = (value: number | null) => (value === null ? '' : formatCount(value, language));
  const half = row.ci95 === null ? null : (row.ci95[1] - row.ci95[0]) / 2 / scale;
  const digits = row.value === null || row.isCount ? null : toDigits(row.value / scale, half);
  return (
    <>
      <th scope="row" className={styles['figure']}>
        {nameOf(row, text.inspector.counts, results)}
        {row.isTime && <span className={styles['soft']}> ({text.run.unit[unit]})</span>}
      </th>
      <td>
        {row.isCount && count(row.value)}
        {!row.isCount && digits === null && results.none}
        {digits !== null && (
          <>
            {digits.sure}
            <span className={styles['unsure']} title={results.unsure}>
              {digits.unsure}
            </span>
          </>
        )}
      </td>
      <td className={styles['interval']}>
        {row.ci95 !== null && row.value !== null && (row.value !== 0 || half !== 0) && (
          <Ends value={row.value / scale} low={row.ci95[0] / scale} high={row.ci95[1] / scale} />
        )}
      </td>
      <td>{tell(row.sd)}</td>
      <td>{tell(row.min)}</td>
      <Quantile row={row} p={0.5} told={tell(row.p50)} />
      <Quantile row={row} p={0.9} told={tell(row.p90)} />
      <Quantile row={row} p={0.95} told={tell(row.p95)} />
      <Quantile row={row} p={0.99} told={tell(row.p99)} />
      <Quantile row={row} p={0.999} told={tell(row.p999)} />
      <td>{tell(row.max)}</td>
      <td>{count(row.last)}</td>
      <td>{count(row.atWarmUp)}</td>
      <td>{count(row.count)}</td>
    </>
  );
}

/** Both ends; where the value stands in their middle, its distance from them as well. */
function Ends({ value, low, high }: { value: number; low: number; high: number }) {
  const interval = toInterval(value, low, high);
  return <span title={'half' in interval ? `± ${interval.half}` : undefined}>{toEnds(low, high)}</span>;
}

/** Grey where the observations are too few to tell it. */
function Quantile({ row: { count, sd, ci95 }, p, told }: { row: ResultRow; p: number; told: string }) {
  const { results } = useRecordsText();
  const isSure = told === '' || isQuantileSure({ count: count ?? 0, sd, ci95 }, p);
  return (
    <td>
      {isSure ? (
        told
      ) : (
        <span className={styles['unsure']} title={results.unsureQuantile}>
          {told}
        </span>
      )}
    </td>
  );
}

function nameOf(
  { figure, isCount, by }: ResultRow,
  counts: Readonly<Record<string, string>>,
  results: RecordsText['results'],
): string {
  const name = isCount
    ? figure === 'events'
      ? results.events
      : (own(counts, figure) ?? own(results.totals, figure) ?? figure)
    : (own(results.figures, figure) ?? figure);
  if (by === null) return name;
  const value = by.of === 'type' ? results.ofType(by.value) : results.ofPriority(by.value);
  return `${name}, ${value}`;
}
