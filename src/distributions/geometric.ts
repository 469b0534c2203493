import { expm1, log1p } from '../base/portableMath.ts';
import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import { meanCount } from './parameters.ts';
import type { Random } from './random.ts';
import { standardExponential } from './standardExponential.ts';

/**
 * P(k) = p q^k on 0, 1, 2 ... with q = m / (1 + m); mean m, variance m (1 + m). The whole part of an exponential of mean
 * 1 / l with l = -ln q = ln(1 + 1/m), since P(E >= l k) = q^k.
 */
class Geometric implements Distribution {
  readonly kind = 'geometric';
  readonly counts = true;
  private readonly average: number;
  private readonly rate: number;

  constructor(spec: SpecOf<'geometric'>) {
    this.average = spec.mean;
    this.rate = log1p(1 / spec.mean);
  }

  sample(random: Random): number {
    return Math.floor(standardExponential(random) / this.rate);
  }

  mean(): number {
    return this.average;
  }

  variance(): number {
    return this.average * (1 + this.average);
  }

  cdf(x: number): number {
    return x < 0 ? 0 : -expm1(-this.rate * (Math.floor(x) + 1));
  }

  quantile(p: number): number {
    // The closed form may be one off where p is a step of the cdf.
    const about = Math.max(0, Math.floor(-log1p(-p) / this.rate) - 1);
    for (let k = about; ; k++) if (this.cdf(k) >= p) return k;
  }
}

export const geometric: DistributionForm<'geometric'> = {
  kind: 'geometric',
  label: words('Geometric', '几何'),
  help: words('How many failures come before the first success.', '首次成功之前失败的次数。'),
  counts: 'always',
  parameters: [meanCount],
  default: { kind: 'geometric', mean: 1 },
  create: (spec) => new Geometric(spec),
};
