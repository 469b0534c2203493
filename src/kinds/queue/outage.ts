import { note } from '../../engine/eventLog.ts';
import { forEachIn } from '../../engine/parts/line.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { countIn } from '../../engine/stats/classes.ts';
import { leave } from './leaving.ts';
import type { QueuePlace } from './state.ts';

/** J6, Q10. It is down: what stands in memory alone is lost; or it is up again. */
export function crash(simulation: Simulation, place: QueuePlace): void {
  if (!place.crashed) {
    goOn(simulation, place);
    return;
  }
  if (place.config.isDurable) return;
  const { counts, classes, line } = place.state;
  forEachIn(line, simulation.messages, (message) => {
    leave(simulation, place, message);
    counts.dropped++;
    if (simulation.counters.isMixed) countIn(simulation, classes, message, 'dropped');
    if (simulation.eventLog !== null) note(simulation, 'dropped', place.slot, message);
    simulation.lose(message, place.slot);
  });
}

/** It gives or takes again: its takers are asked, and whoever waits for room. */
export function goOn(simulation: Simulation, place: QueuePlace): void {
  if (place.crashed) return;
  if (!place.paused) for (const edge of place.outs) simulation.refillLater(edge.to);
  simulation.refillLater(place);
}
