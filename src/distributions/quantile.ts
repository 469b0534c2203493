import { firstWhole, rootOf } from '../base/invert.ts';
import { exp, log } from '../base/portableMath.ts';

/** Quantile of a continuous distribution on (0, Infinity) by its cdf, looked for from `about` on in factors. */
export function continuousQuantile(cdf: (x: number) => number, about: number, p: number): number {
  const start = log(about);
  let low = start - 1;
  let high = start + 1;
  for (let step = 1; cdf(exp(low)) >= p; step *= 2) {
    if (low < -740) return 0;
    high = low;
    low -= step;
  }
  for (let step = 1; cdf(exp(high)) < p && high < 700; step *= 2) {
    low = high;
    high += step;
  }
  // Near the middle e^x costs places; so the last steps are in x itself.
  return rootOf((x) => cdf(x) - p, exp(low), exp(Math.min(high, 700)));
}

/** Quantile of a distribution on 0, 1, 2 ... by its cdf, looked for from `about` on, `spread` a typical deviation. */
export function wholeQuantile(cdf: (k: number) => number, about: number, spread: number, p: number): number {
  let low = Math.max(0, Math.floor(about - spread));
  let high = Math.ceil(about + spread) + 1;
  for (let step = Math.ceil(spread) + 1; low > 0 && cdf(low) >= p; step *= 2) {
    high = low;
    low = Math.max(0, low - step);
  }
  for (let step = Math.ceil(spread) + 1; cdf(high) < p && high < 1e15; step *= 2) {
    low = high;
    high += step;
  }
  return firstWhole((k) => cdf(k) >= p, low, high);
}
