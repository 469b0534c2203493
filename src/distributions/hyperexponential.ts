import { expm1 } from '../base/portableMath.ts';
import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm, Parameter } from './form.ts';
import { cv2, mean } from './parameters.ts';
import { continuousQuantile } from './quantile.ts';
import type { Random } from './random.ts';
import { standardExponential } from './standardExponential.ts';

/**
 * Exponential of mean m1 with probability p1, else of mean m2, with balanced means p1 m1 = p2 m2 = m / 2:
 * p1 = (1 + sqrt((c - 1) / (c + 1))) / 2 for c = cv2 >= 1 (Whitt 1982). Mean m, variance c m^2.
 */
class Hyperexponential implements Distribution {
  readonly kind = 'hyperexponential';
  readonly counts = false;
  private readonly average: number;
  private readonly cv2: number;
  /** Probability and mean of the rare long phase, mean of the common short one. */
  private readonly rare: number;
  private readonly long: number;
  private readonly short: number;

  constructor(spec: SpecOf<'hyperexponential'>) {
    this.average = spec.mean;
    this.cv2 = spec.cv2;
    const root = Math.sqrt((spec.cv2 - 1) / (spec.cv2 + 1));
    // (1 - root) / 2, without cancellation where cv2 is large.
    this.rare = 1 / ((spec.cv2 + 1) * (1 + root));
    this.long = spec.mean / 2 / this.rare;
    this.short = spec.mean / (1 + root);
  }

  sample(random: Random): number {
    const phase = random.uniform() < this.rare ? this.long : this.short;
    return phase * standardExponential(random);
  }

  mean(): number {
    return this.average;
  }

  variance(): number {
    return this.cv2 * this.average * this.average;
  }

  cdf(x: number): number {
    if (!(x > 0)) return 0;
    return -this.rare * expm1(-x / this.long) - (1 - this.rare) * expm1(-x / this.short);
  }

  quantile(p: number): number {
    return continuousQuantile((x) => this.cdf(x), this.average, p);
  }
}

const { name, label, help, scale } = cv2;
const wildCv2: Parameter = { name, label, help, scale, min: 1, usual: [1, 10] };

export const hyperexponential: DistributionForm<'hyperexponential'> = {
  kind: 'hyperexponential',
  label: words('Hyperexponential', '超指数'),
  help: words('Mostly short, now and then very long.', '大多很短，偶尔很长。'),
  counts: 'never',
  parameters: [mean, wildCv2],
  default: { kind: 'hyperexponential', mean: 1, cv2: 4 },
  create: (spec) => new Hyperexponential(spec),
};
