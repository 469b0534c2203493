import { describe, expect, it } from 'vitest';
import { binomialTerm, lowerBeta } from './betaFunction.ts';

// I_x(a, b), computed with 50 decimal digits.
const known = [
  [0.5, 0.5, 0.3, 0.36901011956554536],
  [2.0, 3.0, 0.5, 0.6875],
  [0.1, 20.0, 0.01, 0.8781283685059499],
  [30.0, 40.0, 0.5, 0.8857998873233515],
  [200.0, 150.0, 0.5, 0.003676648698200959],
  [5.0, 0.5, 0.875, 0.25957293190510394],
] as const;

describe('beta functions', () => {
  it('lowerBeta has 12 digits', () => {
    for (const [a, b, x, y] of known) {
      expect(Math.abs(lowerBeta(a, b, x, 1 - x) - y) / y, `I_${x}(${a}, ${b})`).toBeLessThan(1e-12);
    }
    expect([lowerBeta(2, 3, 0, 1), lowerBeta(2, 3, 1, 0)]).toEqual([0, 1]);
  });

  it('is symmetric, and one half in the middle, for large parameters too', () => {
    for (const a of [0.5, 3, 1000, 5e8]) expect(lowerBeta(a, a, 0.5, 0.5)).toBeCloseTo(0.5, 10);
    expect(lowerBeta(7, 4, 0.3, 0.7) + lowerBeta(4, 7, 0.7, 0.3)).toBeCloseTo(1, 14);
  });

  it('binomialTerm gives the binomial probabilities', () => {
    expect(binomialTerm(1, 2, 0.5, 0.5)).toBeCloseTo(3 / 8, 14);
    expect(binomialTerm(0, 4, 0.25, 0.75)).toBeCloseTo(0.75 ** 4, 14);
    expect([
      binomialTerm(0, 3, 0, 1),
      binomialTerm(1, 3, 0, 1),
      binomialTerm(3, 0, 1, 0),
      binomialTerm(2, 1, 1, 0),
    ]).toEqual([1, 0, 1, 0]);
    for (const [n, p] of [
      [12, 0.3],
      [3000, 0.01],
      [200_000, 0.6],
    ] as const) {
      let sum = 0;
      for (let k = 0; k <= n; k++) sum += binomialTerm(k, n - k, p, 1 - p);
      expect(sum).toBeCloseTo(1, 11);
    }
  });
});
