import { memo, useId, useMemo } from 'react';
import { own } from '../base/record.ts';
import type { Happening } from '../engine/eventLog.ts';
import { timeUnitOf, toUnit } from '../flow/timeUnit.ts';
import { tellHappened } from '../i18n/happened.ts';
import { type Text, useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';
import { useRecordsText } from '../i18n/useRecordsText.ts';
import type { TraceFilter, TraceLine } from '../run/trace.ts';
import { useDocument } from '../store/document.ts';
import { useEventLog } from '../store/eventLog.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import controls from '../ui/controls.module.css';
import { Select } from '../ui/Select.tsx';
import { tellEdge } from './logPlace.ts';
import styles from './Records.module.css';

export interface LogTableProps {
  readonly filter: TraceFilter;
  readonly onFilter: (filter: TraceFilter) => void;
  readonly fromText: string;
  readonly onFromText: (text: string) => void;
  readonly isWrong: boolean;
  readonly isNewestFirst: boolean;
}

/** A line each; under each column's name what it is filtered by. */
export function LogTable(props: LogTableProps) {
  const { filter, onFilter, fromText, onFromText, isWrong, isNewestFirst } = props;
  const { log } = useRecordsText();
  const text = useText();
  const language = useLanguage();
  const wrongId = useId();
  const nodes = useDocument((state) => state.flow.nodes);
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const lines = useEventLog((state) => state.lines);
  const upTo = useEventLog((state) => state.upTo);
  const shown = useMemo(() => {
    const keyed = toKeyed(lines);
    return isNewestFirst ? keyed.toReversed() : keyed;
  }, [lines, isNewestFirst]);
  const part = (name: 'id' | 'type' | 'key') => (
    <input
      type="search"
      className={controls['control']}
      aria-label={log.filterBy(log[name])}
      value={filter[name]}
      onChange={(event) => onFilter({ ...filter, [name]: event.currentTarget.value })}
    />
  );
  return (
    <section className={styles['scroll']} aria-label={log.table}>
      <table className={`${styles['table']} ${styles['log']}`}>
        <caption className="unseen">{log.table}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={isNewestFirst ? 'descending' : 'ascending'}>
              {log.time} ({text.run.unit[unit]})
              <div className={styles['filter']} title={log.fromTip}>
                <input
                  type="text"
                  inputMode="decimal"
                  className={controls['control']}
                  aria-label={log.from}
                  aria-invalid={isWrong}
                  aria-describedby={isWrong ? wrongId : undefined}
                  placeholder={log.from}
                  value={fromText}
                  onChange={(event) => onFromText(event.currentTarget.value)}
                />
                {isWrong && (
                  <span id={wrongId} className="unseen">
                    {log.notNumber}
                  </span>
                )}
              </div>
            </th>
            <th scope="col">
              {log.event}
              <div className={styles['filter']}>
                <Select
                  aria-label={log.filterBy(log.event)}
                  value={filter.what}
                  options={[
                    { value: '', label: log.anyEvent },
                    ...(Object.keys(text.run.happened) as Happening[]).map((value) => ({
                      value,
                      label: inAllKinds(value, text),
                    })),
                  ]}
                  onChange={(what) => onFilter({ ...filter, what: what as Happening | '' })}
                />
              </div>
            </th>
            {(['id', 'type', 'key'] as const).map((name) => (
              <th key={name} scope="col">
                {log[name]}
                <div className={styles['filter']}>{part(name)}</div>
              </th>
            ))}
            <th scope="col">
              {log.place}
              <div className={styles['filter']}>
                <Select
                  aria-label={log.filterBy(log.place)}
                  value={filter.node}
                  options={[
                    { value: '', label: log.anyPlace },
                    ...Object.entries(nodes).map(([id, node]) => ({
                      value: id,
                      label: nodeLabel(id, node, language),
                    })),
                  ]}
                  onChange={(node) => onFilter({ ...filter, node })}
                />
              </div>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(([key, line]) => (
            <Line key={key} line={line} />
          ))}
        </tbody>
      </table>
      {upTo !== null && lines.length === 0 && <p className={styles['note']}>{log.nothing}</p>}
    </section>
  );
}

/** What it is called wherever it happens: a filter finds it at all places. */
function inAllKinds(what: Happening, text: Text): string {
  const told = ['queue', 'delay', 'sink'].map((kind) => tellHappened(text, what, kind));
  return [...new Set(told)].join(' / ');
}

/** With names of their own: what is told twice is counted. */
function toKeyed(lines: readonly TraceLine[]): (readonly [string, TraceLine])[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const name = `${line.at} ${line.what} ${line.id} ${line.node} ${line.edge}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [`${name} ${count}`, line] as const;
  });
}

const Line = memo(function Line({ line }: { line: TraceLine }) {
  const { log } = useRecordsText();
  const text = useText();
  const language = useLanguage();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const found = useDocument((state) => own(state.flow.nodes, line.node));
  const edge = useDocument((state) => tellEdge(line, state.flow, language, log));
  return (
    <tr>
      <td>{formatAmount(toUnit(line.at, unit), language, 9)}</td>
      <td>{tellHappened(text, line.what, found?.kind)}</td>
      <td>
        {line.id}
        {line.event !== line.id && <span className={styles['soft']}> {log.copyOf(line.event)}</span>}
      </td>
      <td>{line.type}</td>
      <td>{line.key}</td>
      <td>
        {found === undefined ? (
          line.node
        ) : (
          <button type="button" onClick={() => useSession.getState().select([line.node], [])}>
            {nodeLabel(line.node, found, language)}
          </button>
        )}
        {edge !== '' && <span className={styles['soft']}> {edge}</span>}
      </td>
    </tr>
  );
});

/** For other programs: seconds, ids and the names that files have; at the end the place as a person calls it. */
export function toLogTable(
  lines: readonly TraceLine[],
  tellPlace: (line: TraceLine) => string,
): (string | number)[][] {
  return [
    ['time_s', 'event', 'id', 'copy_of', 'type', 'key', 'node', 'edge', 'place'],
    ...lines.map((line) => {
      const { at, what, id, event, type, key, node, edge } = line;
      return [at, what, id, event, type, key, node, edge, tellPlace(line)];
    }),
  ];
}
