import { describe, expect, it } from 'vitest';
import { parseFlow } from '../flow/parseFlow.ts';
import { specs } from '../kinds/specs.ts';
import { Replications } from './replications.ts';
import { Run } from './run.ts';
import { toResult } from './toResult.ts';

const parsed = parseFlow(
  {
    format: 'eddy-flow/1',
    run: { warmUp: 10 },
    nodes: {
      in: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.8 } } },
      q: { kind: 'queue' },
      h: { kind: 'handler' },
    },
    edges: { e1: { from: 'in', to: 'q' }, e2: { from: 'q', to: 'h' } },
  },
  specs,
);

function runOf(seed: number, until: number) {
  if (!parsed.ok) throw new Error('a flow is expected');
  const run = new Run({ ...parsed.value, run: { ...parsed.value.run, seed } });
  run.advance(until);
  return { run, result: toResult(run, { until, wallSeconds: 0.25 }) };
}

function replicate(seeds: readonly number[], until: number) {
  const replications = new Replications();
  const runs = seeds.map((seed) => runOf(seed, until));
  for (const { run, result } of runs) replications.add(result, run.simulation);
  return { joined: replications.toResult(), runs: runs.map(({ result }) => result) };
}

describe.each([
  { name: 'short runs, observations one by one', until: 300 },
  { name: 'long runs, observations in bins', until: 6000 },
])('$name', ({ until }) => {
  const { joined, runs } = replicate([7, 8, 9, 10], until);

  it('gives each run whole', () => {
    expect(joined.runs).toEqual(runs);
    expect(joined.runs!.map((run) => run.seed)).toEqual([7, 8, 9, 10]);
    expect(joined).toMatchObject({ seed: 7, replications: 4, until, warmUp: 10, wallSeconds: 1 });
    expect(Object.keys(joined).at(-1)).toBe('runs');
  });

  it('adds up what is counted', () => {
    const sumOf = (of: (run: (typeof runs)[number]) => number) => runs.reduce((sum, run) => sum + of(run), 0);
    expect(joined.events).toBe(sumOf((run) => run.events));
    expect(joined.totals.created).toBe(sumOf((run) => run.totals.created));
    expect(joined.endToEnd.count).toBe(sumOf((run) => run.endToEnd.count));
    expect(joined.nodes['q']!.counts['departed']).toBe(sumOf((run) => run.nodes['q']!.counts['departed']!));
  });

  it('takes the mean of means, with Student’s interval across them', () => {
    const means = runs.map((run) => run.endToEnd.mean!);
    const mean = means.reduce((sum, each) => sum + each, 0) / 4;
    const variance = means.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 3;
    expect(joined.endToEnd.mean).toBeCloseTo(mean, 12);
    // t with 3 degrees of freedom at 0.975.
    const half = 3.182446305284263 * Math.sqrt(variance / 4);
    expect(joined.endToEnd.ci95![0]).toBeCloseTo(mean - half, 9);
    expect(joined.endToEnd.ci95![1]).toBeCloseTo(mean + half, 9);
    expect(joined.nodes['h']!.utilization).toBeCloseTo(
      runs.reduce((sum, run) => sum + run.nodes['h']!.utilization!, 0) / 4,
      12,
    );
  });

  it('takes the largest maximum, the mean of the last', () => {
    const lengths = runs.map((run) => run.nodes['q']!.length!);
    expect(joined.nodes['q']!.length!.max).toBe(Math.max(...lengths.map((each) => each.max)));
    expect(joined.nodes['q']!.length!.last).toBe(lengths.reduce((sum, each) => sum + each.last, 0) / 4);
    expect(joined.endToEnd.max).toBe(Math.max(...runs.map((run) => run.endToEnd.max!)));
    expect(joined.endToEnd.min).toBe(Math.min(...runs.map((run) => run.endToEnd.min!)));
  });

  it('pools sd: the sum of squares within the runs and between them', () => {
    const { count, sd } = joined.endToEnd;
    const grand = runs.reduce((sum, run) => sum + run.endToEnd.mean! * run.endToEnd.count, 0) / count;
    const squares = runs.reduce((sum, { endToEnd: each }) => {
      return sum + each.sd! ** 2 * (each.count - 1) + each.count * (each.mean! - grand) ** 2;
    }, 0);
    expect(sd).toBeCloseTo(Math.sqrt(squares / (count - 1)), 9);
  });

  it('pools quantiles: between the least and the largest of the runs', () => {
    for (const name of ['p50', 'p90', 'p99'] as const) {
      const values = runs.map((run) => run.nodes['q']!.wait![name]!);
      expect(joined.nodes['q']!.wait![name]).toBeGreaterThanOrEqual(Math.min(...values));
      expect(joined.nodes['q']!.wait![name]).toBeLessThanOrEqual(Math.max(...values));
    }
  });
});

describe('of equal runs', () => {
  const { joined, runs } = replicate([7, 7], 6000);

  it('has the quantiles and extremes of one', () => {
    const { p50, p90, p95, p99, p999, min, max } = runs[0]!.endToEnd;
    expect(joined.endToEnd).toMatchObject({ p50, p90, p95, min, max });
    expect(joined.endToEnd.p99! / p99!).toBeCloseTo(1, 2);
    expect(joined.endToEnd.p999! / p999!).toBeCloseTo(1, 2);
  });
});

it('has null where no run observed anything, and no interval where one did not', () => {
  const { joined } = replicate([1, 2, 3], 11);
  expect(joined.endToEnd.count).toBeLessThan(4);
  const { joined: none } = replicate([1, 2], 10.000001);
  expect(none.endToEnd).toMatchObject({ count: 0, mean: null, sd: null, ci95: null, max: null, p50: null });
});
