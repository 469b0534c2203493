import type { Distribution } from '../../distributions/distribution.ts';
import type { Edge } from '../../engine/place.ts';
import type {
  Config as HandlerConfig,
  HandlerPlace,
  State as HandlerState,
} from '../../kinds/handler/state.ts';
import type { QueuePlace, State as QueueState } from '../../kinds/queue/state.ts';
import type { SinkState } from '../../kinds/sink/behavior.ts';
import type { SourceConfig } from '../../kinds/source/config.ts';
import type { SourcePlace, State as SourceState } from '../../kinds/source/state.ts';

/** Durations drawn from a stream; `mean` of exponential ones, which are drawn without boxing, NaN of others. */
export interface Draw {
  readonly distribution: Distribution;
  readonly stream: number;
  readonly isExponential: boolean;
  readonly mean: number;
}

/** A source of single events that nobody waits for, into a plain queue. */
export interface SourceStage {
  readonly place: SourcePlace;
  readonly slot: number;
  readonly state: SourceState;
  readonly config: SourceConfig;
  readonly type: number;
  readonly priority: number;
  readonly interval: Draw;
  readonly edge: Edge;
  readonly queue: QueueStage;
}

/** A queue in order of arrival, of which nothing leaves but for handlers. */
export interface QueueStage {
  readonly place: QueuePlace;
  readonly slot: number;
  readonly state: QueueState;
  readonly capacity: number;
  readonly takers: Taker[];
}

/** A handler at a queue, and the edge that leads to it. */
export interface Taker {
  readonly edge: Edge;
  readonly queue: QueueStage;
  readonly handler: HandlerStage;
}

/** A handler of messages from plain queues, which always succeeds, is not interrupted, and passes on to a plain place or none. */
export interface HandlerStage {
  readonly place: HandlerPlace;
  readonly slot: number;
  readonly state: HandlerState;
  readonly config: HandlerConfig;
  readonly service: Draw;
  /** By the order of its edges. */
  readonly feeders: Taker[];
  readonly out: Edge | null;
  /** At the end of `out`: one of the two, or none. */
  queue: QueueStage | null;
  readonly sink: SinkState | null;
}

/** By the places' slots; null where they are not plain. */
export interface Stages {
  readonly sources: readonly (SourceStage | null)[];
  readonly queues: readonly (QueueStage | null)[];
  readonly handlers: readonly (HandlerStage | null)[];
}
