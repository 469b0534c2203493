import type { Simulation } from './simulation.ts';
import { type Part, splitClasses } from './stats/classes.ts';

/** All that is measured end to end. */
export function endToEndOf({ endToEnd, counters }: Simulation): Part {
  return { level: null, sample: endToEnd, counts: { completed: counters.completed }, countsAtReset: {} };
}

/** F6. An event unlike the first is being created; or it is the first. */
export function meet(simulation: Simulation, type: number, priority: number): void {
  const { counters, places } = simulation;
  if (counters.isMixed) return;
  if (counters.firstType < -1) {
    counters.firstType = type;
    counters.firstPriority = priority;
    return;
  }
  splitClasses(simulation, simulation.endToEndClasses, endToEndOf(simulation));
  for (const place of places) if (place.alive) place.behavior.split?.(simulation, place);
  counters.isMixed = true;
}
