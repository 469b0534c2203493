import { normalCdf, normalQuantile } from '../base/normalCurve.ts';
import { exp, log, log1p } from '../base/portableMath.ts';
import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import { cv2, mean } from './parameters.ts';
import type { Random } from './random.ts';
import { standardNormal } from './standardNormal.ts';

/** e^(mu + sigma Z) with sigma^2 = ln(1 + cv2) and mu = ln(mean) - sigma^2 / 2; variance cv2 mean^2. */
class Lognormal implements Distribution {
  readonly kind = 'lognormal';
  readonly counts = false;
  private readonly average: number;
  private readonly cv2: number;
  private readonly mu: number;
  private readonly sigma: number;

  constructor(spec: SpecOf<'lognormal'>) {
    this.average = spec.mean;
    this.cv2 = spec.cv2;
    const square = log1p(spec.cv2);
    this.mu = log(spec.mean) - square / 2;
    this.sigma = Math.sqrt(square);
  }

  sample(random: Random): number {
    return exp(this.mu + this.sigma * standardNormal(random));
  }

  mean(): number {
    return this.average;
  }

  variance(): number {
    return this.cv2 * this.average * this.average;
  }

  cdf(x: number): number {
    return x > 0 ? normalCdf((log(x) - this.mu) / this.sigma) : 0;
  }

  quantile(p: number): number {
    return exp(this.mu + this.sigma * normalQuantile(p));
  }
}

export const lognormal: DistributionForm<'lognormal'> = {
  kind: 'lognormal',
  label: words('Lognormal', '对数正态'),
  help: words(
    'A product of many small causes: a hump and a long tail, as response times often have.',
    '许多小因素相乘的结果：一个峰和一条长尾，响应时间常常如此。',
  ),
  counts: 'never',
  parameters: [mean, cv2],
  default: { kind: 'lognormal', mean: 1, cv2: 1 },
  create: (spec) => new Lognormal(spec),
};
