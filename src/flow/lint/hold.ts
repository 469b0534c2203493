import { isCall, type Line, type Stop } from './plan.ts';
import { type Rates, totalOf } from './rates.ts';

/** How long one message takes a server, all its attempts together: mean seconds, `exact` or so much at least. */
export interface Hold {
  readonly seconds: number;
  readonly exact: boolean;
}

/** Attempts at a message, retries counted, on average. */
export function attemptsOf({ failure, retries }: { failure: number; retries: number }): number {
  if (failure === 1) return retries + 1;
  return (1 - failure ** (retries + 1)) / (1 - failure);
}

/**
 * The mix says how much of each type comes. Who calls is held too while it waits: for the callee's own work at the very least;
 * how long it waits before that, settings alone do not say.
 */
export function holdOf(stop: Stop, mix: Rates, within: ReadonlySet<Stop> = new Set()): Hold {
  const { serves } = stop;
  if (serves === null) return { seconds: 0, exact: true };
  const total = totalOf(mix);
  let seconds = 0;
  if (total === 0) seconds = serves.mean('');
  else for (const [type, rate] of mix) seconds += serves.mean(type) * (rate / total);
  const waits = stop.outs.filter((line) => mayHold(line));
  let behind = 0;
  if (serves.emits === 1)
    for (const line of waits) behind = Math.max(behind, heldBy(line, mix, new Set([...within, stop])));
  const succeeds = 1 - serves.failure ** (serves.retries + 1);
  return { seconds: attemptsOf(serves) * seconds + succeeds * behind, exact: waits.length === 0 };
}

/** Whether a giver may be kept waiting on this edge: by a place with servers, or by a full queue, also behind what passes on. */
export function mayHold({ to }: Line, seen: Set<Stop> = new Set()): boolean {
  if (to.serves !== null || to.stores?.full === 'held') return true;
  if (to.lint.shares === undefined || seen.has(to)) return false;
  seen.add(to);
  return to.outs.some((line) => mayHold(line, seen));
}

function heldBy(line: Line, mix: Rates, within: ReadonlySet<Stop>): number {
  const waits = isCall(line) && line.params.call === 'wait' && line.to.serves !== null;
  if (!waits || within.has(line.to) || within.size > 50 || line.params.loss > 0) return 0;
  return line.latency + holdOf(line.to, mix, within).seconds;
}
