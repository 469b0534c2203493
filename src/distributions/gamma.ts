import { lowerGamma } from '../base/gammaFunction.ts';
import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import { cv2, mean } from './parameters.ts';
import { continuousQuantile } from './quantile.ts';
import type { Random } from './random.ts';
import { StandardGamma } from './standardGamma.ts';

/** Density proportional to x^(a-1) e^(-x/s) with shape a = 1 / cv2 and scale s = mean cv2; variance cv2 mean^2. */
class Gamma implements Distribution {
  readonly kind = 'gamma';
  readonly counts = false;
  private readonly shape: number;
  private readonly scale: number;
  private readonly average: number;
  private readonly cv2: number;
  private readonly standard: StandardGamma;

  constructor(spec: SpecOf<'gamma'>) {
    this.average = spec.mean;
    this.cv2 = spec.cv2;
    this.shape = 1 / spec.cv2;
    this.scale = spec.mean * spec.cv2;
    this.standard = new StandardGamma(this.shape);
  }

  sample(random: Random): number {
    return this.scale * this.standard.sample(random);
  }

  mean(): number {
    return this.average;
  }

  variance(): number {
    return this.cv2 * this.average * this.average;
  }

  cdf(x: number): number {
    return lowerGamma(this.shape, x / this.scale);
  }

  quantile(p: number): number {
    return continuousQuantile((x) => this.cdf(x), this.average, p);
  }
}

export const gamma: DistributionForm<'gamma'> = {
  kind: 'gamma',
  label: words('Gamma', '伽马'),
  help: words(
    'Mean and variability chosen apart: steadier than the exponential below cv² 1, wilder above.',
    '均值与波动可分别选定：cv² 小于 1 比指数分布平稳，大于 1 则更剧烈。',
  ),
  counts: 'never',
  parameters: [mean, cv2],
  default: { kind: 'gamma', mean: 1, cv2: 0.5 },
  create: (spec) => new Gamma(spec),
};
