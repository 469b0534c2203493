import { overcrowded } from './problems.ts';
import type { Simulation } from './simulation.ts';
import { largestCrowd, mostAtOnce } from './stop.ts';

/**
 * T5. So many more messages are made at this instant, beyond the one that an event may make: copies, or a batch. Too many
 * end the run: whoever makes them in a loop looks for that.
 */
export function joinCrowd(simulation: Simulation, count: number): void {
  const { counters } = simulation;
  counters.crowd += count;
  if (counters.crowd > largestCrowd) simulation.fail(overcrowded(counters.now, largestCrowd));
}

/** T5. Whether so many may be made by one event; else the run ends. */
export function mayMake(simulation: Simulation, count: number): boolean {
  if (count <= mostAtOnce) return true;
  simulation.fail(overcrowded(simulation.now, mostAtOnce));
  return false;
}
