import { exp, expm1, log, log1p } from '../base/portableMath.ts';
import type { Random } from './random.ts';

/**
 * Zipf's law: one of 1 .. count, k with probability in proportion to 1 / k^skew; all alike with skew 0. In constant time
 * and without tables, by rejection-inversion (Hörmann and Derflinger 1996): inverts the integral of the curve and
 * rejects what rounding to a whole number lets fall outside.
 */
export class Zipf {
  private readonly count: number;
  private readonly skew: number;
  /** Integral at 1.5 less the weight of 1, and at count + 0.5. */
  private readonly low: number;
  private readonly high: number;
  /** Left of its number by at most this a draw is certain to be kept. */
  private readonly safe: number;

  constructor(count: number, skew: number) {
    this.count = count;
    this.skew = skew;
    this.low = this.integral(1.5) - 1;
    this.high = this.integral(count + 0.5);
    this.safe = 2 - this.inverse(this.integral(2.5) - this.weight(2));
  }

  sample(random: Random): number {
    if (this.skew === 0) return 1 + Math.floor(random.uniform() * this.count);
    for (;;) {
      const u = this.high + random.uniform() * (this.low - this.high);
      const x = this.inverse(u);
      const k = Math.min(this.count, Math.max(1, Math.floor(x + 0.5)));
      if (k - x <= this.safe || u >= this.integral(k + 0.5) - this.weight(k)) return k;
    }
  }

  private weight(x: number): number {
    return exp(-this.skew * log(x));
  }

  /** Of x^-skew from 1 on: (x^(1 - skew) - 1) / (1 - skew), or log x. */
  private integral(x: number): number {
    const logarithm = log(x);
    return expm1Over((1 - this.skew) * logarithm) * logarithm;
  }

  private inverse(area: number): number {
    const t = Math.max(-1, area * (1 - this.skew));
    return exp(log1pOver(t) * area);
  }
}

/** (e^x - 1) / x, also where x is next to 0. */
function expm1Over(x: number): number {
  return Math.abs(x) > 1e-8 ? expm1(x) / x : 1 + (x / 2) * (1 + x / 3);
}

/** log(1 + x) / x, also where x is next to 0. */
function log1pOver(x: number): number {
  return Math.abs(x) > 1e-8 ? log1p(x) / x : 1 - x * (1 / 2 - x / 3);
}
