import { none } from '../../engine/messages.ts';
import { createLine, type Line } from '../../engine/parts/line.ts';
import { createRanking, type Ranking } from '../../engine/parts/ranking.ts';
import type { Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { createLevel, type Level } from '../../engine/stats/level.ts';
import { createSample, type Sample } from '../../engine/stats/sample.ts';
import type { QueueParams } from './spec.ts';

export interface Config {
  /** Infinity: no limit. */
  readonly capacity: number;
  readonly overflow: QueueParams['overflow'];
  readonly discipline: QueueParams['discipline'];
}

export interface State {
  /** In order of entry, whatever the discipline. */
  readonly line: Line;
  /** With `priority`: who leaves first. Empty else. */
  readonly ranking: Ranking;
  readonly parked: Line;
  /** Places kept for messages on their way. */
  reserved: number;
  /** The question in which it was asked last for a way through to a taker (Q1). */
  askedIn: number;
  /** The run's next order when it was told last of room ahead: told again before anything has moved, it is no news. */
  toldAt: number;
  readonly length: Level;
  readonly wait: Sample;
  counts: Counts;
  countsAtReset: Counts;
}

export interface Counts {
  arrived: number;
  departed: number;
  rejected: number;
  dropped: number;
  redelivered: number;
}

export const noCounts: Counts = { arrived: 0, departed: 0, rejected: 0, dropped: 0, redelivered: 0 };

export type QueuePlace = Place<Config, State>;

export function createState({ memory, now }: Simulation): State {
  return {
    line: createLine(),
    ranking: createRanking(),
    parked: createLine(),
    reserved: 0,
    askedIn: none,
    toldAt: none,
    length: createLevel(memory, now),
    wait: createSample(memory),
    counts: { ...noCounts },
    countsAtReset: { ...noCounts },
  };
}
