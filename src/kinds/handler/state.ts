import type { Distribution } from '../../distributions/distribution.ts';
import { none } from '../../engine/messages.ts';
import { createLine, type Line } from '../../engine/parts/line.ts';
import type { Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { type Classes, createClasses } from '../../engine/stats/classes.ts';
import { createLevel, type Level } from '../../engine/stats/level.ts';
import { createSample, type Sample } from '../../engine/stats/sample.ts';

export interface Config {
  readonly servers: number;
  readonly service: Distribution;
  /** H5. By the index of a type's name; null: `service` is for all. */
  readonly byType: ReadonlyMap<number, Distribution> | null;
  readonly stream: number;
  /** H9. Whether a more urgent message interrupts. */
  readonly interrupts: boolean;
  /** H6. Probability that a handling fails; retries after the first attempt, and what each waits for. */
  readonly failure: number;
  readonly failureStream: number;
  readonly retries: number;
  readonly retryDelay: Distribution;
  readonly retryFactor: number;
  readonly retryStream: number;
  /** J6. Whether what it had from a queue goes back there in a crash. */
  readonly givesBack: boolean;
  /** H8. Null: one on each edge. */
  readonly emit: Distribution | null;
  readonly emitStream: number;
}

export interface State {
  /** Servers with a record: opened when all others were busy. */
  opened: number;
  oldest: number;
  youngest: number;
  /** Idle ones of those, longest idle first. */
  idleHead: number;
  idleTail: number;
  idle: number;
  /** Since when a server never used is idle. */
  readonly addedOrder: number;
  serving: number;
  /** In order of arrival; among them calls that were interrupted. */
  readonly callers: Line;
  /** How many of them there are, over time. */
  readonly waiting: Level;
  /** Messages whose handling has failed and is to be tried again. */
  retrying: number;
  readonly busy: Level;
  readonly held: Level;
  readonly service: Sample;
  /** Servers there are, integrated: `utilization` is by their mean. */
  serverArea: number;
  serversSince: number;
  /** F6. */
  readonly classes: Classes;
  counts: Counts;
  countsAtReset: Counts;
}

export interface Counts {
  arrived: number;
  completed: number;
  failed: number;
  retried: number;
}

/** In the order in which results tell them. */
const noCounts: Counts = { arrived: 0, completed: 0, failed: 0, retried: 0 };

/** Events of a handler: the end of a server's handling, of a message's wait for its next attempt, of a caller's own time. */
export const serviceEnd = 0;
export const retryDue = 1;
export const callerEnd = 2;

export type HandlerPlace = Place<Config, State>;

export function createState(simulation: Simulation): State {
  const { memory, now } = simulation;
  return {
    opened: 0,
    oldest: none,
    youngest: none,
    idleHead: none,
    idleTail: none,
    idle: 0,
    addedOrder: simulation.nextOrder(),
    serving: 0,
    callers: createLine(),
    waiting: createLevel(memory, now),
    retrying: 0,
    busy: createLevel(memory, now),
    held: createLevel(memory, now),
    service: createSample(memory),
    serverArea: 0,
    serversSince: now,
    classes: createClasses(now, true, noCounts),
    counts: { ...noCounts },
    countsAtReset: { ...noCounts },
  };
}
