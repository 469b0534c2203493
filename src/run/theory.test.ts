import { describe, expect, it } from 'vitest';
import type { DistributionSpec } from '../distributions/distribution.ts';
import { Run } from './run.ts';
import { flowOf, sink } from './testing/flowOf.ts';
import vectors from './testing/vectors.json' with { type: 'json' };
import { toResult } from './toResult.ts';

type Vector = (typeof vectors)[number];
type Interval = readonly [number, number] | null;

/** One figure of one run; `ci95` is undefined for those that have none in a result. */
interface Measured {
  readonly value: number;
  readonly ci95?: Interval;
}

/** Of each vector ten of its own: the same ones would draw the same luck for all. */
const seedsOf = (index: number) => Array.from({ length: 10 }, (_, turn) => 1001 + index * 10 + turn);
const arrivals = 30_000;

const seconds = (duration: number, model: string): DistributionSpec =>
  model === 'M/D/1' ? duration : { kind: 'exponential', mean: duration };

/** Long runs where the load is high: what is seen at one time is seen for long. */
function lengthOf({ arrivalRate, expected }: Vector): number {
  return (arrivals * (expected.utilization > 0.94 && expected.blocking === 0 ? 6 : 1)) / arrivalRate;
}

function simulate(vector: Vector, seed: number): Record<keyof Vector['expected'], Measured> {
  const { model, arrivalRate, serviceRate, servers, capacity, expected } = vector;
  const length = lengthOf(vector);
  const flow = flowOf(
    {
      source: { kind: 'source', params: { arrivals: { process: 'poisson', rate: arrivalRate } } },
      // K counts those being handled too.
      queue: { kind: 'queue', params: { capacity: capacity === null ? null : capacity - servers } },
      worker: { kind: 'handler', params: { servers, service: seconds(1 / serviceRate, model) } },
      done: sink,
    },
    [
      ['source', 'queue'],
      ['queue', 'worker'],
      ['worker', 'done'],
    ],
    { seed, until: length * 1.05, warmUp: length * 0.05 },
  );
  const run = new Run(flow);
  run.advance(length * 1.05);
  const { nodes, endToEnd } = toResult(run, { until: length * 1.05, wallSeconds: 0 });
  const { length: waiting, wait, counts } = nodes['queue']!;
  const { busy, utilization } = nodes['worker']!;
  const share = (ci: Interval): Interval => ci && [ci[0] / servers, ci[1] / servers];
  // A queue without a place has no waits and an interval without width: there is nothing to compare.
  const given = (ci95: Interval) => (expected.Lq === 0 ? {} : { ci95 });
  return {
    L: { value: waiting!.mean! + busy!.mean! },
    Lq: { value: waiting!.mean!, ...given(waiting!.ci95) },
    W: { value: endToEnd.mean!, ci95: endToEnd.ci95 },
    Wq: { value: wait!.mean!, ...given(wait!.ci95) },
    utilization: { value: utilization!, ci95: share(busy!.ci95) },
    blocking: { value: counts['rejected']! / counts['arrived']! },
  };
}

const named = vectors.map((vector, index) => ({
  ...vector,
  index,
  name: `${vector.model} at load ${vector.expected.utilization.toFixed(3)}, ${vector.servers} servers, K ${vector.capacity}`,
}));

describe.each(named)('$name', (vector) => {
  const runs = seedsOf(vector.index).map((seed) => simulate(vector, seed));
  const names = Object.keys(vector.expected) as (keyof Vector['expected'])[];

  it.each(names)('%s agrees on average over the seeds', (name) => {
    const values = runs.map((run) => run[name].value);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const standardError = Math.sqrt(squares / (values.length - 1) / values.length);
    const tolerance = 3 * standardError + 1e-12;
    expect(Math.abs(mean - vector.expected[name])).toBeLessThanOrEqual(tolerance);
  });

  it.each(['Lq', 'W', 'Wq', 'utilization'] as const)('%s lies in the intervals of single runs', (name) => {
    const intervals = runs.flatMap((run) => run[name].ci95 ?? []);
    if (runs[0]![name].ci95 === undefined) return;
    const inside = runs.filter(({ [name]: { ci95 } }) => holds(ci95, vector.expected[name])).length;
    expect(intervals.length).toBeGreaterThan(0);
    expect(inside).toBeGreaterThanOrEqual(8);
  });
});

function holds(ci95: Interval | undefined, truth: number): boolean {
  return ci95 != null && ci95[0] <= truth && truth <= ci95[1];
}
