import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normalCurve.ts';
import { studentCdf, studentQuantile } from './studentT.ts';

// p, degrees of freedom, quantile; computed with 50 decimal digits.
const known = [
  [0.975, 1.0, 12.706204736174694],
  [0.975, 2.0, 4.302652729749462],
  [0.95, 3.0, 2.353363434801823],
  [0.975, 9.0, 2.262157162798205],
  [0.995, 19.0, 2.860934606464979],
  [0.975, 29.0, 2.045229642132704],
  [0.9995, 5.0, 6.868826625881275],
  [0.6, 100.0, 0.2540221824582278],
] as const;

describe("Student's distribution", () => {
  it('has its quantiles to 12 digits', () => {
    for (const [p, degrees, t] of known) {
      expect(Math.abs(studentQuantile(p, degrees) - t) / t, `${p}, ${degrees}`).toBeLessThan(1e-12);
    }
  });

  it('is symmetric, and the normal in the limit', () => {
    expect(studentQuantile(0.25, 7)).toBe(-studentQuantile(0.75, 7));
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(studentQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
    expect(studentQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 6);
    expect(studentQuantile(0.9, 0)).toBeNaN();
  });

  it('undoes its cdf, in heavy tails too', () => {
    for (const degrees of [0.5, 1, 4, 60]) {
      for (const p of [1e-6, 0.01, 0.3, 0.9]) {
        expect(Math.abs(studentCdf(studentQuantile(p, degrees), degrees) / p - 1)).toBeLessThan(1e-10);
      }
    }
  });
});
