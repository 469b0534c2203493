import type { Simulation } from './simulation.ts';
import { resetClasses } from './stats/classes.ts';
import { resetSample } from './stats/sample.ts';

/** F2, J9. All figures but totals and histories begin anew at this instant. */
export function resetFigures(simulation: Simulation): void {
  const { counters, memory, now } = simulation;
  simulation.forgetExpress();
  counters.figuresFrom = now;
  resetSample(simulation.endToEnd, memory);
  resetClasses(simulation, simulation.endToEndClasses);
  for (const place of simulation.places) if (place.alive) place.behavior.reset(simulation, place);
}
