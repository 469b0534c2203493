import { exp, expm1, log, log1p } from '../base/portableMath.ts';
import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import { mean } from './parameters.ts';
import type { Random } from './random.ts';
import { standardExponential } from './standardExponential.ts';

/**
 * Type I: P(X > x) = (l / x)^a for x >= l, with shape a > 1 and l = mean (a - 1) / a. Variance mean^2 / (a (a - 2)),
 * infinite up to shape 2. X = l e^(E/a) for a standard exponential E.
 */
class Pareto implements Distribution {
  readonly kind = 'pareto';
  readonly counts = false;
  private readonly average: number;
  private readonly shape: number;
  private readonly least: number;
  private readonly inverse: number;

  constructor(spec: SpecOf<'pareto'>) {
    this.average = spec.mean;
    this.shape = spec.shape;
    this.inverse = 1 / spec.shape;
    this.least = spec.mean * ((spec.shape - 1) / spec.shape);
  }

  sample(random: Random): number {
    return this.least * exp(this.inverse * standardExponential(random));
  }

  mean(): number {
    return this.average;
  }

  variance(): number {
    if (this.shape <= 2) return Infinity;
    return ((this.average / this.shape) * this.average) / (this.shape - 2);
  }

  cdf(x: number): number {
    return x > this.least ? -expm1(this.shape * (log(this.least) - log(x))) : 0;
  }

  quantile(p: number): number {
    return this.least * exp(-this.inverse * log1p(-p));
  }
}

export const pareto: DistributionForm<'pareto'> = {
  kind: 'pareto',
  label: words('Pareto', '帕累托'),
  help: words(
    'A heavy tail: few values make up most of the sum, as with sizes of files and jobs.',
    '重尾：少数值占去总和的大半，如文件与任务的大小。',
  ),
  counts: 'never',
  parameters: [
    mean,
    {
      name: 'shape',
      label: words('Shape', '形状'),
      help: words(
        'Smaller is heavier; up to 2 the variance is infinite.',
        '越小尾越重；不超过 2 时方差无穷大。',
      ),
      scale: 'none',
      above: 1,
      usual: [1.1, 5],
    },
  ],
  default: { kind: 'pareto', mean: 1, shape: 2.5 },
  create: (spec) => new Pareto(spec),
};
