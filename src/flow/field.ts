import type { Words } from '../base/words.ts';
import type { DistributionSpec } from '../distributions/distribution.ts';
import type { Json } from './flow.ts';
import type { Relation } from './relation.ts';

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
  | ByTypeField
  | ListField
  | RecordField
  | TupleField
  | JsonField
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
  /** A word that may stand in place of the number. */
  readonly instead?: { readonly value: string; readonly label: Words };
  /** Where a slider is natural: the range it offers, which is narrower than what is allowed. */
  readonly usual?: readonly [number, number];
}

/** What a number must keep to. */
export type NumberRule = Pick<
  NumberField,
  'whole' | 'min' | 'above' | 'max' | 'weighted' | 'nothing' | 'instead'
>;

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

/** A distribution for all, or one for each type of event: `{ "byType": { "a": Dist }, "otherwise": Dist }`. */
export interface ByTypeField extends Described {
  readonly type: 'byType';
  readonly item: DistributionField;
}

export interface ListField extends Described {
  readonly type: 'list';
  readonly item: Field;
  readonly minLength?: number;
  /** Its items are points [x, y] of a line, in order of x: it is drawn above its table. */
  readonly curve?: boolean;
}

export interface RecordField extends Described {
  readonly type: 'record';
  readonly fields: Readonly<Record<string, Field>>;
}

/** Several values in a row, written as a list of just so many: `[10, 2.5]`. Its fields are in order, all required. */
export interface TupleField extends Described {
  readonly type: 'tuple';
  readonly fields: Readonly<Record<string, Field>>;
}

/** Any JSON: what an event carries. */
export interface JsonField extends Described {
  readonly type: 'json';
  /** Only an object: names with values. */
  readonly object?: boolean;
}

/** One of several shapes, told apart by the field named `tag`: `{ "process": "poisson", "rate": 2 }`. */
export interface VariantField extends Described {
  readonly type: 'variant';
  readonly tag: string;
  readonly variants: Readonly<
    Record<
      string,
      {
        readonly label: Words;
        readonly help: Words;
        readonly fields: Readonly<Record<string, Field>>;
        readonly relation?: Relation;
      }
    >
  >;
}
