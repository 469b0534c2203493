import { mayMake } from '../../engine/crowd.ts';
import { giveUp } from '../../engine/deadLetter.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import { queueOf } from '../../engine/parts/keeper.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { countIn, observeIn } from '../../engine/stats/classes.ts';
import { changeLevel } from '../../engine/stats/level.ts';
import { observe } from '../../engine/stats/sample.ts';
import { refill } from './entry.ts';
import { waitForRetry } from './retry.ts';
import { free } from './row.ts';
import { closeHandling } from './serving.ts';
import type { Counts, HandlerPlace } from './state.ts';

/** P10. */
export function endHandling(simulation: Simulation, place: HandlerPlace, server: number): void {
  const { config, state } = place;
  const { servers, messages, memory, now } = simulation;
  const message = servers.message(server);
  const extra = messages.extra(message);
  let service = now - servers.beganAt(server);
  if (extra !== none) service = closeHandling(simulation, message, extra, service);
  state.serving--;
  observe(state.service, memory, service);
  if (simulation.counters.isMixed) observeIn(simulation, state.classes, message, service);
  if (config.failure > 0 && simulation.random.at(config.failureStream).uniform() < config.failure) {
    fail(simulation, place, server, message);
    return;
  }
  count(simulation, place, message, 'completed');
  if (simulation.eventLog !== null) note(simulation, 'handled', place.slot, message);
  if (extra !== none) simulation.extras.setAttempts(extra, 0);
  if (config.emit === null) {
    const owed = simulation.passOn(place, message, server);
    conclude(simulation, place, server, owed & 65535, owed >>> 16);
    return;
  }
  emit(simulation, place, message, server, config.emit.sample(simulation.random.at(config.emitStream)));
}

function count(simulation: Simulation, { state }: HandlerPlace, message: number, name: keyof Counts): void {
  state.counts[name]++;
  if (simulation.counters.isMixed) countIn(simulation, state.classes, message, name);
}

/** H8. So many on each edge; without any, or without an edge, the message has come to its end. */
function emit(
  simulation: Simulation,
  place: HandlerPlace,
  message: number,
  server: number,
  count: number,
): void {
  const { outs } = place;
  let left = count * outs.length;
  if (left === 0) {
    if (simulation.eventLog !== null) note(simulation, 'deleted', place.slot, message);
    simulation.complete(message);
  }
  let unaccepted = 0;
  let unfinished = 0;
  // T5. Where that ends the run, the message itself is the next and the last.
  if (left > 0 && !mayMake(simulation, count)) left = 1;
  for (let index = 0; left > 0; index++) {
    for (let turn = 0; turn < count && left > 0; turn++) {
      left = simulation.stop === null ? left - 1 : 0;
      const each = left === 0 ? message : simulation.copy(message);
      const owed = simulation.send(outs[index]!, each, place.slot, server);
      unaccepted += owed & 65535;
      unfinished += owed >>> 16;
    }
  }
  conclude(simulation, place, server, unaccepted, unfinished);
}

function conclude(
  simulation: Simulation,
  place: HandlerPlace,
  server: number,
  unaccepted: number,
  unfinished: number,
): void {
  if (unaccepted === 0 && unfinished === 0) {
    finish(simulation, place, server);
    return;
  }
  simulation.servers.hold(server, unaccepted, unfinished);
  changeLevel(place.state.held, simulation.memory, simulation.now, 1);
  simulation.hold();
}

/** P7. Nothing holds the server any more. */
export function release(simulation: Simulation, place: HandlerPlace, server: number): void {
  changeLevel(place.state.held, simulation.memory, simulation.now, -1);
  simulation.counters.heldServers--;
  finish(simulation, place, server);
}

function finish(simulation: Simulation, place: HandlerPlace, server: number): void {
  const caller = simulation.servers.caller(server);
  const callerRef = simulation.servers.callerRef(server);
  free(simulation, place, server);
  refill(simulation, place);
  simulation.tellFinished(caller, callerRef);
}

/** H6, H7. It is tried again after a while, or given up. */
function fail(simulation: Simulation, place: HandlerPlace, server: number, message: number): void {
  const { config } = place;
  const { extras, servers } = simulation;
  count(simulation, place, message, 'failed');
  if (simulation.eventLog !== null) note(simulation, 'failed', place.slot, message);
  const extra = simulation.extraOf(message);
  const attempts = extras.attempts(extra) + 1;
  if (attempts > config.retries || !canComeAgain(simulation, place, message)) {
    giveUpHandling(simulation, place, message);
    finish(simulation, place, server);
    return;
  }
  extras.setAttempts(extra, attempts);
  count(simulation, place, message, 'retried');
  if (simulation.eventLog !== null) note(simulation, 'retried', place.slot, message);
  waitForRetry(simulation, place, message, attempts, servers.caller(server), servers.callerRef(server));
  free(simulation, place, server);
  refill(simulation, place);
}

/** By its queue, or by the edge it came by. */
function canComeAgain(simulation: Simulation, place: HandlerPlace, message: number): boolean {
  if (queueOf(simulation, message) !== null) return true;
  const edge = simulation.edges[simulation.messages.via(message)]!;
  return edge.alive && edge.to === place;
}

function giveUpHandling(simulation: Simulation, place: HandlerPlace, message: number): void {
  const queue = place.deadLetters.length > 0 ? null : queueOf(simulation, message);
  giveUp(simulation, queue !== null && queue.deadLetters.length > 0 ? queue : place, message);
}
