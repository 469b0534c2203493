import { erfc } from './gammaFunction.ts';
import { exp, log } from './portableMath.ts';

/** The standard normal density, e^(-x^2 / 2) / sqrt(2 pi). */
export function normalDensity(x: number): number {
  return 0.3989422804014327 * exp(-0.5 * x * x);
}

/** P(Z <= x) of the standard normal; relative error below 1e-14 in the left tail too. */
export function normalCdf(x: number): number {
  return 0.5 * erfc(-x * Math.SQRT1_2);
}

/**
 * The x with normalCdf(x) = p, for p in (0, 1); NaN outside. Halley's iteration on the cdf from a rough start: full
 * precision for p < 1/2, as exact as 1 - p is above.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  // In the tail ln p is near -x^2/2 - ln(-x) - ln(2 pi)/2; nearer the middle a straight line does.
  let x = -2.5 * (0.5 - p);
  if (p < 0.1) {
    const t = -2 * log(p) - 1.8378770664093453;
    x = -Math.sqrt(t - log(Math.max(t, 1)));
  }
  for (let step = 0; step < 30; step++) {
    const error = (normalCdf(x) - p) / normalDensity(x);
    const change = error / (1 + 0.5 * x * error);
    x -= change;
    if (Math.abs(change) < 1e-9 * (1 + Math.abs(x))) break;
  }
  return x;
}
