import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../distributions/createDistribution.ts';
import type { DistributionKind, DistributionSpec } from '../../distributions/distribution.ts';
import { distributionSpecs } from '../../distributions/distributionSpecs.ts';
import type { Json } from '../../flow/flow.ts';
import { type Browsing, browseTo } from './browsing.ts';

const kinds = Object.keys(distributionSpecs) as DistributionKind[];
const meanOf = (value: Json) => createDistribution(value as DistributionSpec).mean();

describe('going through the kinds of distribution', () => {
  it.each([0.5, 0.3, 0.123, 7, 1200])('keeps the mean %d as it was typed, whatever came between', (mean) => {
    const typed: Json = { kind: 'exponential', mean };
    let browsing: Browsing | null = null;
    let at: Json = typed;
    for (const kind of [...kinds, ...kinds.toReversed()]) {
      browsing = browseTo(kind, at, false, browsing);
      at = browsing.at;
      expect(browsing.mean).toBe(mean);
      // A normal one is cut at 0.
      const away = Math.abs(meanOf(at) / mean - 1);
      expect(away, kind).toBeLessThan(kind === 'normal' ? 1e-4 : 1e-9);
      expect(JSON.stringify(at), kind).not.toMatch(/\d\.\d{13}/);
    }
    expect(browseTo('exponential', at, false, browsing).at).toEqual(typed);
  });

  it('does not drift either where nobody remembers, over a normal one', () => {
    let at: Json = { kind: 'erlang', mean: 0.5, k: 2 };
    for (const kind of ['normal', 'triangular', 'geometric', 'normal', 'exponential'] as const)
      at = browseTo(kind, at, false, null).at;
    expect(at).toEqual({ kind: 'exponential', mean: 0.5 });
  });

  it('finds each kind again as it was, until something else is put there', () => {
    const first: Json = { kind: 'uniform', min: 0.2, max: 0.4 };
    const there = browseTo('exponential', first, false, null);
    expect(there.at).toEqual({ kind: 'exponential', mean: 0.3 });
    expect(browseTo('uniform', there.at, false, there).at).toEqual(first);
    expect(browseTo('uniform', { kind: 'exponential', mean: 2 }, false, there).at).toEqual({
      kind: 'uniform',
      min: 0,
      max: 4,
    });
  });

  it('a computed mean is told in few digits', () => {
    const values = { kind: 'empirical', values: [0.1, 0.2, 0.7, 1, 2, 3, 5] };
    expect(browseTo('exponential', values, false, null).at).toEqual({ kind: 'exponential', mean: 1.71429 });
  });

  it('things stay whole, their mean number need not be', () => {
    const poisson: Json = { kind: 'poisson', mean: 2.5 };
    expect(browseTo('geometric', poisson, true, null).at).toEqual({ kind: 'geometric', mean: 2.5 });
    expect(browseTo('deterministic', poisson, true, null).at).toEqual({ kind: 'deterministic', value: 3 });
    expect(browseTo('binomial', poisson, true, null).at).toEqual({ kind: 'binomial', n: 5, p: 0.5 });
  });
});
