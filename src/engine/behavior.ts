import type { EventSpec, Params } from '../flow/flow.ts';
import type { Edge, Place } from './place.ts';
import type { Simulation } from './simulation.ts';
import type { LevelFigures, SampleFigures } from './stats/figures.ts';
import type { Level } from './stats/level.ts';
import type { Sample } from './stats/sample.ts';

/**
 * Answer to an offer, in bits: what the giver still has to wait for. `accepted` is nothing; a refused message has been
 * disposed of by the place that refused it. A parked call that is waited for is `parked | calling`.
 */
export const accepted = 0;
export const parked = 1;
export const calling = 2;
export const refused = 4;

/**
 * What a node kind does, as functions over a place's plain state: the contract between kinds and engine (SPEC.md, P).
 * None of them may call back into the place that called it: what follows elsewhere goes on the agenda.
 */
export interface Behavior {
  readonly kind: string;
  /** What the hot loop needs of the resolved parameters. Opens the node's streams and interns its names, nothing else. */
  configure(simulation: Simulation, id: string, params: Params): unknown;
  /** The state of a node that was just added. */
  create(simulation: Simulation, place: Place): unknown;
  /** Called once all nodes and edges of the start stand, or after a node was added to a run. */
  start?(simulation: Simulation, place: Place): void;

  /** P3. Takes `message` over from a giver, or from a queue (`giver` -1) that has asked `hasRoom` before. */
  offer(
    simulation: Simulation,
    place: Place,
    message: number,
    edge: Edge,
    giver: number,
    giverRef: number,
  ): number;
  /** P5. What was reserved when `message` set out on `edge` is filled. */
  arrive(simulation: Simulation, place: Place, message: number, edge: Edge): void;
  /** Whether a message offered now would be disposed of at once: taken over or refused, but not parked. */
  hasRoom(simulation: Simulation, place: Place): boolean;
  /** Whether givers to this place may have to wait for it. */
  mayHold(place: Place): boolean;
  /** P9. Order since when it is idle; smaller is longer. */
  idleSince(simulation: Simulation, place: Place, edge: Edge): number;
  /** P4. Room may have come: takes in whoever has waited longest, while there is room. */
  refill(simulation: Simulation, place: Place): void;

  /** Of places that keep messages for takers: the one to leave next, or -1. */
  next?(simulation: Simulation, place: Place): number;
  /** Hands the next message to the taker at the end of `edge`, which has room. */
  give?(simulation: Simulation, place: Place, edge: Edge): void;
  /** A taker has room left that nobody who waited for it has filled. */
  onRoomAhead?(simulation: Simulation, place: Place): void;
  /** A taker that is gone had not finished `message`: it stands here again. */
  takeBack?(simulation: Simulation, place: Place, message: number): void;

  /** An event of this place's own; kinds are numbered by each behavior, 0 to 15. */
  onEvent?(simulation: Simulation, place: Place, kind: number, b: number): void;
  /** A message this place gave and that was parked has been taken over. */
  onAccepted?(simulation: Simulation, place: Place, ref: number): void;
  /** A call this place waits for has ended. */
  onFinished?(simulation: Simulation, place: Place, ref: number): void;
  /** The last copy of an event whose end this place waits for has ended. */
  onRoundEnd?(simulation: Simulation, place: Place, circuit: number): void;
  /** An event by hand. */
  emit?(simulation: Simulation, place: Place, event: EventSpec): void;

  /** `place.config` is new; `before` is what it was. */
  reconfigure(simulation: Simulation, place: Place, before: unknown): void;
  /** `edge` into this place is being removed: loses what is parked through it. */
  unlink?(simulation: Simulation, place: Place, edge: Edge): void;
  /** A message that was on its way on a removed edge does not arrive: its reserved place is free. */
  unreserve?(simulation: Simulation, place: Place, message: number): void;
  /** The place is being removed, its edges are already: disposes of all it has. Its pending events are withdrawn after. */
  close(simulation: Simulation, place: Place): void;
  /** The giver in this slot is gone: nobody waits for what it gave any more. */
  forget?(simulation: Simulation, place: Place, giver: number): void;
  /** P11. Tells which givers wait for this place, by slot, and for which places it waits itself. */
  waits?(simulation: Simulation, place: Place, tell: (from: number, to: number) => void): void;

  /** F2. Figures begin anew. */
  reset(simulation: Simulation, place: Place): void;
  figures(simulation: Simulation, place: Place): PlaceFigures;
  /** What is behind those of its figures that are of samples, by their names: to be pooled with other runs'. */
  samples?(place: Place): Samples;
  /** The numbers a frame shows, written from `offset` on; at most 8. */
  show(simulation: Simulation, place: Place, numbers: Float64Array, offset: number): void;
  /** Of places that keep messages: the types of the first ones to leave, at most `most`; gives back how many there are. */
  showMessages?(
    simulation: Simulation,
    place: Place,
    types: Int32Array,
    offset: number,
    most: number,
  ): number;
  /** Of places with servers: mode, beginning and end of the first ones, three numbers each. */
  showServers?(
    simulation: Simulation,
    place: Place,
    numbers: Float64Array,
    offset: number,
    most: number,
  ): void;
  /** Of places that givers may have to wait for: how many messages stand outside, parked, at this instant. */
  outside?(place: Place): number;
  /** What a chart of this place draws over time. */
  level?(place: Place): Level;
}

/** What `eddy-result/1` has of a node, but for its kind's name. */
export interface PlaceFigures {
  readonly counts: Readonly<Record<string, number>>;
  readonly length?: LevelFigures;
  readonly waiting?: LevelFigures;
  readonly wait?: SampleFigures;
  readonly busy?: LevelFigures;
  readonly utilization?: number | null;
  readonly service?: SampleFigures;
}

export type Samples = Readonly<Partial<Record<'wait' | 'service', Sample>>>;

export type Behaviors = Readonly<Record<string, Behavior>>;
