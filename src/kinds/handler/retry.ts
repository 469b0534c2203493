import { none } from '../../engine/messages.ts';
import { queueOf } from '../../engine/parts/keeper.ts';
import { append } from '../../engine/parts/line.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { awaitTurn } from './callers.ts';
import { drawDelay } from './config.ts';
import { hasRoomFor, owe, takeIn } from './entry.ts';
import { type HandlerPlace, retryDue } from './state.ts';

/** H6. It waits for its next attempt, with neither server nor place; whoever calls waits on. */
export function waitForRetry(
  simulation: Simulation,
  place: HandlerPlace,
  message: number,
  attempt: number,
  caller: number,
  callerRef: number,
): void {
  const { calendar, now } = simulation;
  if (queueOf(simulation, message) === null) owe(simulation, message, caller, callerRef);
  place.state.retrying++;
  calendar.schedule(now + drawDelay(simulation, place.config, attempt), retryDue, place.slot, message);
}

/** To the back of its queue, or once more by the edge it came by. */
export function tryAgain(simulation: Simulation, place: HandlerPlace, message: number): void {
  const { messages, now } = simulation;
  const { state } = place;
  state.retrying--;
  const queue = queueOf(simulation, message);
  if (queue !== null) {
    queue.behavior.takeBack!(simulation, queue, message, 'retried');
    return;
  }
  messages.enter(message, now, simulation.nextOrder());
  if (!hasRoomFor(simulation, place, message)) {
    append(state.callers, messages, message);
    awaitTurn(simulation, place, message);
    return;
  }
  const caller = messages.isLate(message) ? messages.giver(message) : none;
  const ref = messages.giverRef(message);
  messages.setLate(message, false);
  takeIn(simulation, place, message, simulation.edges[messages.via(message)]!, caller, ref);
}

/** Those that wait for their next attempt here, in an order that the calendar's does not show in. */
export function retrying(simulation: Simulation, place: HandlerPlace): number[] {
  const found: number[] = [];
  if (place.state.retrying === 0) return found;
  simulation.calendar.withdraw((kind, slot, message) => {
    if (kind === retryDue && slot === place.slot) found.push(message);
    return false;
  });
  return found.sort((a, b) => simulation.messages.number(a) - simulation.messages.number(b));
}

/** They do not: their events are withdrawn. */
export function withdrawRetries(simulation: Simulation, place: HandlerPlace, those: readonly number[]): void {
  if (those.length === 0) return;
  const gone = new Set(those);
  simulation.calendar.withdraw(
    (kind, slot, message) => kind === retryDue && slot === place.slot && gone.has(message),
  );
  place.state.retrying -= those.length;
}
