import { none } from './messages.ts';
import type { Simulation } from './simulation.ts';

/** Withdraws the pending timer of a message, if it has one. */
export function stopTimer({ messages, extras, calendar }: Simulation, message: number): void {
  if (extras.live === 0) return;
  const extra = messages.extra(message);
  if (extra === none) return;
  const timer = extras.timer(extra);
  if (timer === none) return;
  calendar.cancel(timer);
  extras.setTimer(extra, none);
}
