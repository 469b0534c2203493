import { lowerGamma } from '../base/gammaFunction.ts';
import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import { mean } from './parameters.ts';
import { continuousQuantile } from './quantile.ts';
import type { Random } from './random.ts';
import { standardExponential } from './standardExponential.ts';
import { StandardGamma } from './standardGamma.ts';

/** Up to so many phases are drawn one by one; more are one gamma draw, which costs as much as three. */
const fewPhases = 4;

/** The sum of k exponential phases of mean m / k each; mean m, variance m^2 / k. */
class Erlang implements Distribution {
  readonly kind = 'erlang';
  readonly counts = false;
  private readonly average: number;
  private readonly phases: number;
  private readonly phaseMean: number;
  private readonly standard: StandardGamma;

  constructor(spec: SpecOf<'erlang'>) {
    this.average = spec.mean;
    this.phases = spec.k;
    this.phaseMean = spec.mean / spec.k;
    this.standard = new StandardGamma(spec.k);
  }

  sample(random: Random): number {
    if (this.phases > fewPhases) return this.phaseMean * this.standard.sample(random);
    let sum = 0;
    for (let i = 0; i < this.phases; i++) sum += standardExponential(random);
    return this.phaseMean * sum;
  }

  mean(): number {
    return this.average;
  }

  variance(): number {
    return this.average * this.phaseMean;
  }

  cdf(x: number): number {
    return lowerGamma(this.phases, x / this.phaseMean);
  }

  quantile(p: number): number {
    return continuousQuantile((x) => this.cdf(x), this.average, p);
  }
}

export const erlang: DistributionForm<'erlang'> = {
  kind: 'erlang',
  label: words('Erlang', '爱尔朗'),
  help: words(
    'Several exponential phases one after another: the more phases, the steadier.',
    '若干个指数阶段依次相接：阶段越多越平稳。',
  ),
  counts: 'never',
  parameters: [
    { ...mean, help: words('Average of the whole, all phases together.', '全部阶段合计的平均。') },
    {
      name: 'k',
      label: words('Phases', '阶段数'),
      help: words('How many phases; 1 is the exponential.', '阶段的个数；1 即指数分布。'),
      scale: 'none',
      whole: true,
      min: 1,
      usual: [1, 20],
    },
  ],
  default: { kind: 'erlang', mean: 1, k: 2 },
  create: (spec) => new Erlang(spec),
};
