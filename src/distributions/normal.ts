import { normalCdf, normalDensity, normalQuantile } from '../base/normalCurve.ts';
import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import type { Random } from './random.ts';
import { standardNormal } from './standardNormal.ts';

/**
 * m + s Z, drawn again while negative. `mean` and `variance` are of what is drawn, not the m and s before that: with
 * h = phi(m/s) / Phi(m/s) they are m + s h and s^2 (1 - h (m/s + h)). Since m >= 0, at most every second is drawn again.
 */
class Normal implements Distribution {
  readonly kind = 'normal';
  readonly counts = false;
  private readonly centre: number;
  private readonly sd: number;
  /** m / s, and the share that is kept. */
  private readonly ratio: number;
  private readonly kept: number;

  constructor(spec: SpecOf<'normal'>) {
    this.centre = spec.mean;
    this.sd = spec.sd;
    this.ratio = spec.sd === 0 ? Infinity : spec.mean / spec.sd;
    this.kept = normalCdf(this.ratio);
  }

  sample(random: Random): number {
    for (;;) {
      const x = this.centre + this.sd * standardNormal(random);
      if (x >= 0) return x;
    }
  }

  mean(): number {
    return this.centre + this.sd * this.hazard();
  }

  variance(): number {
    const hazard = this.hazard();
    if (hazard === 0) return this.sd * this.sd;
    return this.sd * this.sd * (1 - hazard * (this.ratio + hazard));
  }

  cdf(x: number): number {
    if (x < 0) return 0;
    if (this.sd === 0) return x >= this.centre ? 1 : 0;
    const z = (x - this.centre) / this.sd;
    return z > 0 ? 1 - normalCdf(-z) / this.kept : (normalCdf(z) - (1 - this.kept)) / this.kept;
  }

  quantile(p: number): number {
    if (this.sd === 0) return this.centre;
    const above = (1 - p) * this.kept;
    const z = above < 0.5 ? -normalQuantile(above) : normalQuantile(normalCdf(-this.ratio) + p * this.kept);
    return Math.max(0, this.centre + this.sd * z);
  }

  private hazard(): number {
    return this.ratio === Infinity ? 0 : normalDensity(this.ratio) / this.kept;
  }
}

export const normal: DistributionForm<'normal'> = {
  kind: 'normal',
  label: words('Normal', '正态'),
  help: words(
    'The bell curve, drawn again while negative: so its true mean is a little larger where the spread is wide.',
    '钟形曲线，为负则重抽；因此离散较大时，真实均值略大。',
  ),
  counts: 'never',
  parameters: [
    {
      name: 'mean',
      label: words('Mean', '均值'),
      help: words('Centre of the bell, before negative draws are discarded.', '舍去负值之前的钟形中心。'),
      scale: 'value',
      min: 0,
    },
    {
      name: 'sd',
      label: words('Standard deviation', '标准差'),
      help: words('Width of the bell, before negative draws are discarded.', '舍去负值之前的钟形宽度。'),
      scale: 'value',
      min: 0,
    },
  ],
  default: { kind: 'normal', mean: 1, sd: 0.25 },
  create: (spec) => new Normal(spec),
};
