import { describe, expect, it } from 'vitest';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import type { Params } from '../../flow/flow.ts';
import { Run } from '../../run/run.ts';
import { flowOf, queue, sink } from '../../run/testing/flowOf.ts';
import { verdictOn } from '../../run/testing/theory/hold.ts';
import { toResult } from '../../run/toResult.ts';

const seeds = Array.from({ length: 10 }, (_, index) => 501 + index);

interface Terms {
  readonly rate: number;
  readonly servers?: number;
  readonly service: DistributionSpec;
  readonly params: Params;
}

/** A queue's figures over 80 000 arrivals. */
function measure({ rate, servers = 1, service, params }: Terms, seed: number) {
  const length = 80_000 / rate;
  const flow = flowOf(
    {
      s: { kind: 'source', params: { arrivals: { process: 'poisson', rate } } },
      q: queue(params),
      h: { kind: 'handler', params: { servers, service } },
      z: sink,
    },
    [
      ['s', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ],
    { seed, warmUp: length * 0.05, until: length * 1.05 },
  );
  const run = new Run(flow);
  run.advance(length * 1.05);
  return toResult(run, { until: length * 1.05, wallSeconds: 0 }).nodes['q']!;
}

/** Within three standard errors over the seeds, none too large, and within 3 %. */
function expectMean(values: readonly number[], truth: number): void {
  const runs = values.map((value) => ({ value }));
  expect(verdictOn('it', runs, { truth, precision: 0.02, offBy: 0 }).faults).toEqual([]);
}

describe('M/M/1 at load 0.8', () => {
  const terms = (discipline: string): Terms => ({
    rate: 0.8,
    service: { kind: 'exponential', mean: 1 },
    params: { discipline },
  });

  it('[Q3] waits as long on average in random order as in order of entry, and more unequally', () => {
    const queues = seeds.map((seed) => measure(terms('random'), seed));
    expectMean(
      queues.map(({ wait }) => wait!.mean!),
      4,
    );
    const inOrder = seeds.map((seed) => measure(terms('fifo'), seed));
    for (const [index, { wait }] of queues.entries())
      expect(wait!.sd!).toBeGreaterThan(inOrder[index]!.wait!.sd!);
  });

  it('[Q3] waits as long as theory says when the shortest is first', () => {
    const queues = seeds.map((seed) => measure(terms('shortest'), seed));
    expectMean(
      queues.map(({ wait }) => wait!.mean!),
      shortestFirstWait(0.8),
    );
  });
});

/** Mean wait, shortest first without pre-emption: the integral of R / (1 - load of the shorter ones)^2 over the services, of mean 1. */
function shortestFirstWait(rate: number): number {
  const steps = 200_000;
  const end = 40;
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const x = ((step + 0.5) * end) / steps;
    const load = rate * (1 - (1 + x) * Math.exp(-x));
    sum += (Math.exp(-x) / (1 - load) ** 2) * (end / steps);
  }
  return rate * sum;
}
