import type { Words } from '../base/words.ts';
import type { DistributionSpec } from '../distributions/distribution.ts';
import type { Json } from './flow.ts';

/**
 * A parameter, described once. The description gives the parser its checks, the inspector its control,
 * the file its default and the help its text.
 */
export type Field =
  | NumberField
  | FlagField
  | TextField
  | ChoiceField
  | DistributionField
  | ListField
  | RecordField
  | VariantField;

/** What a number measures; the page shows times in the flow's own unit, files always in seconds. */
export type Unit = 'seconds' | 'perSecond' | 'messages' | 'servers' | 'bytes' | 'probability' | 'none';

interface Described {
  readonly label: Words;
  readonly help: Words;
  /** Absent: the field is required. `null` is a default like any other, for fields with `nothing`. */
  readonly default?: Json | DistributionSpec;
  /** What null means here ("no limit"); absent: null is not allowed. */
  readonly nothing?: Words;
  /** Where the field is required, or null: what the page begins with when it is wanted. */
  readonly initial?: Json | DistributionSpec;
  /** Options, shapes or fields that the format names here and this version does not run: refused by name. */
  readonly notYet?: readonly string[];
  /** Read and written, but not offered by the inspector's first view. */
  readonly advanced?: boolean;
}

export interface NumberField extends Described {
  readonly type: 'number';
  readonly unit: Unit;
  readonly whole?: boolean;
  readonly min?: number;
  /** The bound itself is not allowed. */
  readonly above?: number;
  readonly max?: number;
  /** Also `{ "values": [...], "weights": [...] }`: one of these numbers, drawn each time it is needed. */
  readonly weighted?: boolean;
  /** Where a slider is natural: the range it offers, which is narrower than what is allowed. */
  readonly usual?: readonly [number, number];
}

/** What a number must keep to. */
export type NumberRule = Pick<NumberField, 'whole' | 'min' | 'above' | 'max' | 'weighted' | 'nothing'>;

export interface FlagField extends Described {
  readonly type: 'flag';
}

export interface TextField extends Described {
  readonly type: 'text';
}

export interface ChoiceField extends Described {
  readonly type: 'choice';
  readonly options: readonly { readonly value: string; readonly label: Words; readonly help: Words }[];
}

export interface DistributionField extends Described {
  readonly type: 'distribution';
  readonly unit: Unit;
  /** Only distributions that give whole numbers >= 0. */
  readonly counts?: boolean;
}

export interface ListField extends Described {
  readonly type: 'list';
  readonly item: Field;
  readonly minLength?: number;
}

export interface RecordField extends Described {
  readonly type: 'record';
  readonly fields: Readonly<Record<string, Field>>;
}

/** One of several shapes, told apart by the field named `tag`: `{ "process": "poisson", "rate": 2 }`. */
export interface VariantField extends Described {
  readonly type: 'variant';
  readonly tag: string;
  readonly variants: Readonly<
    Record<
      string,
      { readonly label: Words; readonly help: Words; readonly fields: Readonly<Record<string, Field>> }
    >
  >;
}
