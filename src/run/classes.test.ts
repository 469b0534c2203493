import { describe, expect, it } from 'vitest';
import { Replications } from './replications.ts';
import { Run } from './run.ts';
import { flowOf, handler, queue, sink } from './testing/flowOf.ts';
import { toResult } from './toResult.ts';

const events = [
  { at: 1, type: 'b', priority: 1 },
  { at: 2, type: 'b', priority: 1 },
  { at: 3 },
  { at: 4, type: 'a', priority: 10 },
];

function flowWith(list: readonly object[], warmUp = 0) {
  return flowOf(
    {
      s: { kind: 'source', params: { arrivals: { process: 'schedule', events: list } } },
      q: queue({ discipline: 'priority' }),
      h: handler(4),
      z: sink,
    },
    [
      ['s', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ],
    { warmUp },
  );
}

function resultOf(flow: ReturnType<typeof flowWith>, until: number) {
  const run = new Run(flow);
  run.advance(until);
  return toResult(run, { until, wallSeconds: 0 });
}

describe('figures by class', () => {
  it('[F6] are not there while there is one type and one priority', () => {
    const { endToEnd, nodes } = resultOf(flowWith(events.slice(0, 2)), 30);
    expect(endToEnd.byType).toBeUndefined();
    expect(nodes['q']!.byPriority).toBeUndefined();
  });

  it('[F6] are the same figures for each value, what came before the second included', () => {
    const { endToEnd, nodes } = resultOf(flowWith(events), 20);
    // Served at 1 (b), 5 (a), 9 (b), 13 (none).
    expect(Object.keys(endToEnd.byType!)).toEqual(['', 'a', 'b']);
    expect(Object.keys(endToEnd.byPriority!)).toEqual(['0', '1', '10']);
    expect(endToEnd.byType!['b']).toMatchObject({ count: 2, mean: (4 + 11) / 2 });
    expect(endToEnd.byPriority!['10']).toMatchObject({ count: 1, mean: 5 });
    const { byPriority, byType, ...whole } = nodes['q']!;
    expect(byType!['']).toEqual(byPriority!['0']);
    expect(byType!['']).toMatchObject({
      length: { mean: 10 / 20, max: 1, last: 0 },
      wait: { count: 1, mean: 10 },
    });
    expect(byType!['b']).toMatchObject({ length: { mean: 7 / 20 }, wait: { count: 2, mean: 3.5 } });
    expect(Object.keys(byType!['b']!.counts)).toEqual(Object.keys(whole.counts));
    expect(byType!['b']!.counts).toMatchObject({ arrived: 2, departed: 2, rejected: 0 });
    const { byType: handled } = nodes['h']!;
    expect(handled!['b']).toMatchObject({
      counts: { arrived: 2, completed: 2, failed: 0, retried: 0 },
      busy: { mean: 8 / 20 },
      utilization: 8 / 20,
      service: { count: 2, mean: 4 },
    });
  });

  it('[F2][F6] begin after the warm-up', () => {
    const { nodes, endToEnd } = resultOf(flowWith(events, 10), 20);
    expect(endToEnd.byType!['a']).toMatchObject({ count: 0, mean: null });
    expect(nodes['q']!.byType!['']).toMatchObject({
      counts: { arrived: 0, departed: 1 },
      length: { mean: 0.3, atWarmUp: 1 },
    });
    expect(nodes['h']!.byType!['b']!.busy).toMatchObject({ mean: 0.3, atWarmUp: 1 });
  });

  it('[F1][F6] add up to the whole', () => {
    const source = {
      kind: 'source',
      params: {
        arrivals: { process: 'poisson', rate: 1.4 },
        event: { priority: { values: [0, 1, 2], weights: [3, 2, 1] } },
      },
    };
    const flow = flowOf(
      { s: source, q: queue({ discipline: 'priority', capacity: 5 }), h: handler(1), z: sink },
      [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'z'],
      ],
    );
    const { nodes, endToEnd } = resultOf(flow, 5000);
    const parts = Object.values(nodes['q']!.byPriority!);
    const { counts, length } = nodes['q']!;
    for (const name of Object.keys(counts))
      expect(parts.reduce((sum, part) => sum + part.counts[name]!, 0)).toBe(counts[name]);
    expect(parts.reduce((sum, { length: own }) => sum + own!.mean!, 0)).toBeCloseTo(length!.mean!, 9);
    const waits = parts.map(({ wait }) => wait!.mean!);
    expect(waits).toEqual(waits.toSorted((a, b) => b - a));
    expect(Object.values(endToEnd.byPriority!).reduce((sum, { count }) => sum + count, 0)).toBe(
      endToEnd.count,
    );
    expect(Object.keys(endToEnd.byType!)).toEqual(['']);
    expect(endToEnd.byType!['']).toEqual({ ...endToEnd, byPriority: undefined, byType: undefined });
  });

  it.each([
    [{ overflow: 'dropOldest' }, ['dropped']],
    [{ patience: { kind: 'exponential', mean: 3 } }, ['abandoned', 'rejected']],
    [{ ttl: 4 }, ['expired', 'rejected']],
    [{ overflow: 'block', patience: 3 }, ['expired', 'abandoned']],
  ])('[F6] add up whatever becomes of the messages: %j', (params, reasons) => {
    const source = {
      kind: 'source',
      params: {
        arrivals: { process: 'poisson', rate: 2 },
        event: { priority: { values: [0, 1, 2], weights: [3, 2, 1] }, ttl: 4.5 },
      },
    };
    const flow = flowOf(
      { s: source, q: queue({ capacity: 5, ...params }), h: handler(1), z: sink, d: queue() },
      [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'z'],
      ],
    );
    const edges = { ...flow.edges, d1: { from: 'q', fromPort: 'deadLetter', to: 'd', params: {} } };
    const { nodes } = resultOf({ ...flow, edges }, 1000);
    const { counts, byPriority } = nodes['q']!;
    for (const name of Object.keys(counts))
      expect(
        Object.values(byPriority!).reduce((sum, part) => sum + part.counts[name]!, 0),
        name,
      ).toBe(counts[name]);
    for (const name of [...reasons, 'deadLettered']) expect(counts[name], name).toBeGreaterThan(20);
  });

  it('[F6] of replications are pooled, also with runs that have seen but one value', () => {
    const source = (seed: number) =>
      flowOf(
        {
          s: {
            kind: 'source',
            params: {
              arrivals: { process: 'renewal', interval: 1 },
              limit: 2,
              event: { priority: { values: [0, 1], weights: [1, 1] } },
            },
          },
          q: queue(),
          h: handler(3),
          z: sink,
        },
        [
          ['s', 'q'],
          ['q', 'h'],
          ['h', 'z'],
        ],
        { seed },
      );
    const all = new Replications();
    let mixed = 0;
    const expected = { arrived: [0, 0], times: [0, 0] };
    for (let seed = 0; seed < 12; seed++) {
      const run = new Run(source(seed));
      run.advance(20);
      const result = toResult(run, { until: 20, wallSeconds: 0 });
      all.add(result, run.simulation);
      if (result.endToEnd.byPriority !== undefined) mixed++;
      for (const value of [0, 1]) {
        const only =
          String(run.simulation.counters.firstPriority) === String(value) ? result.nodes['q']! : null;
        const part = result.nodes['q']!.byPriority ?? {};
        const mine = result.endToEnd.byPriority === undefined ? only : part[String(value)];
        expected.arrived[value]! += mine?.counts['arrived'] ?? 0;
        expected.times[value]! += mine?.wait?.count ?? 0;
      }
    }
    expect(mixed).toBeGreaterThan(0);
    expect(mixed).toBeLessThan(12);
    const { nodes, endToEnd } = all.toResult();
    const { byPriority } = nodes['q']!;
    expect(Object.keys(byPriority!)).toEqual(['0', '1']);
    for (const value of [0, 1]) {
      expect(byPriority![String(value)]!.counts['arrived']).toBe(expected.arrived[value]);
      expect(byPriority![String(value)]!.wait!.count).toBe(expected.times[value]);
      expect(endToEnd.byPriority![String(value)]!.count).toBe(expected.times[value]);
    }
  });

  it('[X1][F6] go on from a snapshot', () => {
    const run = new Run(flowWith(events));
    run.advance(5.5);
    const saved = structuredClone(run.save());
    run.advance(20);
    const other = Run.restore(saved);
    other.advance(20);
    expect(toResult(other, { until: 20, wallSeconds: 0 })).toEqual(
      toResult(run, { until: 20, wallSeconds: 0 }),
    );
    expect(other.simulation.hash).toBe(run.simulation.hash);
  });
});
