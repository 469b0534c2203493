import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import { type DistributionForm, notLess } from './form.ts';
import { max, min } from './parameters.ts';
import type { Random } from './random.ts';

/** Density 1 / (b - a) on a .. b; mean (a + b) / 2, variance (b - a)^2 / 12. */
class Uniform implements Distribution {
  readonly kind = 'uniform';
  readonly counts = false;
  private readonly min: number;
  private readonly width: number;

  constructor(spec: SpecOf<'uniform'>) {
    this.min = spec.min;
    this.width = spec.max - spec.min;
  }

  sample(random: Random): number {
    return this.min + this.width * random.uniform();
  }

  mean(): number {
    return this.min + this.width / 2;
  }

  variance(): number {
    return (this.width * this.width) / 12;
  }

  cdf(x: number): number {
    if (x < this.min) return 0;
    return x - this.min >= this.width ? 1 : (x - this.min) / this.width;
  }

  quantile(p: number): number {
    return this.min + this.width * p;
  }
}

export const uniform: DistributionForm<'uniform'> = {
  kind: 'uniform',
  label: words('Uniform', '均匀'),
  help: words('Any value between two bounds, all alike.', '两个界限之间的任何值，机会均等。'),
  counts: 'never',
  parameters: [min, max],
  default: { kind: 'uniform', min: 0, max: 2 },
  relation: (spec) => (spec.min <= spec.max ? null : notLess('max', 'min')),
  create: (spec) => new Uniform(spec),
};
