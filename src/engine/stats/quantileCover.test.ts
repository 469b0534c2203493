import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../distributions/createDistribution.ts';
import { createMemory } from '../memory.ts';
import { toSampleFigures } from './figures.ts';
import { isCovered, isQuantileSure, worthOf } from './quantileCover.ts';
import { createSample, observe } from './sample.ts';
import { drawMany } from './testing/drawMany.ts';

const levels = [0.5, 0.9, 0.95, 0.99, 0.999];
const exponential = createDistribution({ kind: 'exponential', mean: 1 });

function leastCovered(p: number): number {
  let n = 1;
  while (!isCovered(p, n)) n++;
  return n;
}

/** How often the true quantile lies within the least and the largest of n, in so many tries. */
function coverage(p: number, n: number, tries: number): { below: number; above: number } {
  const truth = exponential.quantile(p);
  const values = drawMany(exponential, n * tries, n);
  let [below, above] = [0, 0];
  for (let at = 0; at < values.length; at += n) {
    const drawn = values.slice(at, at + n);
    if (drawn.every((value) => value < truth)) above++;
    if (drawn.every((value) => value > truth)) below++;
  }
  return { below: below / tries, above: above / tries };
}

function figuresOf(values: readonly number[]) {
  const memory = createMemory();
  const sample = createSample(memory);
  for (const value of values) observe(sample, memory, value);
  return toSampleFigures(sample);
}

describe('whether a quantile has an interval', () => {
  it('begins with so many observations', () => {
    expect(levels.map(leastCovered)).toEqual([6, 36, 72, 368, 3688]);
    expect(leastCovered(0.01)).toBe(368);
  });

  it.each(levels.slice(0, 4))(
    'from there on the extremes cover the true %d-quantile, a fifth earlier they do not',
    (p) => {
      const tries = 2000;
      const n = leastCovered(p);
      // Three standard errors of a share of 2.5 %.
      const slack = 3 * Math.sqrt((0.025 * 0.975) / tries);
      const there = coverage(p, n, tries);
      expect(there.above).toBeLessThan(0.025 + slack);
      expect(there.below).toBeLessThan(0.025 + slack);
      // (p^n)^0.8 is twice as much: 5.2 %.
      expect(coverage(p, Math.floor(n * 0.8), tries).above).toBeGreaterThan(0.025 + slack);
    },
  );

  it('99 observations have none for p99, p99.9 or the like', () => {
    const figures = figuresOf(drawMany(exponential, 99));
    expect(isQuantileSure(figures, 0.99)).toBe(false);
    expect(isQuantileSure(figures, 0.999)).toBe(false);
  });

  it('many have, each as far as they go', () => {
    const figures = figuresOf(drawMany(exponential, 2000));
    expect(levels.map((p) => isQuantileSure(figures, p))).toEqual([true, true, true, true, false]);
    const constant = figuresOf(new Array(500).fill(3));
    expect(isQuantileSure(constant, 0.99)).toBe(true);
  });

  it('observations that hang together are worth fewer', () => {
    const blocks = drawMany(exponential, 1000).flatMap((value) => new Array<number>(20).fill(value));
    const figures = figuresOf(blocks);
    expect(figures.count).toBe(20_000);
    expect(worthOf(figures)).toBeLessThan(2000);
    expect(isQuantileSure(figures, 0.999)).toBe(false);
    expect(isQuantileSure(figures, 0.95)).toBe(true);
  });

  it('where the mean has no interval no quantile has one', () => {
    const rising = figuresOf(Array.from({ length: 5000 }, (_, index) => index));
    expect(rising.ci95).toBeNull();
    expect(isQuantileSure(rising, 0.5)).toBe(false);
  });
});
