import type { Simulation } from './simulation.ts';

/**
 * T7. Serves the events of plain places in few steps: what the behaviors of those places come to, one after another, done
 * at once. It follows from the places and edges as they stand, and goes when they change; a run without it is the same run.
 */
export interface Express {
  /** The instant beyond which `serve` serves nothing. */
  until: number;
  /** Serves the next events, at most `budget`, for as long as they are plain ones; gives back how many. */
  serve(budget: number): number;
}

/** Null where no place is plain. */
export type ToExpress = (simulation: Simulation) => Express | null;
