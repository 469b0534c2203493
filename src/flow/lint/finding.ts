import type { Words } from '../../base/words.ts';

/** `wrong`: it cannot do what it is there for. `warning`: it will hardly do what is meant. `hint`: worth knowing. */
export type Gravity = 'wrong' | 'warning' | 'hint';
export const gravities: readonly Gravity[] = ['wrong', 'warning', 'hint'];

/** Where something is found: at a node, at an edge, or in the settings of the run. */
export type FoundAt =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly id: string }
  | { readonly kind: 'run' };

/** What is said of a flow while it is drawn: what, where, and what would help. */
export interface Finding {
  /** The rule that found it. */
  readonly rule: string;
  readonly gravity: Gravity;
  readonly at: FoundAt;
  /** A few words, for the mark at the place. */
  readonly mark: Words;
  /** A sentence. */
  readonly message: Words;
  /** A sentence: what would help. */
  readonly remedy: Words;
}

export const atNode = (id: string): FoundAt => ({ kind: 'node', id });
export const atEdge = (id: string): FoundAt => ({ kind: 'edge', id });
export const inRun: FoundAt = { kind: 'run' };
