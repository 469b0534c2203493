import { none } from '../../engine/messages.ts';
import { createLine, type Line } from '../../engine/parts/line.ts';
import { createPack, type Pack } from '../../engine/parts/pack.ts';
import { createRanking, type Ranking } from '../../engine/parts/ranking.ts';
import type { Place } from '../../engine/place.ts';
import { type Asked, neverAsked } from '../../engine/question.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { type Classes, createClasses } from '../../engine/stats/classes.ts';
import { createLevel, type Level } from '../../engine/stats/level.ts';
import { createSample, type Sample } from '../../engine/stats/sample.ts';
import type { Config } from './config.ts';

export interface State extends Asked {
  /** In order of entry, whatever the discipline. */
  readonly line: Line;
  /** With `priority` and `shortest`: who leaves first. Empty else. */
  readonly ranking: Ranking;
  /** With `random`: all that wait, and what was drawn for the next that leaves, between 0 and 1. */
  readonly pack: Pack;
  draw: number;
  readonly parked: Line;
  /** Places kept for messages on their way. */
  reserved: number;
  /** The run's next order when it was told last of room ahead: told again before anything has moved, it is no news. */
  toldAt: number;
  readonly length: Level;
  readonly wait: Sample;
  /** F6. */
  readonly classes: Classes;
  counts: Counts;
  countsAtReset: Counts;
}

/** By the names that results have. */
export interface Counts {
  arrived: number;
  departed: number;
  rejected: number;
  dropped: number;
  expired: number;
  abandoned: number;
  deadLettered: number;
  redelivered: number;
  preempted: number;
}

/** In the order in which results tell them. */
export const noCounts: Counts = {
  arrived: 0,
  departed: 0,
  rejected: 0,
  dropped: 0,
  expired: 0,
  abandoned: 0,
  deadLettered: 0,
  redelivered: 0,
  preempted: 0,
};

/** Events of a queue: the timer of a message that waits, or is parked. */
export const ttlEnd = 0;
export const patienceEnd = 1;
export const parkedEnd = 2;

export type QueuePlace = Place<Config, State>;

export function createState({ memory, now }: Simulation): State {
  return {
    line: createLine(),
    ranking: createRanking(),
    pack: createPack(),
    draw: 0,
    parked: createLine(),
    reserved: 0,
    ...neverAsked,
    toldAt: none,
    length: createLevel(memory, now),
    wait: createSample(memory),
    classes: createClasses(now, true, noCounts),
    counts: { ...noCounts },
    countsAtReset: { ...noCounts },
  };
}
