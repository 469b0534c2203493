import { calling, parked } from '../behavior.ts';
import { none } from '../messages.ts';
import type { Edge, Place } from '../place.ts';
import type { Simulation } from '../simulation.ts';
import { append, detach, forEachIn, type Line } from './line.ts';

/** Whether an offer by `edge` is a call that its giver waits for (P6). A queue (`giver` -1) calls nobody. */
export function isWaitedFor(edge: Edge, giver: number): boolean {
  return edge.wait && giver !== none;
}

/** P3. `message` waits outside until there is room. */
export function park(
  simulation: Simulation,
  line: Line,
  message: number,
  edge: Edge,
  giver: number,
  giverRef: number,
): number {
  const { messages } = simulation;
  messages.setVia(message, edge.slot, giver, giverRef);
  messages.enter(message, simulation.now, simulation.nextOrder());
  append(line, messages, message);
  return isWaitedFor(edge, giver) ? parked | calling : parked;
}

/**
 * P4. While `place` has room, takes in what has waited longest: the head of its parked line, by `takeIn`, or the next
 * message of a queue that feeds it.
 */
export function refillFrom<P extends Place>(
  simulation: Simulation,
  place: P,
  line: Line | null,
  takeIn: (
    simulation: Simulation,
    place: P,
    message: number,
    edge: Edge,
    giver: number,
    giverRef: number,
  ) => void,
): void {
  const { messages } = simulation;
  while (place.behavior.hasRoom(simulation, place)) {
    const outside = line === null ? none : line.head;
    const feeder = findFeeder(
      simulation,
      place,
      outside === none ? Number.POSITIVE_INFINITY : messages.order(outside),
    );
    if (feeder !== null) feeder.from.behavior.give!(simulation, feeder.from, feeder);
    else if (outside === none) return;
    else {
      const giver = messages.giver(outside);
      const ref = messages.giverRef(outside);
      detach(line!, messages, outside);
      simulation.tellAccepted(giver, ref);
      takeIn(simulation, place, outside, simulation.edges[messages.via(outside)]!, giver, ref);
    }
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
    const via = simulation.edges[messages.via(message)]!;
    if (edge !== null && via !== edge) return;
    const giver = messages.giver(message);
    const ref = messages.giverRef(message);
    detach(line, messages, message);
    simulation.tellAccepted(giver, ref);
    if (isWaitedFor(via, giver)) simulation.tellFinished(giver, ref);
    simulation.loseByRemoval(message);
  });
}

/** Nobody waits any more for what the giver in this slot has parked here. */
export function forgetGiver(simulation: Simulation, line: Line, giver: number): void {
  const { messages } = simulation;
  forEachIn(line, messages, (message) => {
    if (messages.giver(message) === giver) messages.setVia(message, messages.via(message), none, none);
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
