import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from './normalCurve.ts';

// Computed with 50 decimal digits.
const cdf = [
  [-37.0, 5.725571222524577e-300],
  [-8.0, 6.220960574271784e-16],
  [-3.0, 0.0013498980316300946],
  [-0.1, 0.460172162722971],
  [0.0, 0.5],
  [1.96, 0.9750021048517795],
  [6.0, 0.9999999990134123],
] as const;
const quantiles = [
  [1e-20, -9.262340089798407],
  [1e-6, -4.753424308822899],
  [0.001, -3.0902323061678136],
  [0.1, -1.2815515655446004],
  [0.3, -0.5244005127080408],
  [0.4999, -0.00025066283008800747],
  [0.75, 0.6744897501960817],
  [0.975, 1.9599639845400538],
  [0.9999, 3.7190164854557084],
] as const;

describe('the normal curve', () => {
  it('has its cdf to 13 digits far into the left tail', () => {
    for (const [x, y] of cdf)
      expect(Math.abs(normalCdf(x) - y) / y, `${x}`).toBeLessThan(x < -10 ? 5e-13 : 2e-14);
  });

  it('has its quantiles to 13 digits', () => {
    for (const [p, x] of quantiles)
      expect(Math.abs(normalQuantile(p) - x), `${p}`).toBeLessThan(1e-13 * Math.max(1, Math.abs(x)));
    expect([normalQuantile(0.5), normalQuantile(0), normalQuantile(1), normalQuantile(2)]).toEqual([
      0,
      -Infinity,
      Infinity,
      NaN,
    ]);
  });

  it('has its density as the slope of the cdf', () => {
    for (const x of [-2, 0, 0.7, 3]) {
      expect((normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5).toBeCloseTo(normalDensity(x), 8);
    }
  });
});
