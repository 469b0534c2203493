import { describe, expect, it } from 'vitest';
import type { Flow, Params } from '../flow/flow.ts';
import { Run } from './run.ts';
import { type EdgeOf, flowOf, queue, sink } from './testing/flowOf.ts';
import { toResult } from './toResult.ts';

const exponential = (mean: number) => ({ kind: 'exponential', mean });
const poisson = (rate: number, event: Params = {}) => ({
  kind: 'source',
  params: { arrivals: { process: 'poisson', rate }, event },
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

/** The mean over ten seeds lies within three of its standard errors of the truth. */
function expectOnAverage(truth: number, measure: (seed: number) => number): void {
  const values = Array.from({ length: 10 }, (_, turn) => measure(4001 + turn));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  expect(Math.abs(mean - truth)).toBeLessThanOrEqual(3 * Math.sqrt(squares / 90));
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

describe('M/M/1 with priorities and preemption', () => {
  const classes = [
    { rate: 0.235, mean: 0.611, Wq: 0.10243916208847348 },
    { rate: 0.199, mean: 0.609, Wq: 0.358649535500029 },
    { rate: 0.218, mean: 0.853, Wq: 1.0999731770263397 },
  ];
  const results = Array.from({ length: 10 }, (_, turn) => {
    const each = classes.map(({ rate }, index) => ({
      [`s${index}`]: poisson(rate, { priority: 3 - index, type: `c${index}` }),
      [`q${index}`]: queue(),
    }));
    const byType = Object.fromEntries(classes.map(({ mean }, index) => [`c${index}`, exponential(mean)]));
    const flow = flowOf(
      Object.assign({ h: handler({ preemption: 'resume', service: { byType, otherwise: 1 } }) }, ...each),
      classes.flatMap((_each, index): EdgeOf[] => [
        [`s${index}`, `q${index}`],
        [`q${index}`, 'h'],
      ]),
      { seed: 4001 + turn, until: 60_000, warmUp: 500 },
    );
    return resultOf(flow);
  });

  it.each([0, 1, 2])('[H9][H5] waits in class %i as it should', (index) => {
    expectOnAverage(classes[index]!.Wq, (seed) => results[seed - 4001]!.nodes[`q${index}`]!.wait!.mean!);
  });

  it('[H9] is busy as much as without', () => {
    expectOnAverage(0.45073, (seed) => results[seed - 4001]!.nodes['h']!.utilization!);
  });
});

describe('branching', () => {
  const family = (offspring: readonly number[], seed: number, source: object) =>
    flowOf(
      {
        s: source,
        q: queue(),
        h: handler({
          servers: 1000,
          service: 1,
          emit: {
            count: { kind: 'empirical', values: offspring.map((_, n) => n), weights: [...offspring] },
          },
        }),
      },
      [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'q'],
      ],
      { seed, until: 4000, warmUp: 0 },
    );

  it('[H8] has as many descendants in all as it should', () => {
    expectOnAverage(1.7543859649122806, (seed) => {
      const { totals } = resultOf(family([0.785, 0, 0.215], seed, heap(4000)));
      expect(totals.inFlight).toBe(0);
      // All that were ever handled: the first of each family, and two for each handling that made a copy.
      return (totals.created + 2 * totals.copied) / totals.created;
    });
  });

  it('[H8] dies out as often as it should', () => {
    const families = 150;
    expectOnAverage(0.35078105935821224, (seed) => {
      let extinct = 0;
      for (let number = 0; number < families; number++) {
        const run = new Run(family([0.2, 0.3, 0.3, 0.2], seed * 1000 + number, heap(1)));
        for (let until = 1; run.simulation.messages.live < 60 && until < 200; until++) {
          run.advance(until);
          if (until > 1 && run.simulation.messages.live === 0) break;
        }
        if (run.simulation.messages.live === 0) extinct++;
      }
      return extinct / families;
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
        { seed, until: 40_000, warmUp: 1000 },
      );
      const { nodes } = resultOf(flow);
      return nodes['q']!.length!.mean! + nodes['h']!.busy!.mean!;
    });
  });
});
