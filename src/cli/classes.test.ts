import { describe, expect, it } from 'vitest';
import type { RunResult } from '../run/result.ts';
import { resultOf } from './testing/sim.ts';

/** So many types, each twice, one after another; priorities as many. */
function flowOf(values: number) {
  const events = Array.from({ length: 2 * values }, (_, index) => ({
    at: index + 1,
    type: `t${index % values}`,
    priority: -(index % values),
  }));
  return {
    format: 'eddy-flow/1',
    run: { until: 2 * values + 10 },
    nodes: {
      s: { kind: 'source', params: { arrivals: { process: 'schedule', events } } },
      q: { kind: 'queue' },
      h: { kind: 'handler', params: { service: 0.5 } },
      z: { kind: 'sink' },
    },
    edges: { e1: { from: 's', to: 'q' }, e2: { from: 'q', to: 'h' }, e3: { from: 'h', to: 'z' } },
  };
}

const summed = (records: readonly Readonly<Record<string, number>>[], name: string) =>
  records.reduce((sum, record) => sum + record[name]!, 0);

/** Whether those by class, with the others, add up to the whole. */
function expectWhole({ nodes, endToEnd }: RunResult): void {
  for (const id of ['q', 'h']) {
    const { counts, byType, byPriority, otherTypes, otherPriorities } = nodes[id]!;
    for (const [classes, others] of [
      [byType!, otherTypes],
      [byPriority!, otherPriorities],
    ] as const) {
      const all = [...Object.values(classes), ...(others === undefined ? [] : [others])];
      for (const name of Object.keys(counts))
        expect(
          summed(
            all.map((each) => each.counts),
            name,
          ),
        ).toBe(counts[name]);
    }
  }
  const { byType, otherTypes } = endToEnd;
  const seen = Object.values(byType!).reduce((sum, { count }) => sum + count, 0);
  expect(seen + (otherTypes?.count ?? 0)).toBe(endToEnd.count);
}

describe('figures by type and priority', () => {
  it('[F6] are there for a thousand values', () => {
    const result = resultOf(flowOf(1000));
    const { byType, byPriority, otherTypes } = result.nodes['q']!;
    expect(Object.keys(byType!)).toHaveLength(1000);
    expect(Object.keys(byPriority!)).toHaveLength(1000);
    expect(Object.keys(result.endToEnd.byType!)).toHaveLength(1000);
    expect(otherTypes).toBeUndefined();
    expect(byType!['t999']).toMatchObject({
      counts: { arrived: 2, departed: 2 },
      wait: { count: 2, mean: 0 },
    });
    expect(result.nodes['h']!.byPriority!['-998']).toMatchObject({
      counts: { completed: 2 },
      service: { count: 2, mean: 0.5 },
    });
    expectWhole(result);
  });

  it('[F6] of all beyond are told together, with replications too', () => {
    const single = resultOf(flowOf(1200));
    expect(Object.keys(single.nodes['q']!.byType!)).toHaveLength(1000);
    for (const { otherTypes, otherPriorities } of [single.nodes['q']!, single.nodes['h']!]) {
      expect(otherTypes!.counts).toMatchObject({ arrived: 400 });
      expect(otherPriorities!.counts).toMatchObject({ arrived: 400 });
    }
    expect(single.nodes['h']!.otherTypes).toMatchObject({ service: { count: 400, mean: 0.5 } });
    expect(single.endToEnd.otherTypes).toMatchObject({ count: 400, mean: 0.5 });
    expectWhole(single);
    const joined = resultOf(flowOf(1200), '--replications', '2');
    expect(joined.nodes['h']!.otherTypes).toMatchObject({
      counts: { arrived: 800 },
      service: { count: 800, mean: 0.5 },
    });
    expectWhole(joined);
  });
});
