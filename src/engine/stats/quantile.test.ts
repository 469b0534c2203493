import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../distributions/createDistribution.ts';
import { createMemory } from '../memory.ts';
import { toQuantiles } from './quantile.ts';
import { createSample, observe } from './sample.ts';
import { drawMany } from './testing/drawMany.ts';

const levels = [0.001, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999];

function quantilesOf(values: readonly number[]) {
  const memory = createMemory();
  const sample = createSample(memory);
  for (const value of values) observe(sample, memory, value);
  return toQuantiles(sample);
}

/** The smallest value with at least the share p at or below it. */
function exact(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.find((_, index) => (index + 1) / sorted.length >= p)!;
}

const distributions = [
  { kind: 'exponential', mean: 1 },
  { kind: 'pareto', mean: 0.001, shape: 1.5 },
  { kind: 'uniform', min: 5000, max: 5001 },
  { kind: 'poisson', mean: 2 },
] as const;

describe('quantiles', () => {
  it.each(distributions)('of up to 1024 values are exact: $kind', (spec) => {
    for (const count of [1, 2, 10, 999, 1000, 1023]) {
      const values = drawMany(createDistribution(spec), count);
      const quantile = quantilesOf(values);
      for (const p of levels) expect(quantile(p)).toBe(exact(values, p));
    }
  });

  it.each(distributions)('of more are right to 0.1 %: $kind', (spec) => {
    for (const count of [1024, 1025, 30_000]) {
      const values = drawMany(createDistribution(spec), count);
      const quantile = quantilesOf(values);
      for (const p of levels) {
        const should = exact(values, p);
        expect(Math.abs(quantile(p) - should)).toBeLessThanOrEqual(should * 0.001);
      }
    }
  });

  it('tell zeros as zero and stay within what was seen', () => {
    const quantile = quantilesOf([
      ...Array.from({ length: 1500 }, () => 0),
      ...Array.from({ length: 500 }, () => 3),
    ]);
    expect(quantile(0.75)).toBe(0);
    expect(quantile(0.751)).toBe(3);
    expect(quantile(0.999)).toBe(3);
  });
});
