import type { Place } from '../place.ts';
import { arrivalKind, type Simulation } from '../simulation.ts';

/** J2. Loses the messages that pending events of `place` are about; the events themselves are left. */
export function losePending(simulation: Simulation, place: Place): void {
  const lost: number[] = [];
  simulation.calendar.withdraw((kind, a, message) => {
    if (kind < arrivalKind && a === place.slot) lost.push(message);
    return false;
  });
  // The calendar gives them in no particular order; the agenda's order must not depend on that.
  lost.sort((a, b) => simulation.messages.number(a) - simulation.messages.number(b));
  for (const message of lost) simulation.loseByRemoval(message);
}
