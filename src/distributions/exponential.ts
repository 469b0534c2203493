import { expm1, log1p } from '../base/portableMath.ts';
import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import { mean } from './parameters.ts';
import type { Random } from './random.ts';
import { standardExponential } from './standardExponential.ts';

/** Density e^(-x/m) / m on x > 0; mean m, variance m^2. */
class Exponential implements Distribution {
  readonly kind = 'exponential';
  readonly counts = false;
  private readonly average: number;

  constructor(spec: SpecOf<'exponential'>) {
    this.average = spec.mean;
  }

  sample(random: Random): number {
    return this.average * standardExponential(random);
  }

  mean(): number {
    return this.average;
  }

  variance(): number {
    return this.average * this.average;
  }

  cdf(x: number): number {
    return x > 0 ? -expm1(-x / this.average) : 0;
  }

  quantile(p: number): number {
    return -this.average * log1p(-p);
  }
}

export const exponential: DistributionForm<'exponential'> = {
  kind: 'exponential',
  label: words('Exponential', '指数'),
  help: words(
    'Without memory: what is left never depends on what has passed. The usual model of random gaps and services.',
    '无记忆：剩余时间与已过时间无关。随机间隔与服务时间最常用的模型。',
  ),
  counts: 'never',
  parameters: [mean],
  default: { kind: 'exponential', mean: 1 },
  create: (spec) => new Exponential(spec),
};
