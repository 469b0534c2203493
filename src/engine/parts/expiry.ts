import { none } from '../messages.ts';
import type { Simulation } from '../simulation.ts';

/** Q8. Instant at which an event's own time is over; Infinity: it has none. */
export function expiryOf({ messages, extras }: Simulation, message: number): number {
  if (extras.live === 0) return Number.POSITIVE_INFINITY;
  const extra = messages.extra(message);
  return extra === none ? Number.POSITIVE_INFINITY : extras.expiresAt(extra);
}

export function isExpired(simulation: Simulation, message: number): boolean {
  return expiryOf(simulation, message) <= simulation.now;
}

/** The timer of a message that stands at the place in this slot; one at most. */
export function setTimer(
  simulation: Simulation,
  slot: number,
  message: number,
  at: number,
  kind: number,
): void {
  const timer = simulation.calendar.scheduleRevocable(at, kind, slot, message);
  simulation.extras.setTimer(simulation.extraOf(message), timer);
}

/** Q8. An event of the place when the message's own time is over, if it has one. */
export function startExpiry(simulation: Simulation, slot: number, message: number, kind: number): void {
  const at = expiryOf(simulation, message);
  if (at !== Number.POSITIVE_INFINITY) setTimer(simulation, slot, message, at, kind);
}

/** Its timer has come, and is none any more. */
export function timerCame({ messages, extras }: Simulation, message: number): void {
  extras.setTimer(messages.extra(message), none);
}
