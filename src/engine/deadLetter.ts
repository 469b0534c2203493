import { none } from './messages.ts';
import type { Place } from './place.ts';
import { deadLetterKind, type Simulation } from './simulation.ts';

/** D1. What a place gives up leaves by its port, by way of the calendar; true then. Else it is lost. */
export function giveUp(simulation: Simulation, { deadLetters }: Place, message: number): boolean {
  const { messages, calendar, now } = simulation;
  const last = deadLetters.length - 1;
  if (last < 0) {
    simulation.lose(message);
    return false;
  }
  messages.markDeadLetter(message);
  const extra = messages.extra(message);
  if (extra !== none) simulation.extras.forgetHandling(extra);
  for (let index = 0; index <= last; index++) {
    const edge = deadLetters[index]!;
    const each = index === last ? message : simulation.copy(message);
    edge.state.underWay++;
    calendar.schedule(now, deadLetterKind, edge.slot, each);
  }
  return true;
}
