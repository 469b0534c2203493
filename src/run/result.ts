import type { PlaceFigures } from '../engine/behavior.ts';
import type { FiguresByClass } from '../engine/stats/classes.ts';
import type { LevelFigures, SampleFigures } from '../engine/stats/figures.ts';

export type { LevelFigures, SampleFigures };

/** `eddy-result/1`, field by field as the file has it. Times in seconds. */
export interface RunResult {
  readonly format: 'eddy-result/1';
  readonly engine: string;
  readonly flow: string;
  readonly seed: number;
  readonly until: number;
  readonly warmUp: number;
  /** Where a `resetFigures` of the journal came after the warm-up: the instant from which all but totals count. */
  readonly figuresFrom?: number;
  readonly replications: number;
  readonly events: number;
  readonly wallSeconds: number;
  readonly totals: Totals;
  readonly endToEnd: EndToEndFigures;
  readonly nodes: Readonly<Record<string, NodeFigures>>;
  readonly runs?: readonly RunResult[];
}

/** Counted from time 0; always created + copied = completed + lost + inFlight. */
export interface Totals {
  readonly created: number;
  readonly copied: number;
  readonly completed: number;
  readonly lost: number;
  readonly inFlight: number;
}

/** Where more than one priority or type occurs in the run, also for each: types by name, none as "". */
export interface EndToEndFigures extends SampleFigures, FiguresByClass<SampleFigures> {}

/** Which of these a kind gives is FORMAT.md's: a queue `length` and `wait`, a handler `busy`, `utilization`, `service`, a source `waiting`. */
export interface NodeFigures extends PlaceFigures {
  readonly kind: string;
}
