import type { Random } from './random.ts';

/** A distribution as files write it (FORMAT.md): a bare number is deterministic. Durations in seconds. */
export type DistributionSpec =
  | number
  | { readonly kind: 'deterministic'; readonly value: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'erlang'; readonly mean: number; readonly k: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly cv2: number }
  | { readonly kind: 'hyperexponential'; readonly mean: number; readonly cv2: number }
  | { readonly kind: 'lognormal'; readonly mean: number; readonly cv2: number }
  | { readonly kind: 'weibull'; readonly mean: number; readonly shape: number }
  | { readonly kind: 'pareto'; readonly mean: number; readonly shape: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: 'empirical'; readonly values: readonly number[]; readonly weights?: readonly number[] }
  | { readonly kind: 'trace'; readonly values: readonly number[] }
  | { readonly kind: 'poisson'; readonly mean: number }
  | { readonly kind: 'geometric'; readonly mean: number }
  | { readonly kind: 'binomial'; readonly n: number; readonly p: number };

export type DistributionKind = Exclude<DistributionSpec, number>['kind'];

/** The spec of one kind, as an object. */
export type SpecOf<K extends DistributionKind> = Extract<DistributionSpec, { readonly kind: K }>;

/** A distribution ready to be drawn from. Immutable: all that changes lives in the stream. */
export interface Distribution {
  readonly kind: DistributionKind;
  /** Whether every value it can give is a whole number >= 0. */
  readonly counts: boolean;
  sample(random: Random): number;
  mean(): number;
  /** May be Infinity (Pareto with shape <= 2). */
  variance(): number;
  /** P(X <= x). */
  cdf(x: number): number;
  /** Smallest x with cdf(x) >= p, where it is closed; else found numerically. p in (0, 1). */
  quantile(p: number): number;
}

/** Squared coefficient of variation, variance / mean^2; 0 for what is always 0. May be Infinity. */
export function cv2(of: Distribution): number {
  const mean = of.mean();
  return mean === 0 ? 0 : of.variance() / mean / mean;
}
