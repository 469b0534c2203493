import type { Distribution } from '../distributions/distribution.ts';
import type { Params } from '../flow/flow.ts';
import type { Behavior } from './behavior.ts';

/**
 * A node of the run, in a slot that is its id's for good: added again after a removal it has the same slot and the next
 * generation. `config` follows from `params`; `state` is plain data (numbers, plain objects of numbers, typed arrays).
 */
export interface Place<Config = unknown, State = unknown> {
  readonly slot: number;
  readonly id: string;
  kind: string;
  generation: number;
  alive: boolean;
  behavior: Behavior;
  params: Params;
  config: Config;
  state: State;
  /** By a command: it begins nothing new. */
  paused: boolean;
  /** By a command: it is down. */
  crashed: boolean;
  /** Live edges by code-unit order of their ids; those of the port `deadLetter` apart. */
  outs: Edge[];
  deadLetters: Edge[];
  /** O2. Whether a place behind it has room for one message and not for another. */
  leadsOn: boolean;
  ins: Edge[];
}

/** An edge of the run. Its slot is its id's for good, as with places. */
export interface Edge {
  readonly slot: number;
  readonly id: string;
  generation: number;
  alive: boolean;
  from: Place;
  to: Place;
  params: Params;
  /** Null: messages arrive at once. */
  latency: Distribution | null;
  latencyStream: number;
  /** E3, E4. Null where messages neither get lost nor are doubled. */
  hazards: Hazards | null;
  /** From a router. */
  weight: number;
  /** From a topic: the types that pass, by their names' indices; null: all. */
  types: readonly number[] | null;
  /** Of the port for what a place gives up. */
  readonly isDeadLetter: boolean;
  /** Of a call: whether the giver waits until it has finished. */
  wait: boolean;
  /** Whether the place at its end may park a message or hold its giver. */
  mayHold: boolean;
  /** Whether the place at its end may give back what it has begun. */
  mayInterrupt: boolean;
  /** P8, O1. Even at once is an event of its own. */
  readonly isHop: boolean;
  state: EdgeState;
}

export interface Hazards {
  /** Probabilities. */
  readonly loss: number;
  readonly duplicate: number;
  readonly lossStream: number;
  readonly duplicateStream: number;
}

export interface EdgeState {
  /** Messages that set out since the start. */
  passed: number;
  /** Messages on their way. */
  underWay: number;
  /** Order of the last use: of two takers that are always ready the one unused longer is served. */
  lastUse: number;
}
