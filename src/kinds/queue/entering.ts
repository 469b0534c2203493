import { accepted, nobody, type Return } from '../../engine/behavior.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import { park } from '../../engine/parts/entrance.ts';
import { isExpired, startExpiry } from '../../engine/parts/expiry.ts';
import { append, insertByOrder } from '../../engine/parts/line.ts';
import type { Edge } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { changeIn, countIn } from '../../engine/stats/classes.ts';
import { changeLevel } from '../../engine/stats/level.ts';
import { stopTimer } from '../../engine/timer.ts';
import { nextOf, rank } from './disciplines.ts';
import {
  countArrived,
  isOver,
  leave,
  remove,
  startTimer,
  startTimes,
  tellAhead,
  turnAway,
} from './leaving.ts';
import { depart } from './parts.ts';
import { findTaker, isFull } from './room.ts';
import { parkedEnd, type QueuePlace } from './state.ts';

/** In place of what a giver knows a parked message by: it has come by its edge already, and found the queue down. */
const hasCome = -2;

/** P3. Parks what has no room, if its own time is not over. */
export function parkOutside(
  simulation: Simulation,
  place: QueuePlace,
  message: number,
  edge: Edge,
  giver: number,
  giverRef: number,
): number {
  if (isExpired(simulation, message)) {
    turnAway(simulation, place, message, edge, 'expired');
    return accepted;
  }
  const owed = park(simulation, place.state.parked, message, edge, giver, giverRef);
  startExpiry(simulation, place.slot, message, parkedEnd);
  return owed;
}

/** Lets in what was parked. Since it was, the queue may have become one that rejects or drops. */
export function admit(
  simulation: Simulation,
  place: QueuePlace,
  message: number,
  edge: Edge,
  _caller: number,
  giverRef: number,
): void {
  stopTimer(simulation, message);
  if (giverRef === hasCome) comeIn(simulation, place, message, edge);
  else if (isTurningAway(simulation, place, message)) turnAway(simulation, place, message, edge, 'rejected');
  else takeIn(simulation, place, message, edge);
}

/** Whether a newcomer is turned away: the queue is down, or it is full and rejects. */
export function isTurningAway(simulation: Simulation, place: QueuePlace, message: number): boolean {
  const { overflow } = place.config;
  if (overflow === 'block') return false;
  return place.crashed || (overflow === 'reject' && isFull(simulation, place, message));
}

export function takeIn(simulation: Simulation, place: QueuePlace, message: number, edge: Edge): void {
  if (!simulation.setOut(edge, message)) enter(simulation, place, message);
  else if (place.config.overflow !== 'dropOldest') place.state.reserved++;
}

/** Q1, Q10. What was on its way has come: the taker it was to go to may be gone, or the queue down. */
export function comeIn(simulation: Simulation, place: QueuePlace, message: number, edge: Edge): void {
  const { config } = place;
  if (place.crashed && config.overflow === 'block') {
    // It is this queue's now, whatever queue it came from through routers.
    simulation.messages.forgetGiver(message);
    parkOutside(simulation, place, message, edge, nobody, hasCome);
    return;
  }
  const isLate =
    config.capacity === 0 && config.overflow === 'reject' && findTaker(simulation, place, message) === null;
  if (place.crashed || isLate) {
    countArrived(simulation, place, message);
    remove(simulation, place, message, 'rejected');
    return;
  }
  // What goes straight on leaves the place it had reserved to those that wait for one.
  if (!enter(simulation, place, message) && config.overflow === 'block') simulation.refillLater(place);
}

/** Q4. The message goes straight to a taker, or is done with; or it stands in the queue: then true. */
function enter(simulation: Simulation, place: QueuePlace, message: number): boolean {
  const { config, state } = place;
  const { messages, now } = simulation;
  countArrived(simulation, place, message);
  if (messages.extra(message) !== none) simulation.startAnew(message);
  messages.enter(message, now, simulation.nextOrder());
  if (isExpired(simulation, message)) {
    remove(simulation, place, message, 'expired');
    return false;
  }
  if (config.ttl !== Number.POSITIVE_INFINITY) startTimes(simulation, place, message);
  if (state.line.length === 0) {
    const taker = findTaker(simulation, place, message);
    if (taker !== null) {
      if (simulation.eventLog !== null) note(simulation, 'stored', place.slot, message);
      depart(simulation, state, message, taker, 0);
      taker.state.lastUse = simulation.nextOrder();
      simulation.send(taker, message, none, none);
      return false;
    }
  }
  if (config.overflow === 'dropOldest' && state.line.length >= config.capacity) {
    const oldest = state.line.head;
    if (oldest === none) {
      remove(simulation, place, message, 'dropped');
      return false;
    }
    leave(simulation, place, oldest);
    remove(simulation, place, oldest, 'dropped');
  }
  append(state.line, messages, message);
  if (simulation.eventLog !== null) note(simulation, 'stored', place.slot, message);
  stand(simulation, place, message);
  return true;
}

/**
 * J2, H6, H9. What a taker had and has not finished stands where it stood, or at the back, if it still may. Only what was
 * interrupted goes on with the times it had.
 */
export function comeBack(simulation: Simulation, place: QueuePlace, message: number, why: Return): void {
  const { config, state } = place;
  const { messages } = simulation;
  messages.setVia(message, none, none, none, false);
  if (simulation.eventLog !== null) note(simulation, 'returned', place.slot, message);
  const reason = why === 'preempted' ? 'preempted' : 'redelivered';
  state.counts[reason]++;
  if (simulation.counters.isMixed) countIn(simulation, state.classes, message, reason);
  const order = why === 'retried' ? simulation.nextOrder() : messages.order(message);
  messages.enter(message, simulation.now, order);
  const isOld = why === 'preempted' && isOver(simulation, message);
  if (isOld || isExpired(simulation, message)) {
    remove(simulation, place, message, 'expired');
    return;
  }
  if (place.crashed && !config.isDurable) {
    state.counts.dropped++;
    if (simulation.counters.isMixed) countIn(simulation, state.classes, message, 'dropped');
    if (simulation.eventLog !== null) note(simulation, 'dropped', place.slot, message);
    simulation.lose(message, place.slot);
    return;
  }
  if (why !== 'preempted') startTimes(simulation, place, message);
  insertByOrder(state.line, messages, message);
  stand(simulation, place, message);
  for (const edge of place.outs) simulation.refillLater(edge.to);
}

function stand(simulation: Simulation, place: QueuePlace, message: number): void {
  const { config, state } = place;
  rank(simulation, place, message);
  // A time to live has an extra too.
  const isTimed = simulation.extras.live > 0 && simulation.messages.extra(message) !== none;
  if (isTimed || config.patience !== null) startTimer(simulation, place, message);
  changeLevel(state.length, simulation.memory, simulation.now, 1);
  if (simulation.counters.isMixed) changeIn(simulation, state.classes, message, 1);
  // With `random` any of them may be the next, now that there is one more.
  if (place.leadsOn && (config.discipline === 'random' || nextOf(place) === message))
    tellAhead(simulation, place);
}
