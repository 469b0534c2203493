import { exp, expm1, log, log1p } from './portableMath.ts';

const halfLogTwoPi = 0.9189385332046727;
const twoPi = 6.283185307179586;
const mostSteps = 1e6;

/**
 * What Stirling's formula leaves out: ln Gamma(x + 1) - (x + 1/2) ln x + x - ln(2 pi) / 2, for x > 0. Absolute error
 * some 1e-15; from 10 on by its asymptotic series, 1/(12 x) - 1/(360 x^3) + ...
 */
export function stirlingError(x: number): number {
  if (x < 10) return logGamma(x + 1) - (x + 0.5) * log(x) + x - halfLogTwoPi;
  const y = 1 / (x * x);
  const inner = y * (1 / 1188 - y * (691 / 360360 - y * (1 / 156 - y * (3617 / 122400))));
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - inner)))) / x;
}

/** ln Gamma(x) for x > 0. Error 1e-15, relative to the larger of 1 and the result. */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  let product = 1;
  let z = x;
  // Gamma(z + 1) = z Gamma(z) leads to where the series holds; 0 is left alone, so that 1 and 2 come out exact.
  if (z === 1 || z === 2) return 0;
  while (z < 11) {
    product *= z;
    z++;
  }
  const below = z - 1;
  return (below + 0.5) * log(below) - below + halfLogTwoPi + stirlingError(below) - log(product);
}

/** Gamma(x) for x > 0; Infinity above 171.6. */
export function gamma(x: number): number {
  if (Number.isInteger(x) && x > 0 && x < 24) {
    let product = 1;
    for (let i = 2; i < x; i++) product *= i;
    return product;
  }
  return exp(logGamma(x));
}

/** r - ln(1 + r) for r > -1, without cancellation near 0. */
export function logGap(r: number): number {
  if (r < -0.2 || r > 0.25) return r - log1p(r);
  // With s = r / (2 + r): r = 2 s / (1 - s) and ln(1 + r) = 2 s + 2 s^3 / 3 + 2 s^5 / 5 + ...
  const s = r / (2 + r);
  const z = s * s;
  let term = s * z;
  let sum = 0;
  for (let n = 3; n < 31; n += 2) {
    const added = term / n;
    sum += added;
    if (added < 1e-17 * sum && -added < -1e-17 * sum) break;
    term *= z;
  }
  return r * s - 2 * sum;
}

/** Twice this is the deviance of a count: a ln(a / x) - a + x, for a, x >= 0 (Loader 2000). */
export function halfDeviance(a: number, x: number): number {
  if (a === 0) return x;
  if (x === 0) return Infinity;
  const r = (x - a) / a;
  if (r > -0.2 && r < 0.25) return a * logGap(r);
  return x - a - a * (log(x) - log(a));
}

/**
 * x^a e^-x / Gamma(a + 1): the Poisson probability of a where a is whole. Relative error near 1e-15 times the exponent
 * it has, however large a and x are: the saddle-point form has no large terms that cancel (Loader 2000).
 */
export function poissonTerm(a: number, x: number): number {
  if (a === 0) return exp(-x);
  if (x === 0) return 0;
  if (a < 0.5) return exp(a * log(x) - x - logGamma(a + 1));
  return exp(-stirlingError(a) - halfDeviance(a, x)) / Math.sqrt(twoPi * a);
}

/** P(a, x) = gamma(a, x) / Gamma(a), the cdf of the gamma distribution of shape a > 0 and scale 1. */
export function lowerGamma(a: number, x: number): number {
  if (!(x > 0)) return 0;
  if (x === Infinity) return 1;
  if (a > 1e6) return 1 - uniformUpper(a, x);
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** Q(a, x) = 1 - P(a, x), exact in its own tail. */
export function upperGamma(a: number, x: number): number {
  if (!(x > 0)) return 1;
  if (x === Infinity) return 0;
  if (a > 1e6) return uniformUpper(a, x);
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** P = poissonTerm (1 + x/(a+1) + x^2/((a+1)(a+2)) + ...): converges fast below the mean. */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < mostSteps && term > 1e-17 * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, poissonTerm(a, x) * sum);
}

/** Q as Legendre's continued fraction 1/(x+1-a - 1(1-a)/(x+3-a - 2(2-a)/(x+5-a - ...))), by Lentz's recurrence. */
function upperFraction(a: number, x: number): number {
  const term = poissonTerm(a, x);
  if (term === 0) return 0;
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < mostSteps; n++) {
    const an = n * (a - n);
    b += 2;
    d = 1 / awayFromZero(b + an * d);
    c = awayFromZero(b + an / c);
    const factor = c * d;
    value *= factor;
    if (factor > 1 - 3e-16 && factor < 1 + 3e-16) break;
  }
  return Math.min(1, term * a * value);
}

function awayFromZero(x: number): number {
  return x > -1e-300 && x < 1e-300 ? 1e-300 : x;
}

/** Temme's uniform expansion (1979), first term: error below 1e-11 from a = 1e6 on, relative to Q(a, a). */
function uniformUpper(a: number, x: number): number {
  const mu = (x - a) / a;
  const gap = logGap(mu);
  const eta = mu < 0 ? -Math.sqrt(2 * gap) : Math.sqrt(2 * gap);
  const first = mu > -1e-3 && mu < 1e-3 ? -1 / 3 + mu * (1 / 12 - mu * (23 / 540)) : 1 / mu - 1 / eta;
  const rest = (exp(-a * gap) / Math.sqrt(twoPi * a)) * first;
  return Math.min(1, Math.max(0, 0.5 * erfc(eta * Math.sqrt(a / 2)) + rest));
}

/** 2/sqrt(pi) times the integral of exp(-t^2) from x on; relative error below 1e-14 in the right tail. */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  if (x < 1) return 1 - erf(x);
  return x > 27.3 ? 0 : upperFraction(0.5, x * x);
}

/** 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x; relative error some 1e-15. */
export function erf(x: number): number {
  if (x < 0) return -erf(-x);
  if (x >= 1) return 1 - erfc(x);
  // 2/sqrt(pi) e^(-x^2) x (1 + 2 x^2/3 + (2 x^2)^2/(3 5) + ...)
  const z = 2 * x * x;
  let term = 1;
  let sum = 1;
  for (let n = 3; term > 1e-17 * sum; n += 2) {
    term *= z / n;
    sum += term;
  }
  return 1.1283791670955126 * x * sum * (1 + expm1(-x * x));
}
