import type { Problem } from '../base/problem.ts';
import type { Flow, JournalEntry } from '../flow/flow.ts';
import type { RunResult, Totals } from '../run/result.ts';
import type { Charted, Checkpoint, Pace, Report, Stepped } from '../worker/protocol.ts';

/** `loading`: it is about to play. One that begins paused is paused at once: the worker hears of start and pause in order. */
export type RunStatus = 'loading' | 'playing' | 'paused' | 'ended' | 'dead';

export interface Deed {
  readonly kind: StandCommand | 'emit';
  readonly node: string;
  readonly edits: number;
}

/** The run as the page tells it, renewed at most ten times a second. All that moves faster is in liveFrame. */
export interface RunState {
  readonly status: RunStatus;
  /** What a person should know: a refused command, why the run ended, why the worker died. */
  readonly problem: Problem | null;
  readonly endReason: 'until' | 'stuck' | 'failed' | null;
  readonly now: number;
  readonly events: number;
  readonly eventRate: number;
  readonly totals: Totals;
  readonly pace: Pace;
  /** The instant to which it hurries, to stand there. */
  readonly goal: number | null;
  /** What the last step brought about, while the run stands there. */
  readonly stepped: Stepped | null;
  readonly report: Report | null;
  /** All figures as they stood when last asked for. */
  readonly result: RunResult | null;
  readonly messagesPerMove: number;
  /** The flow this run began from, apart from the document; its own journal is empty. */
  readonly startFlow: Flow | null;
  /** What was done to the run since its start. */
  readonly journal: readonly JournalEntry[];
  /** The last thing that was done to the run itself, when the document had been changed so often: undo leaves it alone. */
  readonly deed: Deed | null;
  play(): void;
  pause(): void;
  step(): void;
  /**
   * To where the run stood one event before; false where it cannot: at its beginning, and where something was done to the run
   * since then, which the drawing shows.
   */
  stepBack(): boolean;
  setPace(pace: Pace): void;
  /** As fast as possible to an instant to come; there it pauses. */
  runTo(at: number): void;
  /** Figures begin anew at this instant, by the journal. */
  resetFigures(): void;
  /** The flow as it now stands, an empty journal, the same seed. Plays unless it was paused. */
  restart(): void;
  /**
   * Another flow from its beginning, its journal replayed; it becomes the document, and plays. An empty one stands at its beginning
   * and begins to play, as if opened then, when a source first reaches a handler: what is half drawn has no figures.
   */
  open(flow: Flow, label?: string, home?: string): void;
  /** The start with its journal, from the beginning. */
  replay(): void;
  /** After the worker died: from its last checkpoint, or the start, by the journal up to the last instant that was seen. */
  revive(): void;
  emit(nodeId: string): void;
  /** Pauses a node of the run or lets it go on, crashes it or recovers it. */
  stand(nodeId: string, command: StandCommand): void;
  /** Which nodes reports are to speak of: those that any part of the page asks for, each under its own name. */
  watch(nodes: readonly string[], part?: string): void;
  /** What the charts draw beside lengths; what is not named stays. */
  chart(charted: Charted): void;
  /** Points of this run to replay from, in order. */
  checkpoints(): readonly Checkpoint[];
  /** Has `result` renewed. */
  askResult(): void;
  /** The document changed; `ongoing` while a drag or a slider still moves. */
  follow(flow: Flow, ongoing: boolean): void;
  dismissProblem(): void;
}

export type StandCommand = 'pause' | 'resume' | 'crash' | 'recover';

const noTotals: Totals = { created: 0, copied: 0, completed: 0, lost: 0, inFlight: 0 };
/** Of a run that has not begun. */
export const atStart = {
  now: 0,
  events: 0,
  eventRate: 0,
  totals: noTotals,
  report: null,
  result: null,
  stepped: null,
  goal: null,
  endReason: null,
  messagesPerMove: 1,
} as const;
