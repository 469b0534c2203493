import { note } from './eventLog.ts';
import { none } from './messages.ts';
import type { Place } from './place.ts';
import { deadLetterKind, type Simulation } from './simulation.ts';
import { stopTimer } from './timer.ts';

/** It ends here, and has not come to its end. */
export function loseAt(simulation: Simulation, { slot }: Pick<Place, 'slot'>, message: number): void {
  simulation.lose(message, slot);
}

/**
 * D1. What a place gives up leaves by its port, by way of the calendar; true then. Else it is lost. What was settled for the
 * way it has left behind - its own expiry, a service drawn for it - holds no more.
 */
export function giveUp(simulation: Simulation, place: Place, message: number): boolean {
  const { deadLetters } = place;
  const { messages, extras, calendar, now } = simulation;
  const last = deadLetters.length - 1;
  if (last < 0) {
    loseAt(simulation, place, message);
    return false;
  }
  if (simulation.eventLog !== null) note(simulation, 'deadLettered', place.slot, message);
  messages.markDeadLetter(message);
  const extra = messages.extra(message);
  if (extra !== none) {
    stopTimer(simulation, message);
    extras.setExpiresAt(extra, Number.POSITIVE_INFINITY);
    extras.forgetHandling(extra);
  }
  for (let index = 0; index <= last; index++) {
    const edge = deadLetters[index]!;
    const each = index === last ? message : simulation.copy(message);
    calendar.schedule(now, deadLetterKind, edge.slot, each);
  }
  return true;
}
