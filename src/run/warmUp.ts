import type { Flow } from '../flow/flow.ts';
import { Run } from './run.ts';

/** Instants at which the pilot run is looked at. */
const looks = 1000;
/** Looks joined into one value: the 5 of MSER-5. */
const batch = 5;
/** Events of a pilot run, at most: what comes later begins long after any warm-up. */
const mostEvents = 400_000;

/**
 * How long a run of this flow warms up, found from the data: a pilot run with the same seed is looked at at equal distances,
 * and the beginning is left out that makes the number in flight vary least about its mean afterwards (MSER-5: White, Cobb
 * and Spratt 2000). At most half of the pilot; 0 where it tells nothing. In seconds.
 */
export function findWarmUp(flow: Flow): number {
  const pilot = { ...flow, run: { ...flow.run, warmUp: 0 } };
  const end = endOfPilot(pilot);
  const run = new Run(pilot);
  const counts: number[] = [];
  for (let look = 1; look <= looks; look++) {
    if (run.advance((end * look) / looks) !== 'reached') return 0;
    counts.push(run.simulation.messages.live);
  }
  return (truncationOf(toMeans(counts)) * batch * end) / looks;
}

/** The flow's own end, or the instant at which a pilot has had its events. */
function endOfPilot(flow: Flow): number {
  const run = new Run(flow);
  const until = flow.run.until ?? Number.MAX_VALUE;
  return run.advance(until, mostEvents) === 'reached' ? Math.min(until, Math.max(run.now, 1)) : run.now;
}

function toMeans(counts: readonly number[]): number[] {
  return Array.from({ length: counts.length / batch }, (_, index) => {
    const part = counts.slice(index * batch, (index + 1) * batch);
    return part.reduce((sum, count) => sum + count, 0) / batch;
  });
}

/** How many of the values to leave out: where the squared standard error of the mean of the others is least. */
export function truncationOf(values: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  let sum = 0;
  let squares = 0;
  for (let index = values.length - 1; index >= 0; index--) {
    sum += values[index]!;
    squares += values[index]! * values[index]!;
    const count = values.length - index;
    if (index > values.length / 2) continue;
    const error = (squares - (sum * sum) / count) / (count * count);
    // Of equal ones the shorter.
    if (error <= least) {
      least = error;
      best = index;
    }
  }
  return best;
}
