import { calling, nobody, parked } from '../behavior.ts';
import { note } from '../eventLog.ts';
import { none } from '../messages.ts';
import type { Edge, Place } from '../place.ts';
import type { Simulation } from '../simulation.ts';
import { append, detach, forEachIn, type Line } from './line.ts';

/** In place of what its giver knows a parked message by: it is a queue's, which waits for nothing but may have it back. */
export const kept = -3;

/** Whether an offer by `edge` is a call that its giver waits for (P6). A queue calls nobody. */
export function isWaitedFor(edge: Edge, giver: number): boolean {
  return edge.wait && giver >= 0;
}

/** J2. The queue whose message comes, after a while on its way, from a router: the queue may have it back. -1 else. */
export function keeperOf({ messages }: Simulation, message: number, edge: Edge, giver: number): number {
  return giver === nobody && edge.from.behavior.passesOn === 'toOne' ? messages.giver(message) : none;
}

/** P3. `message` waits outside until there is room. Whether its giver waits for the end of the call is settled here. */
export function park(
  simulation: Simulation,
  line: Line,
  message: number,
  edge: Edge,
  giver: number,
  giverRef: number,
  waits = isWaitedFor(edge, giver),
): number {
  const { messages } = simulation;
  const keeper = keeperOf(simulation, message, edge, giver);
  if (keeper === none) messages.setVia(message, edge.slot, giver >= 0 ? giver : none, giverRef, waits);
  else messages.setVia(message, edge.slot, keeper, kept, false);
  messages.enter(message, simulation.now, simulation.nextOrder());
  append(line, messages, message);
  if (simulation.eventLog !== null) note(simulation, 'waits', edge.to.slot, message);
  return waits ? parked + calling : parked;
}

/** How a place lets in what was parked. `caller` is who waits for the end of the call, or nobody. */
export type TakeIn<P extends Place> = (
  simulation: Simulation,
  place: P,
  message: number,
  edge: Edge,
  caller: number,
  callerRef: number,
) => void;

/** Whether `place` has room for a message; -1: for any. */
export type Fits<P extends Place> = (simulation: Simulation, place: P, message: number) => boolean;

/**
 * P4. Takes in what has waited longest for `place`, which has room: the head of the parked line, by `takeIn`, or the next
 * message of a queue that feeds the place. Where the room depends on the message, of those that it `fits`. False when
 * nobody waits; then queues without a place of their own, and places that keep nothing, may let somebody through (Q1, O2).
 */
export function letInNext<P extends Place>(
  simulation: Simulation,
  place: P,
  line: Line | null,
  takeIn: TakeIn<P>,
  fits: Fits<P> | null = null,
): boolean {
  let outside = line === null ? none : line.head;
  if (fits !== null && outside !== none && !fits(simulation, place, outside)) outside = none;
  const order = outside === none ? Number.POSITIVE_INFINITY : simulation.messages.order(outside);
  const feeder = findFeeder(simulation, place, order, fits);
  if (feeder !== null) feeder.from.behavior.give!(simulation, feeder.from, feeder);
  else if (outside !== none) letIn(simulation, place, line!, outside, takeIn);
  else {
    if (fits === null || fits(simulation, place, none)) tellFeeders(simulation, place);
    return false;
  }
  return true;
}

export function letIn<P extends Place>(
  simulation: Simulation,
  place: P,
  line: Line,
  message: number,
  takeIn: TakeIn<P>,
): void {
  const { messages } = simulation;
  const giver = messages.giver(message);
  const ref = messages.giverRef(message);
  const caller = messages.isWaitedFor(message) ? giver : none;
  detach(line, messages, message);
  tellLetIn(simulation, message);
  takeIn(simulation, place, message, simulation.edges[messages.via(message)]!, caller, ref);
}

/** Whoever gave a parked message is told that it waits no more. One that waits for it as for a call is told of the end (P12). */
function tellLetIn(simulation: Simulation, message: number): void {
  const { messages } = simulation;
  const giver = messages.giver(message);
  const ref = messages.giverRef(message);
  if (ref === kept) return;
  if (!messages.isLate(message)) {
    simulation.tellAccepted(giver, ref);
    return;
  }
  messages.setLate(message, false);
  if (!messages.isWaitedFor(message)) simulation.tellFinished(giver, ref);
}

/** Room was found that nobody who waits here has filled. */
export function tellFeeders(simulation: Simulation, place: Place): void {
  const { ins } = place;
  for (let index = 0; index < ins.length; index++) {
    const { from, isDeadLetter } = ins[index]!;
    if (!isDeadLetter && from.behavior.onRoomAhead !== undefined) from.behavior.onRoomAhead(simulation, from);
  }
}

/** The edge from the queue whose next message has waited longest, if it began to wait before `order`. */
function findFeeder<P extends Place>(
  simulation: Simulation,
  place: P,
  order: number,
  fits: Fits<P> | null,
): Edge | null {
  const { ins } = place;
  let best: Edge | null = null;
  let bestOrder = order;
  for (let index = 0; index < ins.length; index++) {
    const edge = ins[index]!;
    const { from } = edge;
    if (from.behavior.next === undefined || edge.isDeadLetter) continue;
    const message = from.behavior.next(simulation, from);
    if (message === none) continue;
    const messageOrder = simulation.messages.order(message);
    if (messageOrder < bestOrder && (fits === null || fits(simulation, place, message))) {
      best = edge;
      bestOrder = messageOrder;
    }
  }
  return best;
}

/** J2, J3. Loses what is parked and came by `edge`, or by any, but for what is spared; the givers are released. */
export function loseParked(
  simulation: Simulation,
  line: Line,
  edge: Edge | null,
  spares?: (message: number) => boolean,
): void {
  const { messages } = simulation;
  const isMeant = (message: number) => edge === null || messages.via(message) === edge.slot;
  loseWhere(simulation, line, (message) => isMeant(message) && spares?.(message) !== true);
}

/** J6. As `loseParked`, of what this giver has given. */
export function loseParkedOf(
  simulation: Simulation,
  line: Line,
  giver: number,
  spares?: (message: number) => boolean,
): void {
  const { messages } = simulation;
  const isMeant = (message: number) => messages.giver(message) === giver;
  loseWhere(simulation, line, (message) => isMeant(message) && spares?.(message) !== true);
}

function loseWhere(simulation: Simulation, line: Line, isMeant: (message: number) => boolean): void {
  const { messages } = simulation;
  forEachIn(line, messages, (message) => {
    if (isMeant(message)) {
      takeAway(simulation, line, message);
      simulation.loseByRemoval(message);
    }
  });
}

/** J6. What the giver in this slot has given and is parked is lost, wherever it is parked; it is released. */
export function dropParked(simulation: Simulation, giver: number): void {
  for (const place of simulation.places) if (place.alive) place.behavior.drop?.(simulation, place, giver);
}

/** A parked message stands there no more, and will not be let in: its giver waits for nothing. */
export function takeAway(simulation: Simulation, line: Line, message: number): void {
  const { messages } = simulation;
  detach(line, messages, message);
  tellLetIn(simulation, message);
  if (messages.isWaitedFor(message))
    simulation.tellFinished(messages.giver(message), messages.giverRef(message));
}

/** Nobody waits any more for what the giver in this slot has parked here. */
export function forgetGiver(simulation: Simulation, line: Line, giver: number): void {
  const { messages } = simulation;
  forEachIn(line, messages, (message) => {
    if (messages.giver(message) === giver) messages.forgetGiver(message);
  });
}

/** P11. Tells who waits for room here. */
export function tellWaiting(
  simulation: Simulation,
  line: Line,
  place: Place,
  tell: (from: number, to: number) => void,
): void {
  const { messages } = simulation;
  forEachIn(line, messages, (message) => {
    const giver = messages.giver(message);
    if (giver !== none && messages.giverRef(message) !== kept) tell(giver, place.slot);
  });
}
