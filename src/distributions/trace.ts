import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import { values } from './parameters.ts';
import type { Random } from './random.ts';
import { WeightedValues } from './weightedValues.ts';

/** The values in order, from the first again after the last; moments and cdf are those of one walk through the list. */
export class Trace implements Distribution {
  readonly kind = 'trace';
  readonly counts: boolean;
  private readonly values: Float64Array;
  private readonly steps: WeightedValues;

  constructor(spec: SpecOf<'trace'>) {
    this.values = Float64Array.from(spec.values);
    this.steps = new WeightedValues(spec.values);
    this.counts = this.steps.areCounts;
  }

  sample(random: Random): number {
    return this.values[random.turn() % this.values.length]!;
  }

  mean(): number {
    return this.steps.mean();
  }

  variance(): number {
    return this.steps.variance();
  }

  cdf(x: number): number {
    return this.steps.cdf(x);
  }

  quantile(p: number): number {
    return this.steps.quantile(p);
  }
}

export const trace: DistributionForm<'trace'> = {
  kind: 'trace',
  label: words('Recorded sequence', '记录序列'),
  help: words(
    'Values in the order given, over and over: nothing is random.',
    '按给定顺序逐个取值，周而复始：没有随机性。',
  ),
  counts: 'byValues',
  parameters: [{ ...values, help: words('The values, in their order.', '依次取用的数值。') }],
  default: { kind: 'trace', values: [0.5, 1.5] },
  create: (spec) => new Trace(spec),
};
