import { describe, expect, it } from 'vitest';
import type { Flow, Params } from '../flow/flow.ts';
import { Run } from './run.ts';
import { type EdgeOf, flowOf, queue, sink } from './testing/flowOf.ts';
import { verdictOn } from './testing/theory/hold.ts';
import { toResult } from './toResult.ts';

const exponential = (mean: number) => ({ kind: 'exponential', mean });
const poisson = (rate: number) => ({
  kind: 'source',
  params: { arrivals: { process: 'poisson', rate } },
});
const handler = (params: Params) => ({ kind: 'handler', params });
/** So many at once, at the beginning. */
const heap = (batch: number) => ({
  kind: 'source',
  params: { arrivals: { process: 'schedule', events: [{ at: 0 }] }, batch },
});

function resultOf(flow: Flow) {
  const run = new Run(flow);
  const until = flow.run.until!;
  run.advance(until);
  return toResult(run, { until, wallSeconds: 0 });
}

/** The mean over ten seeds holds as what is in the vectors does: within three standard errors and 3 %. */
function expectOnAverage(truth: number, measure: (seed: number) => number): void {
  const runs = Array.from({ length: 10 }, (_, turn) => ({ value: measure(4001 + turn) }));
  expect(verdictOn('it', runs, { truth, precision: 0.01, offBy: 0 }).faults).toEqual([]);
}

describe('two machines in series', () => {
  const edges: EdgeOf[] = [
    ['s', 'p'],
    ['p', 'a'],
    ['a', 'm'],
    ['m', 'b'],
    ['b', 'z'],
  ];

  /** The second machine with what waits before it, the blocked one included, is an M/M/1/K of K = places + 2. */
  function throughput(first: number, second: number, places: number): number {
    const load = first / second;
    const states = Array.from({ length: places + 3 }, (_, n) => load ** n);
    return second * (1 - 1 / states.reduce((sum, each) => sum + each, 0));
  }

  it.each([
    [1, 1, 0],
    [1, 1, 3],
    [1.4, 0.9, 1],
    [0.7, 1, 2],
  ])(
    '[P7] of rates %d and %d with %i places between them: blocking after service',
    (first, second, places) => {
      expectOnAverage(throughput(first, second, places), (seed) => {
        const flow = flowOf(
          {
            s: heap(12_000),
            p: queue(),
            a: handler({ service: exponential(1 / first) }),
            m: queue({ capacity: places, overflow: 'block' }),
            b: handler({ service: exponential(1 / second) }),
            z: sink,
          },
          edges,
          { seed, until: 8000, warmUp: 100 },
        );
        return resultOf(flow).nodes['b']!.counts['completed']! / 7900;
      });
    },
  );

  it.each([
    ['handOver', 2 / 3],
    ['wait', 1 / 2],
  ])('[P6] that call each other, %s', (call, truth) => {
    expectOnAverage(truth, (seed) => {
      const flow = flowOf(
        { s: heap(12_000), p: queue(), a: handler({}), b: handler({}), z: sink },
        [
          ['s', 'p'],
          ['p', 'a'],
          ['a', 'b', { call }],
          ['b', 'z'],
        ],
        { seed, until: 8000, warmUp: 100 },
      );
      return resultOf(flow).nodes['b']!.counts['completed']! / 7900;
    });
  });
});

describe('M/M/1 with failures', () => {
  it('[H6] is one whose load is that of all attempts', () => {
    const load = 0.5 / (1 - 0.3);
    expectOnAverage(load / (1 - load), (seed) => {
      const flow = flowOf(
        { s: poisson(0.5), q: queue(), h: handler({ failure: 0.3, retry: { limit: 1000 } }), z: sink },
        [
          ['s', 'q'],
          ['q', 'h'],
          ['h', 'z'],
        ],
        { seed, until: 150_000, warmUp: 1000 },
      );
      const { nodes } = resultOf(flow);
      return nodes['q']!.length!.mean! + nodes['h']!.busy!.mean!;
    });
  });
});
