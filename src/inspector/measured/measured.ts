import { type Words, words } from '../../base/words.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import { largest } from '../../distributions/form.ts';
import type { LineProblem, Table } from './readTable.ts';

/** A column of a table that holds numbers. */
export interface Column {
  /** -1: every cell of the table, row by row. */
  readonly index: number;
  readonly name: string;
}

export interface Columns {
  readonly columns: readonly Column[];
  /** Whether the first row names them. */
  readonly hasNames: boolean;
}

const isNumber = (cell: string | undefined, parse: Parse) => cell !== undefined && !Number.isNaN(parse(cell));

/** A number as it is to be kept; NaN where a cell is none. */
export type Parse = (cell: string) => number;

/** Columns in which most cells are numbers; a list in one line is one. */
export function columnsOf({ rows }: Table, parse: Parse): Columns {
  const [first, ...others] = rows;
  if (first === undefined) return { columns: [], hasNames: false };
  const hasNames = others.length > 0 && first.cells.every((cell) => !isNumber(cell, parse));
  if (!hasNames && rows.length <= 3 && first.cells.length > 3) {
    return { columns: [{ index: -1, name: '' }], hasNames };
  }
  const body = (hasNames ? others : rows).slice(0, 1000);
  const count = Math.max(...body.slice(0, 100).map(({ cells }) => cells.length));
  const columns: Column[] = [];
  for (let index = 0; index < Math.min(count, 100); index++) {
    const numbers = body.filter(({ cells }) => isNumber(cells[index], parse)).length;
    if (numbers * 2 < body.length || numbers === 0) continue;
    columns.push({ index, name: hasNames ? (first.cells[index] ?? '') : '' });
  }
  return { columns, hasNames };
}

export interface Measured {
  readonly values: readonly number[];
  readonly problems: readonly LineProblem[];
}

/** The values of a column, and what is wrong by line. `whole`: they count things. */
export function valuesOf(
  { rows }: Table,
  hasNames: boolean,
  column: Column,
  parse: Parse,
  whole: boolean,
): Measured {
  const values: number[] = [];
  const problems: LineProblem[] = [];
  for (const { line, cells } of hasNames ? rows.slice(1) : rows) {
    const taken = column.index === -1 ? cells.filter((cell) => cell !== '') : [cells[column.index]];
    for (const cell of taken) {
      const wrong = wrongWith(cell, parse, whole);
      if (wrong === null) values.push(parse(cell ?? '') + 0);
      else problems.push({ line, message: wrong });
    }
  }
  return { values, problems };
}

function wrongWith(cell: string | undefined, parse: Parse, whole: boolean): Words | null {
  if (cell === undefined || cell === '') return words('nothing stands in this column', '这一列没有内容');
  const value = parse(cell);
  const quoted = JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
  if (Number.isNaN(value)) return words(`${quoted} is no number`, `${quoted} 不是数`);
  if (value < 0) return words(`${quoted} is less than 0`, `${quoted} 小于 0`);
  if (value > largest) return words(`${quoted} is too large`, `${quoted} 过大`);
  if (whole && !Number.isInteger(value)) return words(`${quoted} is no whole number`, `${quoted} 不是整数`);
  return null;
}

/** More are thinned to so many of their quantiles, evenly spaced: a flow must stay small enough to be kept and shared. */
export const mostKept = 10_000;

/** The distribution of measured values: each different value once, with how often it came where that is shorter. */
export function toEmpirical(values: readonly number[]): DistributionSpec {
  const sorted = Float64Array.from(values).sort();
  const kept =
    sorted.length <= mostKept
      ? sorted
      : Float64Array.from(
          { length: mostKept },
          (_, i) => sorted[Math.floor(((i + 0.5) / mostKept) * sorted.length)] ?? 0,
        );
  const counts = new Map<number, number>();
  for (const value of kept) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size * 2 > kept.length) return { kind: 'empirical', values: [...kept] };
  return { kind: 'empirical', values: [...counts.keys()], weights: [...counts.values()] };
}

/** In their order, repeating. */
export function toTrace(values: readonly number[]): DistributionSpec {
  return { kind: 'trace', values: [...values] };
}

const mark = /(?:^|[\s_([/-])(µs|us|ms|s|sec|seconds?|min|minutes?|h|hours?|毫秒|秒|分钟|小时)\s*[)\]]?$/i;

/** The unit that a column's name ends in: `latency_ms`, `time (s)`; null where none. */
export function unitInName(name: string): 'ms' | 's' | 'min' | 'h' | null {
  const found = mark.exec(name)?.[1]?.toLowerCase();
  if (found === undefined) return null;
  if (found === 'ms' || found === '毫秒') return 'ms';
  if (/^s|^秒/.test(found)) return 's';
  if (/^min|^分/.test(found)) return 'min';
  return /^h|^小/.test(found) ? 'h' : null;
}
