import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';

/** Always the same value; variance 0. */
class Deterministic implements Distribution {
  readonly kind = 'deterministic';
  readonly counts: boolean;
  private readonly value: number;

  constructor(spec: SpecOf<'deterministic'>) {
    this.value = spec.value;
    this.counts = Number.isInteger(spec.value);
  }

  sample(): number {
    return this.value;
  }

  mean(): number {
    return this.value;
  }

  variance(): number {
    return 0;
  }

  cdf(x: number): number {
    return x >= this.value ? 1 : 0;
  }

  quantile(): number {
    return this.value;
  }
}

export const deterministic: DistributionForm<'deterministic'> = {
  kind: 'deterministic',
  label: words('Constant', '定值'),
  help: words('Always the same value.', '总是同一个值。'),
  counts: 'byValues',
  parameters: [
    {
      name: 'value',
      label: words('Value', '值'),
      help: words('What every draw gives.', '每次抽样的结果。'),
      scale: 'value',
      min: 0,
    },
  ],
  default: { kind: 'deterministic', value: 1 },
  create: (spec) => new Deterministic(spec),
};
