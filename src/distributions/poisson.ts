import { poissonTerm, upperGamma } from '../base/gammaFunction.ts';
import { exp } from '../base/portableMath.ts';
import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import { meanCount } from './parameters.ts';
import { wholeQuantile } from './quantile.ts';
import type { Random } from './random.ts';

/** From this mean on by rejection. */
const large = 10;

/**
 * P(k) = e^-m m^k / k! on 0, 1, 2 ...; mean and variance m. A small mean by walking up the probabilities, a large one by
 * transformed rejection with squeeze (algorithm PTRS, Hörmann 1993), whose test is exact for any mean.
 */
class Poisson implements Distribution {
  readonly kind = 'poisson';
  readonly counts = true;
  private readonly average: number;
  /** Probability of 0. */
  private readonly none: number;
  /** Hörmann's a, b, 1/alpha and v_r. */
  private readonly a: number;
  private readonly b: number;
  private readonly inverseAlpha: number;
  private readonly squeeze: number;

  constructor(spec: SpecOf<'poisson'>) {
    this.average = spec.mean;
    this.none = exp(-spec.mean);
    this.b = 0.931 + 2.53 * Math.sqrt(spec.mean);
    this.a = -0.059 + 0.02483 * this.b;
    this.inverseAlpha = 1.1239 + 1.1328 / (this.b - 3.4);
    this.squeeze = 0.9277 - 3.6224 / (this.b - 2);
  }

  sample(random: Random): number {
    return this.average < large ? this.walk(random) : this.reject(random);
  }

  mean(): number {
    return this.average;
  }

  variance(): number {
    return this.average;
  }

  cdf(x: number): number {
    if (x < 0) return 0;
    return x === Infinity ? 1 : upperGamma(Math.floor(x) + 1, this.average);
  }

  quantile(p: number): number {
    return wholeQuantile((k) => this.cdf(k), this.average, Math.sqrt(this.average), p);
  }

  private walk(random: Random): number {
    let left = random.uniform();
    let term = this.none;
    let k = 0;
    // Beyond 200 nothing is left but rounding.
    while (left > term && k < 200) {
      left -= term;
      k++;
      term *= this.average / k;
    }
    return k;
  }

  private reject(random: Random): number {
    for (;;) {
      const u = random.uniform() - 0.5;
      const v = random.uniform();
      const edge = 0.5 - Math.abs(u);
      const k = Math.floor(((2 * this.a) / edge + this.b) * u + this.average + 0.43);
      if (edge >= 0.07 && v <= this.squeeze) return k;
      if (k < 0 || (edge < 0.013 && v > edge)) continue;
      const height = (v * this.inverseAlpha) / (this.a / (edge * edge) + this.b);
      if (height <= poissonTerm(k, this.average)) return k;
    }
  }
}

export const poisson: DistributionForm<'poisson'> = {
  kind: 'poisson',
  label: words('Poisson', '泊松'),
  help: words('How many of many rare events happen.', '大量罕见事件中发生的个数。'),
  counts: 'always',
  parameters: [meanCount],
  default: { kind: 'poisson', mean: 1 },
  create: (spec) => new Poisson(spec),
};
