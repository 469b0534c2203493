import { describe, expect, it } from 'vitest';
import { parseFlow } from '../flow/parseFlow.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from '../run/run.ts';
import { toResult } from '../run/toResult.ts';
import { measures, type ResultRow, toRows, toTable } from './resultRows.ts';

function resultOf(types: readonly string[]) {
  const parsed = parseFlow(
    {
      format: 'eddy-flow/1',
      run: { seed: 3, warmUp: 50 },
      nodes: {
        ...Object.fromEntries(
          types.map((type) => [
            `source ${type}`.replaceAll(' ', '-'),
            { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.7 }, event: { type } } },
          ]),
        ),
        line: { kind: 'queue' },
        desk: { kind: 'handler', params: { servers: 2, service: { kind: 'exponential', mean: 1 } } },
      },
      edges: {
        ...Object.fromEntries(types.map((type) => [`e-${type}`, { from: `source-${type}`, to: 'line' }])),
        take: { from: 'line', to: 'desk' },
      },
    },
    specs,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const run = new Run(parsed.value);
  run.advance(5000);
  return toResult(run, { until: 5000, wallSeconds: 0 });
}

/** Every number that stands anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const numbersOf = (row: ResultRow) =>
  [row.value, ...(row.ci95 ?? []), ...measures.map((measure) => row[measure])].filter(
    (value) => value !== null,
  );

describe('the table of figures', () => {
  for (const types of [['order'], ['order', 'refund']]) {
    it(`has every number of the result, of ${types.length} types`, () => {
      const result = resultOf(types);
      const { events, totals, endToEnd, nodes } = result;
      const rows = toRows(result).map((row) =>
        // Its interval is the one of servers busy, told again.
        row.figure === 'utilization' ? { ...row, ci95: null } : row,
      );
      const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
      expect(sorted(rows.flatMap(numbersOf))).toEqual(sorted(numbersIn({ events, totals, endToEnd, nodes })));
      const isByType = rows.some(({ by }) => by?.of === 'type' && by.value === 'refund');
      expect(isByType).toBe(types.length === 2);
    });
  }

  it('has what all types beyond those told apart have together, for a node and end to end', () => {
    const result = resultOf(['order', 'refund']);
    const { counts, length, wait } = result.nodes['line']!;
    const line = { ...result.nodes['line']!, otherTypes: { counts, length: length!, wait: wait! } };
    const rows = toRows({
      ...result,
      endToEnd: { ...result.endToEnd, otherTypes: wait! },
      nodes: { ...result.nodes, line },
    });
    const others = rows.filter(({ by }) => by?.value === '*');
    expect(others.map(({ figure }) => figure)).toEqual(
      expect.arrayContaining(['endToEnd', 'length', 'wait', 'arrived']),
    );
    expect(others.every(({ by }) => by?.of === 'type')).toBe(true);
  });

  it('gives utilisation the interval of what it is a share of', () => {
    const rows = toRows(resultOf(['order']));
    const find = (figure: string) => rows.find((row) => row.node === 'desk' && row.figure === figure)!;
    expect(find('utilization').ci95).toEqual(find('busy').ci95?.map((bound) => bound / 2));
  });

  it('is written with the file’s own names', () => {
    const [head, ...lines] = toTable(toRows(resultOf(['order'])));
    const wait = lines.find((line) => line[0] === 'line' && line[2] === 'wait')!;
    expect(head?.slice(0, 4)).toEqual(['node', 'kind', 'figure', 'byType']);
    expect(wait[head!.indexOf('unit')]).toBe('s');
    for (const line of lines) expect(line).toHaveLength(head!.length);
  });
});
