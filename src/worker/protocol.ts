import type { Problem } from '../base/problem.ts';
import type { Happening } from '../engine/eventLog.ts';
import type { Bars } from '../engine/stats/bars.ts';
import type { Command, Flow, JournalEntry } from '../flow/flow.ts';
import type { NodeFigures, RunResult, SampleFigures, Totals } from '../run/result.ts';
import type { SavedRun } from '../run/run.ts';
import type { TraceAsked, TraceFound } from '../run/trace.ts';
import type { SavedDepartures } from './departures.ts';

/** Simulated seconds a real second; `max`: as fast as possible. */
export type Pace = number | 'max';

/** Page to worker. Plain data. */
export type Request =
  /** A new run of this flow from its beginning; its journal is replayed up to `resumeAt` where given. */
  | {
      readonly kind: 'start';
      readonly flow: Flow;
      readonly play: boolean;
      /** Goes on from here, where it is of this flow's run: what came after is replayed from the journal. */
      readonly checkpoint?: Checkpoint;
      readonly resumeAt?: RunPoint;
    }
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  /** Executes exactly one event, the clock going to its instant. */
  | { readonly kind: 'step' }
  /** As fast as possible to this instant, and no further: then it is paused. */
  | { readonly kind: 'runTo'; readonly at: number }
  | { readonly kind: 'pace'; readonly pace: Pace }
  /** Done to the running flow at its present instant and entered in the journal, all or none. `id` names the answer. */
  | { readonly kind: 'command'; readonly id: number; readonly commands: readonly Command[] }
  /** Which nodes and whether the page is visible: what reports speak of. */
  | ({ readonly kind: 'watch'; readonly nodes: readonly string[] } & Charted)
  /** All figures as they now stand. */
  | { readonly kind: 'result' }
  /** Replays a stretch of a run with a log, all at once: for a worker that does nothing else. */
  | { readonly kind: 'trace'; readonly asked: TraceAsked }
  /** The frame with this number has been taken over; the next may come. */
  | { readonly kind: 'acknowledge'; readonly frame: number };

/** Worker to page. */
export type Response =
  | { readonly kind: 'started'; readonly slots: Slots }
  | Frame
  | Report
  /** The run as it is, now and then, so that it can go on in another worker should this one die. */
  | ({ readonly kind: 'checkpoint' } & Checkpoint)
  | { readonly kind: 'result'; readonly result: RunResult }
  | { readonly kind: 'tracing'; readonly share: number }
  | { readonly kind: 'traced'; readonly found: TraceFound }
  | {
      readonly kind: 'applied';
      readonly id: number;
      readonly entries: readonly JournalEntry[];
      readonly slots: Slots;
    }
  | ({ readonly kind: 'stepped' } & Stepped)
  /** It has come to where `runTo` sent it, and stands. */
  | { readonly kind: 'arrived' }
  | { readonly kind: 'refused'; readonly id: number; readonly problems: readonly Problem[] }
  /** The run is over: its end was reached, nothing is left to happen, or it cannot go on (with the reason). */
  | {
      readonly kind: 'ended';
      readonly reason: 'until' | 'stuck' | 'failed';
      readonly problem: Problem | null;
    };

/** A run as it was, with what was watched of it beside its own state. */
export interface Checkpoint {
  /** Roughly. */
  readonly bytes: number;
  readonly saved: SavedRun;
  readonly departures: SavedDepartures;
}

/** What the charts draw beside lengths. */
export interface Charted {
  /** Nodes whose throughput is drawn. */
  readonly rates?: readonly string[];
  /** Node whose waits are drawn; `wholeFlow`: the times from end to end. */
  readonly waits?: string | null;
}

/** In place of a node: no id is empty. */
export const wholeFlow = '';

/** What the one event of a step brought about, in order; nothing where none was left, or where it moved no message. */
export interface Stepped {
  readonly at: number;
  readonly happened: readonly Happened[];
  /** Of how much more is not told one by one. */
  readonly missed: number;
}

/** What became of a message, at a place or on an edge that leaves it. */
export interface Happened {
  readonly what: Happening;
  readonly node: string | null;
  readonly edge: string | null;
  /** Its number among all messages of the run, from 1 on, and that of the event it is a copy of: its own else. */
  readonly message: number;
  readonly event: number;
  readonly type: string | null;
  readonly key: string | null;
}

export interface RunPoint {
  readonly now: number;
  readonly events: number;
}

/** Where in a frame's arrays each node and edge stands. `revision` grows with every change of the flow's shape. */
export interface Slots {
  readonly revision: number;
  readonly nodes: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
}

/** How many numbers a node slot, an edge slot and a move take in a frame. */
export const nodeStride = 9;
/** The last of a node's numbers is not its kind's: 1 where it is paused, plus 2 where it has crashed. */
export const standingAt = 8;
export const edgeStride = 2;
export const moveStride = 5;
/** At most so many messages of a queue's head, and so many servers of a handler, are told one by one. */
export const headLength = 16;
export const serverStride = 3;

/**
 * The state of the run at one instant, as often as the page takes it, at most 60 a second. Arrays are transferred.
 * The meaning of a node's numbers is its kind's: see `figureNames` beside each behavior.
 */
export interface Frame {
  readonly kind: 'frame';
  readonly frame: number;
  readonly revision: number;
  readonly now: number;
  readonly events: number;
  readonly playing: boolean;
  /** Events executed a real second, over the last stretch of less than one. */
  readonly eventRate: number;
  readonly totals: Totals;
  /** `nodeStride` numbers a node slot. */
  readonly nodes: Float64Array<ArrayBuffer>;
  /** A edge slot: messages passed since the start, messages under way now. */
  readonly edges: Float64Array<ArrayBuffer>;
  /** `headLength` a node slot: of a queue the types (index, -1 none) of its first messages; of a handler unused. */
  readonly heads: Int32Array<ArrayBuffer>;
  /** A handler's servers, `headLength` times `serverStride` a node slot: state (0 idle, 1 serving, 2 held, 3 reserved), began at, ends at. */
  readonly servers: Float64Array<ArrayBuffer>;
  /** Messages that set out on an edge since the last frame: edge slot, set out at, arrives at, type index, fate. Thinned. */
  readonly moves: Float64Array<ArrayBuffer>;
  /** How many real moves one entry of `moves` stands for (>= 1). */
  readonly messagesPerMove: number;
  /** Names of the types that indexes in `heads` and `moves` mean. */
  readonly types: readonly string[];
}

/** Figures and curves of the watched nodes, about four times a real second. */
export interface Report {
  readonly kind: 'report';
  readonly now: number;
  /** T6: equal runs have equal trace hashes, wherever they ran. */
  readonly hash: string;
  readonly events: number;
  /** Since when figures count. */
  readonly figuresFrom: number;
  readonly endToEnd: SampleFigures;
  readonly nodes: Readonly<Record<string, NodeFigures>>;
  readonly histories: Readonly<Record<string, History>>;
  readonly rates: Readonly<Record<string, RateHistory>>;
  readonly waits: { readonly of: string; readonly bars: Bars } | null;
  /** How many messages stand outside each of them and wait for room; only where some do. */
  readonly outside: Readonly<Record<string, number>>;
}

/** A level over the whole run, span by span, at most 513, all of one width but the last: its end, mean and highest value. */
export interface History {
  readonly at: readonly number[];
  readonly mean: readonly number[];
  readonly max: readonly number[];
}

/** Messages a second over the whole run, span by span: its end, and how many went out in it. */
export interface RateHistory {
  readonly at: readonly number[];
  readonly rate: readonly number[];
}
