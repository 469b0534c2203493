import type { Problem } from '../base/problem.ts';

/** How a stretch of running ended: at its instant, at its number of events, or for good. */
export type Outcome = 'reached' | 'counted' | 'stopped';

/** Why a run ended for good: all wait for one another (P11), or it cannot be carried on. */
export interface Stop {
  readonly reason: 'stuck' | 'failed';
  readonly problem: Problem;
}

/** T5. Events. */
export const mostAtOneInstant = 1e6;

/** T5. Messages of one batch, or sent on one edge by one handling. */
export const mostAtOnce = 1e6;

/** T5. Messages made as copies or in batches, in all. */
export const largestCrowd = 1e7;
