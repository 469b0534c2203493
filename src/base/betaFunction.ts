import { halfDeviance, logGamma, stirlingError } from './gammaFunction.ts';
import { exp, log, log1p } from './portableMath.ts';

const mostSteps = 1e6;

/**
 * Gamma(a + b + 1) / (Gamma(a + 1) Gamma(b + 1)) x^a y^b with y = 1 - x: the binomial probability of a in a + b where
 * both are whole. By the saddle point, so that large a and b lose nothing (Loader 2000).
 */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  if (x === 0) return a === 0 ? 1 : 0;
  if (y === 0) return b === 0 ? 1 : 0;
  const n = a + b;
  if (a < 0.5 || b < 0.5) {
    const coefficient = logGamma(n + 1) - logGamma(a + 1) - logGamma(b + 1);
    return exp(coefficient + a * logShare(x, y) + b * logShare(y, x));
  }
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - halfDeviance(a, n * x) - halfDeviance(b, n * y);
  return exp(exponent) * Math.sqrt(n / (6.283185307179586 * a * b));
}

/** ln x where x + y = 1, by whichever of the two is known better. */
function logShare(x: number, y: number): number {
  return x < 0.5 ? log(x) : log1p(-y);
}

/**
 * I_x(a, b), the cdf of the beta distribution at x, for a, b > 0 and y = 1 - x (given apart, since near 1 it cannot be
 * had from x). Steps grow like the root of a and b.
 */
export function lowerBeta(a: number, b: number, x: number, y: number): number {
  if (!(x > 0)) return 0;
  if (!(y > 0)) return 1;
  if (x * (a + b + 2) > a + 1) return 1 - Math.min(1, fraction(b, a, y, x));
  return Math.min(1, fraction(a, b, x, y));
}

/** x^a y^b / (a B(a, b)) over Gauss's continued fraction, by Lentz's recurrence. Converges fast below the mean. */
function fraction(a: number, b: number, x: number, y: number): number {
  const factor = (binomialTerm(a, b, x, y) * b) / (a + b);
  if (factor === 0) return 0;
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < mostSteps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const change = c * d;
    value *= change;
    if (change > 1 - 3e-16 && change < 1 + 3e-16) break;
  }
  return factor * value;
}

function awayFromZero(x: number): number {
  return x > -1e-300 && x < 1e-300 ? 1e-300 : x;
}
