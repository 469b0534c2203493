import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import { queueOf } from '../../engine/parts/keeper.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { countIn } from '../../engine/stats/classes.ts';
import { drawService } from './config.ts';
import { type HandlerPlace, serviceEnd } from './state.ts';

/** H1, H3. A service that was drawn before, or the rest of one that was interrupted, is used instead of drawing. */
export function begin(simulation: Simulation, place: HandlerPlace, server: number): void {
  const { config, state } = place;
  const { now, servers, messages, extras, calendar } = simulation;
  const message = servers.message(server);
  const extra = messages.extra(message);
  let service = Number.NaN;
  if (extra !== none) service = extras.service(extra);
  if (extra === none || Number.isNaN(extras.served(extra))) {
    state.counts.arrived++;
    if (simulation.counters.isMixed) countIn(simulation, state.classes, message, 'arrived');
  }
  if (Number.isNaN(service)) service = drawService(simulation, config, message);
  state.serving++;
  if (simulation.eventLog !== null) note(simulation, 'handling', place.slot, message);
  const endsAt = now + service;
  servers.begin(server, now, endsAt);
  if (config.interrupts)
    servers.setHandle(server, calendar.scheduleRevocable(endsAt, serviceEnd, place.slot, server));
  else calendar.schedule(endsAt, serviceEnd, place.slot, server);
}

/** H9. Its end is not to come. What is done of its service, and what is left, is the message's. */
export function breakOff(simulation: Simulation, place: HandlerPlace, server: number): void {
  const { servers, messages, extras, calendar, now } = simulation;
  const handle = servers.handle(server);
  if (handle !== none) calendar.cancel(handle);
  else calendar.withdraw((kind, slot, each) => kind === serviceEnd && slot === place.slot && each === server);
  servers.setHandle(server, none);
  place.state.serving--;
  const message = servers.message(server);
  if (simulation.eventLog !== null) note(simulation, 'interrupted', place.slot, message);
  // A wait that was recorded before, because nothing could interrupt then, is not recorded again.
  const wasRecorded =
    messages.extra(message) === none || Number.isNaN(extras.waited(messages.extra(message)));
  const extra = simulation.extraOf(message);
  const before = extras.served(extra);
  extras.setServed(extra, (Number.isNaN(before) ? 0 : before) + now - servers.beganAt(server));
  extras.setService(extra, servers.endsAt(server) - now);
  if (wasRecorded) extras.setWaited(extra, Number.NEGATIVE_INFINITY);
}

/** Whether it was interrupted and has not begun again. */
export function isBroken({ messages, extras }: Simulation, message: number): boolean {
  const extra = messages.extra(message);
  return extra !== none && !Number.isNaN(extras.served(extra));
}

/** Whether it has been handled here in part, or in vain. */
export function wasBegun({ messages, extras }: Simulation, message: number): boolean {
  const extra = messages.extra(message);
  return extra !== none && (!Number.isNaN(extras.served(extra)) || extras.attempts(extra) > 0);
}

/**
 * The handling of a message that has an extra has ended. Gives back how long its service was in all, whose last part took
 * `lastPart`; its waits are recorded.
 */
export function closeHandling(
  simulation: Simulation,
  message: number,
  extra: number,
  lastPart: number,
): number {
  const { extras } = simulation;
  tellWait(simulation, message, extra);
  const before = extras.served(extra);
  extras.setService(extra, Number.NaN);
  extras.setServed(extra, Number.NaN);
  return Number.isNaN(before) ? lastPart : before + lastPart;
}

/** J6. Its handling will not be ended here: what was done of it is lost. */
export function dropHandling(simulation: Simulation, message: number): void {
  const { messages, extras } = simulation;
  const extra = messages.extra(message);
  if (extra === none) return;
  tellWait(simulation, message, extra);
  const before = extras.served(extra);
  if (Number.isNaN(before)) return;
  extras.setService(extra, before + extras.service(extra));
  extras.setServed(extra, Number.NaN);
}

/** Q4. */
function tellWait(simulation: Simulation, message: number, extra: number): void {
  const { extras } = simulation;
  const waited = extras.waited(extra);
  if (Number.isNaN(waited)) return;
  extras.setWaited(extra, Number.NaN);
  const queue = queueOf(simulation, message);
  if (waited >= 0) queue?.behavior.recordWait?.(simulation, queue, message, waited);
}
