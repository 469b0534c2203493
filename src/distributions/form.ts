import type { Between } from '../base/problem.ts';
import { type Words, words } from '../base/words.ts';
import type { Distribution, DistributionKind, SpecOf } from './distribution.ts';

/** One kind of distribution, described once: the parser takes its checks from here, the page its editor. */
export interface DistributionForm<K extends DistributionKind> {
  readonly kind: K;
  readonly label: Words;
  /** One sentence: what it is good for. */
  readonly help: Words;
  /** Whether it gives whole numbers >= 0 only: `byValues` where all its values are such. */
  readonly counts: 'always' | 'byValues' | 'never';
  readonly parameters: readonly Parameter[];
  /** Where the editor begins, with mean 1. Parameters of scale `value` are to be multiplied by what is usual there. */
  readonly default: SpecOf<K>;
  /** What must hold between parameters that are each right; null where it does. */
  relation?(spec: SpecOf<K>): Breach | null;
  create(spec: SpecOf<K>): Distribution;
}

/** A parameter, or a list of numbers of which each is as described. Every number is finite, and at most `largest`. */
export interface Parameter {
  readonly name: ParameterName;
  readonly label: Words;
  readonly help: Words;
  /** `value`: in the unit of what is drawn (seconds, bytes, things). `none`: a bare number. */
  readonly scale: 'value' | 'none';
  readonly whole?: boolean;
  readonly min?: number;
  /** The bound itself is not allowed. */
  readonly above?: number;
  readonly max?: number;
  /** Where a slider is natural: the range it offers, narrower than what is allowed. */
  readonly usual?: readonly [number, number];
  readonly list?: boolean;
  readonly optional?: boolean;
}

export type ParameterName =
  | 'value'
  | 'mean'
  | 'min'
  | 'max'
  | 'mode'
  | 'k'
  | 'cv2'
  | 'shape'
  | 'sd'
  | 'values'
  | 'weights'
  | 'n'
  | 'p';

/** Which parameter breaks a relation, and what would be right. */
export interface Breach {
  readonly name: ParameterName;
  readonly message: Words;
  /** Where it is another that it does not go together with. */
  readonly between?: { readonly rule: Between['rule']; readonly other: ParameterName };
}

export function notLess(name: ParameterName, other: ParameterName): Breach {
  return {
    name,
    message: words(`must not be less than ${other}`, `不得小于 ${other}`),
    between: { rule: 'notLess', other },
  };
}

/** No number of a distribution may exceed this, so that products of any two stay finite. */
export const largest = 1e100;
/** Nor numbers of things this: they are counted one by one, and stay exact. */
export const mostThings = 1e9;
/** The longest list of values. */
export const mostValues = 1e6;
