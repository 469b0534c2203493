import type { EventSpec, Params } from '../flow/flow.ts';
import type { Edge, Place } from './place.ts';
import type { Simulation } from './simulation.ts';
import type { ByClass } from './stats/classes.ts';
import type { LevelFigures, SampleFigures } from './stats/figures.ts';
import type { Level } from './stats/level.ts';
import type { Sample } from './stats/sample.ts';

/**
 * Answer to an offer: what the giver still has to wait for, as parked messages + 65536 x unfinished calls. Nothing for one
 * that was accepted, nor for one that was refused: the place that refused it has disposed of it. A place that passes on at
 * once what it is offered (a topic, a router) answers with the sum of what it was answered itself.
 */
export const accepted = 0;
export const parked = 1;
export const calling = 65536;

/** In place of a giver: nobody waits for the message, and nobody has asked whether there is room for it. */
export const nobody = -2;

/**
 * Why a queue has a message back: its taker is gone or down (to its old place), it was interrupted (the same, and its wait
 * goes on), or its handling has failed and is to be tried again (to the back).
 */
export type Return = 'redelivered' | 'preempted' | 'retried';

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

  /**
   * P3. Takes `message` over from a giver, from `nobody`, or from a queue (`giver` -1), which has asked `hasRoom` before:
   * only then there is room for certain.
   */
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
  /**
   * Whether a message offered now would be disposed of at once: taken over or refused, but not parked. `message` is -1
   * where it is not known yet which one it would be.
   */
  hasRoom(simulation: Simulation, place: Place, message: number): boolean;
  /** Whether givers to this place may have to wait for it. */
  mayHold(place: Place): boolean;
  /** Q4. Whether it may give back unfinished what it takes: then the wait is recorded when its handling ends. */
  mayInterrupt?(place: Place): boolean;
  /** Messages that wait here or at a place behind it and those being handled: what a router that balances compares. */
  load(simulation: Simulation, place: Place): number;
  /** P9. Order since when it is idle; smaller is longer. */
  idleSince(simulation: Simulation, place: Place, edge: Edge): number;
  /** P4. Room may have come: takes in whoever has waited longest, while there is room. */
  refill(simulation: Simulation, place: Place): void;

  /** Of places that keep nothing and hand on at once what they are offered: to one of those behind them, or to all. */
  readonly passesOn?: 'toOne' | 'toAll';
  /** Of places that keep messages for takers: the one to leave next, or -1. */
  next?(simulation: Simulation, place: Place): number;
  /** Hands the next message to the taker at the end of `edge`, which has room. */
  give?(simulation: Simulation, place: Place, edge: Edge): void;
  /** Of places with servers: how long `message` would take here, drawn as if it began now (Q3, `shortest`). */
  drawService?(simulation: Simulation, place: Place, message: number): number;
  /** A taker has room left that nobody who waited for it has filled. */
  onRoomAhead?(simulation: Simulation, place: Place): void;
  /** A taker gives back what it had from here and has not finished: it stands here again. */
  takeBack?(simulation: Simulation, place: Place, message: number, why: Return): void;
  /** Q4. The handling of what waited here has ended, which took place in parts: so long it waited in all. */
  recordWait?(simulation: Simulation, place: Place, message: number, waited: number): void;

  /** An event of this place's own; kinds are numbered by each behavior, 0 to 15. */
  onEvent?(simulation: Simulation, place: Place, kind: number, b: number): void;
  /** A message this place gave and that was parked has been taken over. */
  onAccepted?(simulation: Simulation, place: Place, ref: number): void;
  /** A call this place waits for has ended. */
  onFinished?(simulation: Simulation, place: Place, ref: number): void;
  /** The last copy of an event whose end this place waits for has ended. */
  onRoundEnd?(simulation: Simulation, place: Place, circuit: number): void;
  /** J5. Its `paused` has changed: it begins nothing new, or goes on. */
  onPause?(simulation: Simulation, place: Place): void;
  /** J6, J7. Its `crashed` has changed: it is down, or up again. */
  onCrash?(simulation: Simulation, place: Place): void;
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
  /** J6. The giver in this slot is down: what it has parked here is lost. */
  drop?(simulation: Simulation, place: Place, giver: number): void;
  /** P11. Tells which givers wait for this place, by slot, and for which places it waits itself. */
  waits?(simulation: Simulation, place: Place, tell: (from: number, to: number) => void): void;

  /** F6. A second type or priority is about to occur in the run: what was measured so far is the first's. */
  split?(simulation: Simulation, place: Place): void;
  /** F2. Figures begin anew. */
  reset(simulation: Simulation, place: Place): void;
  figures(simulation: Simulation, place: Place): PlaceFigures;
  /** What is behind those of its figures that are of samples, by their names: to be pooled with other runs'. */
  samples?(simulation: Simulation, place: Place): Samples;
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
  /** Of those busy, the ones that wait for what they gave. */
  readonly held?: LevelFigures;
  readonly utilization?: number | null;
  readonly service?: SampleFigures;
  /** F6. The same for each value, where more than one priority or type occurs in the run. */
  readonly byPriority?: ByClass<PlaceFigures>;
  readonly byType?: ByClass<PlaceFigures>;
  readonly otherPriorities?: PlaceFigures;
  readonly otherTypes?: PlaceFigures;
}

/** `wait`, `service`, and `byType/a/wait` ... */
export type Samples = Readonly<Record<string, Sample>>;

export type Behaviors = Readonly<Record<string, Behavior>>;
