import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import { type DistributionForm, notLess } from './form.ts';
import { max, min } from './parameters.ts';
import type { Random } from './random.ts';

/**
 * Density rising in a straight line from a to the mode b and falling from there to c. With w = c - a and v = b - a:
 * mean a + (v + w) / 3, variance (w^2 - v w + v^2) / 18. Drawn by its quantile.
 */
class Triangular implements Distribution {
  readonly kind = 'triangular';
  readonly counts = false;
  private readonly min: number;
  private readonly rise: number;
  private readonly width: number;

  constructor(spec: SpecOf<'triangular'>) {
    this.min = spec.min;
    this.rise = spec.mode - spec.min;
    this.width = spec.max - spec.min;
  }

  sample(random: Random): number {
    return this.quantile(random.uniform());
  }

  mean(): number {
    return this.min + (this.rise + this.width) / 3;
  }

  variance(): number {
    const { rise, width } = this;
    return (width * (width - rise) + rise * rise) / 18;
  }

  cdf(x: number): number {
    const { rise, width } = this;
    const along = x - this.min;
    if (along < 0) return 0;
    if (along >= width) return 1;
    if (along < rise) return (along / width) * (along / rise);
    return 1 - ((width - along) / width) * ((width - along) / (width - rise));
  }

  quantile(p: number): number {
    const { rise, width } = this;
    if (p * width < rise) return this.min + Math.sqrt(p * width * rise);
    return this.min + width - Math.sqrt((1 - p) * width * (width - rise));
  }
}

export const triangular: DistributionForm<'triangular'> = {
  kind: 'triangular',
  label: words('Triangular', '三角'),
  help: words(
    'Smallest, most likely, largest: what an estimate can say.',
    '最小、最可能、最大：估计所能给出的三个数。',
  ),
  counts: 'never',
  parameters: [
    min,
    {
      name: 'mode',
      label: words('Most likely', '最可能值'),
      help: words('Where the density peaks.', '密度的峰值所在。'),
      scale: 'value',
      min: 0,
    },
    max,
  ],
  default: { kind: 'triangular', min: 0, mode: 1, max: 2 },
  relation: (spec) => {
    if (spec.mode < spec.min) return notLess('mode', 'min');
    return spec.max < spec.mode ? notLess('max', 'mode') : null;
  },
  create: (spec) => new Triangular(spec),
};
