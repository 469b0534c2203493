import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import { values } from './parameters.ts';
import type { Random } from './random.ts';
import { WeightedValues } from './weightedValues.ts';

/**
 * One of the values, drawn independently in proportion to its weight (all alike without weights). In constant time by
 * the alias method (Walker 1977, Vose 1991): every cell holds its own value and at most one other.
 */
export class Empirical extends WeightedValues implements Distribution {
  readonly kind = 'empirical';
  private readonly values: Float64Array;
  /** Share of its cell that a value keeps; the rest belongs to its alias. */
  private readonly keeps: Float64Array;
  private readonly alias: Uint32Array;

  constructor(spec: SpecOf<'empirical'>) {
    super(spec.values, spec.weights);
    this.values = Float64Array.from(spec.values);
    const count = spec.values.length;
    this.keeps = new Float64Array(count).fill(1);
    this.alias = Uint32Array.from({ length: count }, (_, i) => i);
    if (spec.weights !== undefined) this.share(spec.weights);
  }

  sample(random: Random): number {
    const place = random.uniform() * this.values.length;
    const cell = Math.floor(place);
    return this.values[place - cell < this.keeps[cell]! ? cell : this.alias[cell]!]!;
  }

  /** Fills every cell to the same height: what a small weight leaves free is given to a large one. */
  private share(weights: readonly number[]): void {
    const count = weights.length;
    let total = 0;
    for (const weight of weights) total += weight;
    const heights = Float64Array.from(weights, (weight) => (weight / total) * count);
    const small: number[] = [];
    const large: number[] = [];
    let heaviest = 0;
    for (let i = 0; i < count; i++) {
      (heights[i]! < 1 ? small : large).push(i);
      if (heights[i]! > heights[heaviest]!) heaviest = i;
    }
    while (small.length > 0) {
      const low = small.pop()!;
      // Rounding may leave small ones over, full but for that, or of weight 0 and never to be drawn.
      const high = large.at(-1) ?? heaviest;
      this.keeps[low] = heights[low]!;
      this.alias[low] = high;
      if (large.length === 0) continue;
      heights[high] = heights[high]! - (1 - heights[low]!);
      if (heights[high]! < 1) {
        large.pop();
        small.push(high);
      }
    }
  }
}

export const empirical: DistributionForm<'empirical'> = {
  kind: 'empirical',
  label: words('Measured values', '实测值'),
  help: words(
    'Values from a measurement, each drawn independently of the last.',
    '来自测量的数值，每次独立抽取。',
  ),
  counts: 'byValues',
  parameters: [
    values,
    {
      name: 'weights',
      label: words('Weights', '权重'),
      help: words(
        'How often each value occurs, relative to the others; all alike without.',
        '各值出现的相对次数；不填则均等。',
      ),
      scale: 'none',
      min: 0,
      list: true,
      optional: true,
    },
  ],
  default: { kind: 'empirical', values: [0.5, 1, 1.5] },
  relation: ({ values: given, weights }) => {
    if (weights === undefined) return null;
    if (weights.length !== given.length) {
      return {
        name: 'weights',
        message: words('must be as many as values', '个数必须与 values 相同'),
        between: { rule: 'asMany', other: 'values' },
      };
    }
    if (weights.some((weight) => weight > 0)) return null;
    return { name: 'weights', message: words('must not all be 0', '不得全为 0') };
  },
  create: (spec) => new Empirical(spec),
};
