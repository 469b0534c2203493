import { calling, parked } from '../behavior.ts';
import { none } from '../messages.ts';
import type { Edge, Place } from '../place.ts';
import type { Simulation } from '../simulation.ts';
import { append, detach, forEachIn, type Line } from './line.ts';

/** Whether an offer by `edge` is a call that its giver waits for (P6). A queue (`giver` -1) calls nobody. */
export function isWaitedFor(edge: Edge, giver: number): boolean {
  return edge.wait && giver !== none;
}

/** P3. `message` waits outside until there is room. Whether its giver waits for the end of the call is settled here. */
export function park(
  simulation: Simulation,
  line: Line,
  message: number,
  edge: Edge,
  giver: number,
  giverRef: number,
): number {
  const { messages } = simulation;
  const waits = isWaitedFor(edge, giver);
  messages.setVia(message, edge.slot, giver, giverRef, waits);
  messages.enter(message, simulation.now, simulation.nextOrder());
  append(line, messages, message);
  return waits ? parked | calling : parked;
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

/**
 * P4. Takes in what has waited longest for `place`, which has room: the head of the parked line, by `takeIn`, or the next
 * message of a queue that feeds the place. False when nobody waits; then queues without a place of their own may let
 * somebody through (Q1).
 */
export function letInNext<P extends Place>(
  simulation: Simulation,
  place: P,
  line: Line | null,
  takeIn: TakeIn<P>,
): boolean {
  const outside = line === null ? none : line.head;
  const order = outside === none ? Number.POSITIVE_INFINITY : simulation.messages.order(outside);
  const feeder = findFeeder(simulation, place, order);
  if (feeder !== null) feeder.from.behavior.give!(simulation, feeder.from, feeder);
  else if (outside !== none) letIn(simulation, place, line!, outside, takeIn);
  else {
    tellFeeders(simulation, place);
    return false;
  }
  return true;
}

function letIn<P extends Place>(
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
  simulation.tellAccepted(giver, ref);
  takeIn(simulation, place, message, simulation.edges[messages.via(message)]!, caller, ref);
}

function tellFeeders(simulation: Simulation, place: Place): void {
  const { ins } = place;
  for (let index = 0; index < ins.length; index++) {
    const { from } = ins[index]!;
    if (from.behavior.onRoomAhead !== undefined) from.behavior.onRoomAhead(simulation, from);
  }
}

/** The edge from the queue whose next message has waited longest, if it began to wait before `order`. */
function findFeeder(simulation: Simulation, place: Place, order: number): Edge | null {
  const { ins } = place;
  let best: Edge | null = null;
  let bestOrder = order;
  for (let index = 0; index < ins.length; index++) {
    const edge = ins[index]!;
    const { from } = edge;
    if (from.behavior.next === undefined) continue;
    const message = from.behavior.next(simulation, from);
    if (message === none) continue;
    const messageOrder = simulation.messages.order(message);
    if (messageOrder < bestOrder) {
      best = edge;
      bestOrder = messageOrder;
    }
  }
  return best;
}

/** J2, J3. Loses what is parked and came by `edge`, or by any; the givers are released. */
export function loseParked(simulation: Simulation, line: Line, edge: Edge | null): void {
  const { messages } = simulation;
  forEachIn(line, messages, (message) => {
    if (edge !== null && messages.via(message) !== edge.slot) return;
    const giver = messages.giver(message);
    const ref = messages.giverRef(message);
    detach(line, messages, message);
    simulation.tellAccepted(giver, ref);
    if (messages.isWaitedFor(message)) simulation.tellFinished(giver, ref);
    simulation.loseByRemoval(message);
  });
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
    if (giver !== none) tell(giver, place.slot);
  });
}
