import type { Words } from '../base/words.ts';
import type { Field } from './field.ts';

/**
 * What a kind does in a flow, for those who must not know it by its name. `begins`: events are created here. `holds`:
 * messages wait here until they are taken; how many, and how many at most (NaN: no limit), are the first two of its numbers
 * in a frame. `serves`: it takes messages and works on them. `ends`: events are completed here.
 */
export type NodeRole = 'begins' | 'holds' | 'serves' | 'ends';

/** What the rest of the house may know of a node kind without running it. */
export interface NodeSpec {
  readonly kind: string;
  readonly label: Words;
  /** One sentence for the palette. */
  readonly summary: Words;
  readonly fields: Readonly<Record<string, Field>>;
  readonly roles: readonly NodeRole[];
  /** Whether edges may end here. A source takes none. */
  readonly takesInput: boolean;
  /** Whether edges may start here. A sink has none. */
  readonly givesOutput: boolean;
  /** What to say, shortly, of one that no edge ends at, or that none begins at; null where it is whole without. */
  readonly withoutInput: Words | null;
  readonly withoutOutput: Words | null;
  /** Whether what leaves here by an edge to a kind that answers is a synchronous call. */
  readonly calls: boolean;
  /** Whether a caller may wait here until its message has been handled. */
  readonly answers: boolean;
  /** Whether an event may be created here by hand. */
  readonly emitsByHand: boolean;
  /** What the edges that leave here have beside what all have: a router's weights, a topic's filters. */
  readonly edgeFields?: Readonly<Record<string, Field>>;
  /** Named ports beside the plain one: `deadLetter`. */
  readonly outPorts: readonly string[];
  /** Kinds after which one that is added without being put anywhere belongs, and before which. */
  readonly joinsAfter: readonly string[];
  readonly joinsBefore: readonly string[];
}

export type NodeSpecs = Readonly<Record<string, NodeSpec>>;
