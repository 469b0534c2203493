import { describe, expect, it } from 'vitest';
import { Empirical } from './empirical.ts';
import { RandomStreams } from './randomStreams.ts';

function drawn(of: Empirical, count: number): Map<number, number> {
  const streams = new RandomStreams();
  const random = streams.at(streams.open(1, 'empirical'));
  const tally = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const x = of.sample(random);
    tally.set(x, (tally.get(x) ?? 0) + 1);
  }
  return tally;
}

describe('measured values', () => {
  it('never come with weight 0', () => {
    for (const weights of [
      [0, 1, 0, 0],
      [1, 0, 1, 1],
      [0, 0.1, 0.2, 0.7],
      [0, 1 / 3, 1 / 3, 1 / 3],
    ]) {
      const tally = drawn(new Empirical({ kind: 'empirical', values: [1, 2, 3, 4], weights }), 50_000);
      expect([...tally.keys()].sort()).toEqual([1, 2, 3, 4].filter((_, i) => weights[i]! > 0));
    }
  });

  it('come in proportion to many uneven weights', () => {
    const values = Array.from({ length: 1000 }, (_, i) => i);
    const weights = values.map((i) => (i * i) % 97);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const count = 500_000;
    const tally = drawn(new Empirical({ kind: 'empirical', values, weights }), count);
    let square = 0;
    for (const i of values) {
      const expected = (count * weights[i]!) / total;
      if (expected > 0) square += ((tally.get(i) ?? 0) - expected) ** 2 / expected;
      else expect(tally.has(i)).toBe(false);
    }
    // 1000 cells: mean 1000, standard deviation 45.
    expect(square).toBeLessThan(1200);
  });

  it('have the moments and steps of their weights, in any order and with ties', () => {
    const of = new Empirical({ kind: 'empirical', values: [5, 1, 5, 2], weights: [1, 2, 0, 1] });
    expect([of.mean(), of.variance()]).toEqual([2.25, 2.6875]);
    expect([of.cdf(0.9), of.cdf(1), of.cdf(2), of.cdf(4.9), of.cdf(5)]).toEqual([0, 0.5, 0.75, 0.75, 1]);
    expect([of.quantile(0.5), of.quantile(0.51), of.quantile(0.76)]).toEqual([1, 2, 5]);
  });

  it('hold a million values', () => {
    const values = Array.from({ length: 1_000_000 }, (_, i) => i % 1000);
    const of = new Empirical({ kind: 'empirical', values, weights: values });
    expect(of.quantile(1 - 1e-9)).toBe(999);
    expect(of.mean()).toBeCloseTo(1999 / 3, 6);
  });
});
