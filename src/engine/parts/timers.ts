import type { Place } from '../place.ts';
import { arrivalKind, type Simulation } from '../simulation.ts';

/** J2. Loses the messages that pending events of `place` are about; the events themselves are left. */
export function losePending(simulation: Simulation, place: Place): void {
  const lost: number[] = [];
  simulation.calendar.withdraw((kind, a, message) => {
    if (kind < arrivalKind && a === place.slot) lost.push(message);
    return false;
  });
  for (const message of inOrder(simulation, lost)) simulation.loseByRemoval(message);
}

/** J6. Withdraws the events of `place` that are of one of these kinds; gives back the messages they are about. */
export function withdrawPending(simulation: Simulation, place: Place, kinds: readonly number[]): number[] {
  const found: number[] = [];
  simulation.calendar.withdraw((kind, a, message) => {
    if (a !== place.slot || !kinds.includes(kind)) return false;
    found.push(message);
    return true;
  });
  return inOrder(simulation, found);
}

/** The calendar gives them in no particular order; the agenda's order must not depend on that. */
export function inOrder({ messages }: Simulation, found: number[]): number[] {
  return found.sort((a, b) => messages.number(a) - messages.number(b));
}
