import { none } from '../../engine/messages.ts';
import type { Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { createLevel, type Level } from '../../engine/stats/level.ts';
import type { SourceConfig } from './config.ts';

/** Plain data (see `Place`). */
export interface State {
  created: number;
  createdAtReset: number;
  /** Events not yet accepted everywhere. */
  readonly waiting: Level;
  /** Events that stand here or are being handled in a call that is waited for. */
  engaged: number;
  /** Of the batch that is being created. */
  batchLeft: number;
  /** Index in the schedule. */
  next: number;
  /** The next arrival is pending, at `nextAt`; or the clock stands still and it is `remaining` seconds off; or there is none. */
  arrival: typeof noArrival | typeof pendingArrival | typeof frozenArrival;
  nextAt: number;
  handle: number;
  remaining: number;
  /** Of `mmpp`: the state in which the next arrival finds it (-1: not drawn), and whether that is but a turn (see `Phase`). */
  phase: number;
  isTurn: boolean;
  /** S5, J5, J6. Its callers are engaged, or it is paused or down. */
  standsStill: boolean;
  stoodStillAt: number;
  /** Seconds for which the clock has stood still in all. */
  stoodStill: number;
  /** Of `closed`: events that think or are under way, and those of them that think. */
  population: number;
  thinking: number;
  /** While the clock stands still: what each has left to think, and its circuit. */
  frozenThoughts: { remaining: number; circuit: number }[];
  /** The newest of the events that stand here or are waited for. */
  newestStand: number;
}

export const noArrival = 0;
export const pendingArrival = 1;
export const frozenArrival = 2;

/** Events of a source. */
export const arrivalEvent = 0;
export const thoughtEvent = 1;

export type SourcePlace = Place<SourceConfig, State>;

export function createState({ memory, now }: Simulation): State {
  return {
    created: 0,
    createdAtReset: 0,
    waiting: createLevel(memory, now),
    engaged: 0,
    batchLeft: 0,
    next: 0,
    arrival: noArrival,
    nextAt: 0,
    handle: none,
    remaining: 0,
    phase: none,
    isTurn: false,
    standsStill: false,
    stoodStillAt: 0,
    stoodStill: 0,
    population: 0,
    thinking: 0,
    frozenThoughts: [],
    newestStand: none,
  };
}
