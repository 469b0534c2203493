import { loseAt } from '../../engine/deadLetter.ts';
import { none } from '../../engine/messages.ts';
import { queueOf } from '../../engine/parts/keeper.ts';
import { detach, forEachIn } from '../../engine/parts/line.ts';
import { held, idle, reserved, serving } from '../../engine/parts/servers.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { changeLevel } from '../../engine/stats/level.ts';
import { noteCallers } from './callers.ts';
import { retrying, withdrawRetries } from './retry.ts';
import { free } from './row.ts';
import { dropHandling, isBroken } from './serving.ts';
import { type HandlerPlace, serviceEnd } from './state.ts';

/** J6. All it has goes back or is lost, its servers are free, and whoever called is told. What is parked waits on. */
export function goDown(simulation: Simulation, place: HandlerPlace): void {
  const { servers } = simulation;
  // First, so that nothing of what follows is told to a server that waits no more.
  for (const other of simulation.places)
    if (other.alive) other.behavior.forget?.(simulation, other, place.slot);
  simulation.calendar.withdraw((kind, slot) => kind === serviceEnd && slot === place.slot);
  for (let server = place.state.oldest; server !== none; ) {
    const next = servers.younger(server);
    const mode = servers.mode(server);
    if (mode === serving) {
      place.state.serving--;
      drop(simulation, place, servers.message(server));
      leaveServer(simulation, place, server);
    } else if (mode === held) {
      changeLevel(place.state.held, simulation.memory, simulation.now, -1);
      simulation.counters.heldServers--;
      leaveServer(simulation, place, server);
    }
    server = next;
  }
  loseInterrupted(simulation, place);
  const waiting = retrying(simulation, place);
  withdrawRetries(simulation, place, waiting);
  for (const message of waiting) dropOwed(simulation, place, message);
}

/** J6. What was on its way to it when it crashed finds it down. */
export function meetDown(simulation: Simulation, place: HandlerPlace, server: number): void {
  drop(simulation, place, simulation.servers.message(server));
  leaveServer(simulation, place, server);
}

function leaveServer(simulation: Simulation, place: HandlerPlace, server: number): void {
  const { servers } = simulation;
  simulation.tellFinished(servers.caller(server), servers.callerRef(server));
  free(simulation, place, server);
}

/** Calls that were interrupted were begun here; the others in the line wait outside. */
function loseInterrupted(simulation: Simulation, place: HandlerPlace): void {
  const { callers } = place.state;
  forEachIn(callers, simulation.messages, (message) => {
    if (!isBroken(simulation, message)) return;
    detach(callers, simulation.messages, message);
    dropOwed(simulation, place, message);
  });
  noteCallers(simulation, place);
}

function dropOwed(simulation: Simulation, place: HandlerPlace, message: number): void {
  const { messages } = simulation;
  if (messages.isLate(message)) {
    messages.setLate(message, false);
    simulation.tellFinished(messages.giver(message), messages.giverRef(message));
  }
  drop(simulation, place, message);
}

/** Back to its queue, where what it has begun is not acknowledged yet; else it is lost. */
function drop(simulation: Simulation, place: HandlerPlace, message: number): void {
  const { config } = place;
  dropHandling(simulation, message);
  const queue = config.givesBack ? queueOf(simulation, message) : null;
  if (queue === null) {
    loseAt(simulation, place, message);
  } else queue.behavior.takeBack!(simulation, queue, message, 'redelivered');
}

/** J2. It is removed: what it had from a queue that still stands goes back there, all else is lost. */
export function disband(simulation: Simulation, place: HandlerPlace): void {
  const { servers, counters, messages } = simulation;
  const { state } = place;
  for (let server = state.oldest; server !== none; ) {
    const next = servers.younger(server);
    if (servers.mode(server) === serving) disown(simulation, servers.message(server));
    if (servers.mode(server) !== idle)
      simulation.tellFinished(servers.caller(server), servers.callerRef(server));
    servers.release(server);
    server = next;
  }
  counters.heldServers -= state.held.value;
  for (const message of retrying(simulation, place)) {
    if (messages.isLate(message))
      simulation.tellFinished(messages.giver(message), messages.giverRef(message));
    disown(simulation, message);
  }
}

function disown(simulation: Simulation, message: number): void {
  dropHandling(simulation, message);
  const queue = queueOf(simulation, message);
  if (queue === null) simulation.loseByRemoval(message);
  else queue.behavior.takeBack!(simulation, queue, message, 'redelivered');
}

/** J3. An edge is gone by which they were to be offered again: what was called by it cannot come again. */
export function loseRetriesBy(simulation: Simulation, place: HandlerPlace, edge: number): void {
  const { messages } = simulation;
  const lost = retrying(simulation, place).filter(
    (message) => messages.via(message) === edge && queueOf(simulation, message) === null,
  );
  withdrawRetries(simulation, place, lost);
  for (const message of lost) {
    if (messages.isLate(message))
      simulation.tellFinished(messages.giver(message), messages.giverRef(message));
    simulation.loseByRemoval(message);
  }
}

/** The giver in this slot is gone, or waits no more. */
export function forgetOwed(simulation: Simulation, place: HandlerPlace, giver: number): void {
  const { servers, messages } = simulation;
  for (let server = place.state.oldest; server !== none; server = servers.younger(server)) {
    if (servers.caller(server) === giver) servers.forgetCaller(server);
    const mode = servers.mode(server);
    if (mode !== serving && mode !== reserved) continue;
    const message = servers.message(server);
    if (messages.giver(message) === giver) messages.forgetGiver(message);
  }
  for (const message of retrying(simulation, place))
    if (messages.giver(message) === giver) messages.forgetGiver(message);
}
