/** `eddy-result/1`, field by field as the file has it. Times in seconds. */
export interface RunResult {
  readonly format: 'eddy-result/1';
  readonly engine: string;
  readonly flow: string;
  readonly seed: number;
  readonly until: number;
  readonly warmUp: number;
  readonly replications: number;
  readonly events: number;
  readonly wallSeconds: number;
  readonly totals: Totals;
  readonly endToEnd: SampleFigures;
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

/** Of observations, one each: waits, services, end-to-end times. Null where nothing was observed. */
export interface SampleFigures {
  readonly count: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** 95 % interval of the mean; null where it cannot be given honestly. */
  readonly ci95: readonly [number, number] | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly p999: number | null;
}

/** Of a level over time: a queue's length, servers busy. The mean is a time average. */
export interface LevelFigures {
  readonly mean: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly max: number;
  readonly atWarmUp: number;
  readonly last: number;
}

/** Which of these a kind gives is FORMAT.md's: a queue `length` and `wait`, a handler `busy`, `utilization`, `service`, a source `waiting`. */
export interface NodeFigures {
  readonly kind: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly length?: LevelFigures;
  readonly waiting?: LevelFigures;
  readonly wait?: SampleFigures;
  readonly busy?: LevelFigures;
  readonly utilization?: number | null;
  readonly service?: SampleFigures;
}
