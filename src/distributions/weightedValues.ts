import { firstWhole } from '../base/invert.ts';

/** Values with weights, as a step function: the cdf, quantiles and moments of whatever walks or draws a list. */
export class WeightedValues {
  /** Whether all values that can occur are whole numbers >= 0. */
  readonly counts: boolean;
  private readonly sorted: Float64Array;
  /** Share of the values up to and with each of the sorted ones; the last is 1. */
  private readonly shares: Float64Array;
  private readonly average: number;
  private readonly spread: number;

  constructor(values: readonly number[], weights?: readonly number[]) {
    const order = Uint32Array.from(values, (_, i) => i).sort((i, j) => values[i]! - values[j]! || i - j);
    this.sorted = Float64Array.from(order, (i) => values[i]!);
    this.shares = Float64Array.from(order, (i) => weights?.[i] ?? 1);
    this.counts = values.every((value) => Number.isInteger(value) && value >= 0);
    let total = 0;
    for (const weight of this.shares) total += weight;
    this.average = this.weighted(total, (value) => value);
    this.spread = this.weighted(total, (value) => (value - this.average) * (value - this.average));
    let sum = 0;
    for (let i = 0; i < this.shares.length; i++) {
      sum += this.shares[i]!;
      // Total and last sum are the same additions in the same order, so the last share is 1.
      this.shares[i] = sum / total;
    }
  }

  mean(): number {
    return this.average;
  }

  variance(): number {
    return this.spread;
  }

  cdf(x: number): number {
    const above = this.first((i) => this.sorted[i]! > x);
    return above === 0 ? 0 : this.shares[above - 1]!;
  }

  quantile(p: number): number {
    return this.sorted[this.first((i) => this.shares[i]! >= p)]!;
  }

  private weighted(total: number, term: (value: number) => number): number {
    let sum = 0;
    for (let i = 0; i < this.sorted.length; i++) sum += term(this.sorted[i]!) * (this.shares[i]! / total);
    return sum;
  }

  private first(holds: (i: number) => boolean): number {
    return firstWhole(holds, 0, this.sorted.length);
  }
}
