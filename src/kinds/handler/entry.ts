import { returnItem } from '../../engine/agenda.ts';
import { none } from '../../engine/messages.ts';
import { letIn, letInNext, tellFeeders } from '../../engine/parts/entrance.ts';
import { queueOf } from '../../engine/parts/keeper.ts';
import { insertByOrder } from '../../engine/parts/line.ts';
import { byPriority } from '../../engine/parts/ranking.ts';
import { serving } from '../../engine/parts/servers.ts';
import type { Edge } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { changeLevel } from '../../engine/stats/level.ts';
import { stopTimer } from '../../engine/timer.ts';
import { awaitTurn, noteCallers } from './callers.ts';
import { occupy } from './parts.ts';
import { free, hasFreeServer, hasIdleServer, isUp, takeFreeServer } from './row.ts';
import { begin, breakOff, isBroken } from './serving.ts';
import type { HandlerPlace } from './state.ts';

/** Whether `message` (-1: whichever) would be begun at once. */
export function hasRoomFor(simulation: Simulation, place: HandlerPlace, message: number): boolean {
  if (hasFreeServer(place)) return place.state.callers.length === 0;
  return place.config.interrupts && canInterrupt(simulation, place, message);
}

function canInterrupt(simulation: Simulation, place: HandlerPlace, message: number): boolean {
  if (!isUp(place) || hasIdleServer(place)) return false;
  // One that is interrupted while there are too many servers leaves no room.
  if (place.state.opened > place.config.servers) return false;
  const server = findLeastUrgent(simulation, place);
  if (server === none || message === none) return server !== none;
  const { messages, servers } = simulation;
  return messages.priority(message) > messages.priority(servers.message(server));
}

/** H9. The server with the least urgent message; of equals the one that began last. Held ones are not interrupted. */
function findLeastUrgent({ servers, messages }: Simulation, { state }: HandlerPlace): number {
  let least = none;
  for (let server = state.oldest; server !== none; server = servers.younger(server)) {
    if (servers.mode(server) !== serving) continue;
    if (least === none) {
      least = server;
      continue;
    }
    const difference = messages.priority(servers.message(server)) - messages.priority(servers.message(least));
    if (difference < 0 || (difference === 0 && servers.beganAt(server) >= servers.beganAt(least)))
      least = server;
  }
  return least;
}

/** A free server is taken for the message: it begins at once, or when the message arrives (P5). */
export function takeIn(
  simulation: Simulation,
  place: HandlerPlace,
  message: number,
  edge: Edge,
  caller: number,
  callerRef: number,
): void {
  const server = engage(simulation, place, message, edge, caller, callerRef);
  if (!simulation.setOut(edge, message)) begin(simulation, place, server);
}

/** As `takeIn`, from the line of callers: one that was interrupted is here already. */
export function takeCaller(
  simulation: Simulation,
  place: HandlerPlace,
  message: number,
  edge: Edge,
  caller: number,
  callerRef: number,
): void {
  noteCallers(simulation, place);
  stopTimer(simulation, message);
  if (!isBroken(simulation, message)) takeIn(simulation, place, message, edge, caller, callerRef);
  else begin(simulation, place, engage(simulation, place, message, edge, caller, callerRef));
}

function engage(
  simulation: Simulation,
  place: HandlerPlace,
  message: number,
  edge: Edge,
  caller: number,
  callerRef: number,
): number {
  const { servers, messages, memory, now } = simulation;
  if (place.config.interrupts && !hasIdleServer(place))
    interrupt(simulation, place, findLeastUrgent(simulation, place));
  const server = takeFreeServer(simulation, place);
  servers.reserve(server, message, caller, callerRef);
  messages.setVia(message, edge.slot, giverOf(simulation, message, edge, caller), server, false);
  changeLevel(place.state.busy, memory, now, 1);
  if (simulation.counters.isMixed) occupy(simulation, place, server, message);
  return server;
}

/** Who gave it: to a queue it may go back, through routers too. What a queue has given up is not given back to it. */
function giverOf({ messages }: Simulation, message: number, edge: Edge, caller: number): number {
  if (edge.isDeadLetter) return none;
  if (edge.from.behavior.passesOn !== 'toOne') return edge.from.slot;
  return caller === none ? messages.giver(message) : caller;
}

/** H9. A message from a queue goes back there; one of a call waits among the callers, its caller still held. */
function interrupt(simulation: Simulation, place: HandlerPlace, server: number): void {
  const { servers, messages } = simulation;
  const message = servers.message(server);
  const caller = servers.caller(server);
  const ref = servers.callerRef(server);
  breakOff(simulation, place, server);
  free(simulation, place, server);
  const queue = queueOf(simulation, message);
  if (queue !== null) {
    simulation.agenda.push(returnItem, queue.slot, message);
    return;
  }
  owe(simulation, message, caller, ref);
  insertByOrder(place.state.callers, messages, message);
  awaitTurn(simulation, place, message);
}

/** Its caller, if it has one, waits for the end of the call, but no more for being let in. */
export function owe({ messages }: Simulation, message: number, caller: number, ref: number): void {
  messages.setVia(message, messages.via(message), caller, ref, caller !== none);
  messages.setLate(message, caller !== none);
}

/** P4. Room may have come. */
export function refill(simulation: Simulation, place: HandlerPlace): void {
  if (place.config.interrupts) refillByUrgency(simulation, place);
  else while (hasFreeServer(place) && letInNext(simulation, place, place.state.callers, takeCaller));
}

/** H9. The most urgent goes first, then who has waited longest; it may interrupt. */
function refillByUrgency(simulation: Simulation, place: HandlerPlace): void {
  while (isUp(place)) {
    const caller = mostUrgentCaller(simulation, place);
    const feeder = mostUrgentFeeder(simulation, place, caller);
    const message = feeder === null ? caller : nextOf(simulation, feeder);
    if (message === none) {
      tellFeeders(simulation, place);
      return;
    }
    if (!hasIdleServer(place) && !canInterrupt(simulation, place, message)) {
      tellFeeders(simulation, place);
      return;
    }
    if (feeder !== null) feeder.from.behavior.give!(simulation, feeder.from, feeder);
    else letIn(simulation, place, place.state.callers, message, takeCaller);
  }
}

function mostUrgentCaller(simulation: Simulation, { state }: HandlerPlace): number {
  const { messages } = simulation;
  let best = state.callers.head;
  for (let m = best; m !== none; m = messages.next(m)) if (byPriority(simulation, m, best)) best = m;
  return best;
}

function mostUrgentFeeder(simulation: Simulation, place: HandlerPlace, than: number): Edge | null {
  let best: Edge | null = null;
  let bestMessage = than;
  for (const edge of place.ins) {
    const message = edge.isDeadLetter ? none : nextOf(simulation, edge);
    if (message === none) continue;
    if (bestMessage !== none && !byPriority(simulation, message, bestMessage)) continue;
    best = edge;
    bestMessage = message;
  }
  return best;
}

function nextOf(simulation: Simulation, { from }: Edge): number {
  return from.behavior.next?.(simulation, from) ?? none;
}
