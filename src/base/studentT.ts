import { lowerBeta } from './betaFunction.ts';
import { rootOf } from './invert.ts';
import { normalCdf, normalQuantile } from './normalCurve.ts';

/** P(T <= t) of Student's distribution with `degrees` > 0 degrees of freedom; Infinity is the normal. */
export function studentCdf(t: number, degrees: number): number {
  if (degrees === Infinity) return normalCdf(t);
  const square = t * t;
  const tail = 0.5 * lowerBeta(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square));
  return t < 0 ? tail : 1 - tail;
}

/**
 * The t with studentCdf(t) = p, for p in (0, 1): `studentQuantile(0.975, n - 1)` for a 95 % interval of a mean of n
 * values. Relative error some 1e-14.
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!(degrees > 0)) return NaN;
  if (!(p > 0 && p < 1) || degrees === Infinity) return normalQuantile(p);
  if (p > 0.5) return -studentQuantile(1 - p, degrees);
  if (p === 0.5) return 0;
  // Its tails are heavier than the normal's, so the normal quantile is one end.
  const high = normalQuantile(p);
  let low = 2 * high - 1;
  while (studentCdf(low, degrees) > p && low > -1e300) low *= 4;
  return rootOf((t) => studentCdf(t, degrees) - p, low, high);
}
