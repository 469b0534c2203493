import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import { values } from './parameters.ts';
import type { Random } from './random.ts';
import { WeightedValues } from './weightedValues.ts';

/** The values in order, from the first again after the last; moments and cdf are those of one walk through the list. */
export class Trace extends WeightedValues implements Distribution {
  readonly kind = 'trace';
  private readonly values: Float64Array;

  constructor(spec: SpecOf<'trace'>) {
    super(spec.values);
    this.values = Float64Array.from(spec.values);
  }

  sample(random: Random): number {
    return this.values[random.turn() % this.values.length]!;
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
