import { createDistribution } from '../../distributions/createDistribution.ts';
import type { Distribution } from '../../distributions/distribution.ts';
import { accepted, type Behavior, calling } from '../../engine/behavior.ts';
import { none } from '../../engine/messages.ts';
import {
  forgetGiver,
  isWaitedFor,
  letInNext,
  loseParked,
  park,
  tellWaiting,
} from '../../engine/parts/entrance.ts';
import { createLine, type Line } from '../../engine/parts/line.ts';
import { idle, serving } from '../../engine/parts/servers.ts';
import type { Edge, Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { toLevelFigures, toSampleFigures } from '../../engine/stats/figures.ts';
import { changeLevel, createLevel, type Level, meanOf, resetLevel } from '../../engine/stats/level.ts';
import { createSample, observe, resetSample, type Sample } from '../../engine/stats/sample.ts';
import type { Params } from '../../flow/flow.ts';
import type { HandlerParams } from './spec.ts';

interface Config {
  readonly servers: number;
  readonly service: Distribution;
  readonly stream: number;
}

interface State {
  /** Servers with a record: opened when all others were busy. */
  opened: number;
  oldest: number;
  youngest: number;
  /** Idle ones of those, longest idle first. */
  idleHead: number;
  idleTail: number;
  idle: number;
  /** Since when a server never used is idle. */
  readonly addedOrder: number;
  serving: number;
  held: number;
  readonly callers: Line;
  readonly busy: Level;
  readonly service: Sample;
  /** Servers there are, integrated: `utilization` is by their mean. */
  serverArea: number;
  serversSince: number;
  counts: Counts;
  countsAtReset: Counts;
}

interface Counts {
  arrived: number;
  completed: number;
}

const noCounts: Counts = { arrived: 0, completed: 0 };

/** A server's handling ends. */
const serviceEnd = 0;

export type HandlerPlace = Place<Config, State>;

/** Works on messages, one a server: SPEC.md, H. */
export const behavior: Behavior = {
  kind: 'handler',

  configure(simulation: Simulation, id: string, params: Params): Config {
    const { servers, service } = params as unknown as HandlerParams;
    return { servers, service: createDistribution(service), stream: simulation.stream(id, 'service') };
  },

  create(simulation: Simulation): State {
    const { memory, now } = simulation;
    return {
      opened: 0,
      oldest: none,
      youngest: none,
      idleHead: none,
      idleTail: none,
      idle: 0,
      addedOrder: simulation.nextOrder(),
      serving: 0,
      held: 0,
      callers: createLine(),
      busy: createLevel(memory, now),
      service: createSample(memory),
      serverArea: 0,
      serversSince: now,
      counts: { ...noCounts },
      countsAtReset: { ...noCounts },
    };
  },

  offer(simulation, place: HandlerPlace, message, edge, giver, giverRef) {
    const { callers } = place.state;
    // A queue has asked for room, or is asked to fill it: its message has waited longer than the callers.
    if (giver !== none && (callers.length > 0 || !hasFreeServer(simulation, place)))
      return park(simulation, callers, message, edge, giver, giverRef);
    const waits = isWaitedFor(edge, giver);
    takeIn(simulation, place, message, edge, waits ? giver : none, giverRef);
    return waits ? calling : accepted;
  },

  arrive(simulation, place: HandlerPlace, message) {
    begin(simulation, place, simulation.messages.giverRef(message));
  },

  hasRoom(simulation, place: HandlerPlace) {
    return place.state.callers.length === 0 && hasFreeServer(simulation, place);
  },

  mayHold() {
    return true;
  },

  idleSince({ servers }, { config, state }: HandlerPlace) {
    return state.opened < config.servers ? state.addedOrder : servers.idleOrder(state.idleHead);
  },

  refill(simulation, place: HandlerPlace) {
    while (hasFreeServer(simulation, place) && letInNext(simulation, place, place.state.callers, takeIn));
  },

  onEvent(simulation, place: HandlerPlace, _kind, server) {
    endHandling(simulation, place, server);
  },

  onAccepted(simulation, place: HandlerPlace, server) {
    if (simulation.servers.settle(server, 1, 0)) release(simulation, place, server);
  },

  onFinished(simulation, place: HandlerPlace, server) {
    if (simulation.servers.settle(server, 0, 1)) release(simulation, place, server);
  },

  reconfigure(simulation, place: HandlerPlace, before: Config) {
    const { state, config } = place;
    state.serverArea += before.servers * (simulation.now - state.serversSince);
    state.serversSince = simulation.now;
    while (state.opened > config.servers && state.idleHead !== none)
      closeServer(simulation, place, takeIdle(simulation, state));
  },

  unlink(simulation, place: HandlerPlace, edge) {
    loseParked(simulation, place.state.callers, edge);
  },

  unreserve(simulation, place: HandlerPlace, message) {
    const server = simulation.messages.giverRef(message);
    simulation.tellFinished(simulation.servers.caller(server), simulation.servers.callerRef(server));
    free(simulation, place, server);
  },

  close(simulation, place: HandlerPlace) {
    const { state } = place;
    const { servers, counters } = simulation;
    loseParked(simulation, state.callers, null);
    for (let server = state.oldest; server !== none; server = servers.younger(server)) {
      if (servers.mode(server) === serving) disown(simulation, servers.message(server));
      if (servers.mode(server) !== idle)
        simulation.tellFinished(servers.caller(server), servers.callerRef(server));
      servers.release(server);
    }
    counters.heldServers -= state.held;
  },

  forget(simulation, place: HandlerPlace, giver) {
    const { servers, messages } = simulation;
    forgetGiver(simulation, place.state.callers, giver);
    for (let server = place.state.oldest; server !== none; server = servers.younger(server)) {
      if (servers.caller(server) === giver) servers.forgetCaller(server);
      const message = servers.message(server);
      if (message !== none && messages.giver(message) === giver) messages.forgetGiver(message);
    }
  },

  waits(simulation, place: HandlerPlace, tell) {
    const { servers } = simulation;
    tellWaiting(simulation, place.state.callers, place, tell);
    for (let server = place.state.oldest; server !== none; server = servers.younger(server)) {
      if (servers.mode(server) !== idle && servers.caller(server) !== none)
        tell(servers.caller(server), place.slot);
    }
  },

  reset(simulation, place: HandlerPlace) {
    const { state } = place;
    resetLevel(state.busy, simulation.now);
    resetSample(state.service, simulation.memory);
    state.serverArea = 0;
    state.serversSince = simulation.now;
    state.countsAtReset = { ...state.counts };
  },

  figures(simulation, place: HandlerPlace) {
    const { counts, countsAtReset, busy, service } = place.state;
    return {
      counts: {
        arrived: counts.arrived - countsAtReset.arrived,
        completed: counts.completed - countsAtReset.completed,
        failed: 0,
        retried: 0,
      },
      busy: toLevelFigures(busy, simulation.now),
      utilization: utilization(simulation, place),
      service: toSampleFigures(service),
    };
  },

  samples({ state }: HandlerPlace) {
    return { service: state.service };
  },

  show(simulation, place: HandlerPlace, numbers, offset) {
    const { config, state } = place;
    numbers[offset] = state.busy.value;
    numbers[offset + 1] = state.serving;
    numbers[offset + 2] = state.held;
    numbers[offset + 3] = config.servers;
    numbers[offset + 4] = state.callers.length;
    numbers[offset + 5] = state.counts.completed;
    numbers[offset + 6] = utilization(simulation, place) ?? 0;
  },

  showServers({ servers }, { state }: HandlerPlace, numbers, offset, most) {
    let server = state.oldest;
    for (let index = 0; index < most && server !== none; index++) {
      const at = offset + index * 3;
      numbers[at] = servers.mode(server);
      numbers[at + 1] = servers.beganAt(server);
      numbers[at + 2] = servers.endsAt(server);
      server = servers.younger(server);
    }
  },

  outside({ state }: HandlerPlace) {
    return state.callers.length;
  },

  level({ state }: HandlerPlace) {
    return state.busy;
  },
};

/** A server that is idle, or may still be opened. After `servers` was lowered none is, until enough have ended. */
function hasFreeServer(_simulation: Simulation, { config, state }: HandlerPlace): boolean {
  return state.opened < config.servers || state.idle > 0;
}

/** A free server is taken for the message: it begins at once, or when the message arrives (P5). */
function takeIn(
  simulation: Simulation,
  place: HandlerPlace,
  message: number,
  edge: Edge,
  caller: number,
  callerRef: number,
): void {
  const { servers, messages, memory, now } = simulation;
  const server = takeFreeServer(simulation, place);
  servers.reserve(server, message, caller, callerRef);
  messages.setVia(message, edge.slot, edge.from.slot, server, false);
  changeLevel(place.state.busy, memory, now, 1);
  if (!simulation.setOut(edge, message)) begin(simulation, place, server);
}

/** H1, H3. */
function begin(simulation: Simulation, place: HandlerPlace, server: number): void {
  const { config, state } = place;
  const { now } = simulation;
  state.serving++;
  state.counts.arrived++;
  const endsAt = now + config.service.sample(simulation.random.at(config.stream));
  simulation.servers.begin(server, now, endsAt);
  simulation.calendar.schedule(endsAt, serviceEnd, place.slot, server);
}

/** P10. */
function endHandling(simulation: Simulation, place: HandlerPlace, server: number): void {
  const { state } = place;
  const { servers, memory, now } = simulation;
  state.serving--;
  state.counts.completed++;
  observe(state.service, memory, now - servers.beganAt(server));
  const owed = simulation.passOn(place, servers.message(server), server);
  if (owed === 0) {
    finish(simulation, place, server);
    return;
  }
  servers.hold(server, owed & 65535, owed >>> 16);
  state.held++;
  simulation.hold();
}

/** P7. Nothing holds the server any more. */
function release(simulation: Simulation, place: HandlerPlace, server: number): void {
  place.state.held--;
  simulation.counters.heldServers--;
  finish(simulation, place, server);
}

function finish(simulation: Simulation, place: HandlerPlace, server: number): void {
  const caller = simulation.servers.caller(server);
  const callerRef = simulation.servers.callerRef(server);
  free(simulation, place, server);
  behavior.refill(simulation, place);
  simulation.tellFinished(caller, callerRef);
}

function free(simulation: Simulation, place: HandlerPlace, server: number): void {
  const { config, state } = place;
  const { servers } = simulation;
  changeLevel(state.busy, simulation.memory, simulation.now, -1);
  if (state.opened > config.servers) {
    closeServer(simulation, place, server);
    return;
  }
  servers.rest(server, simulation.nextOrder());
  if (state.idleTail === none) state.idleHead = server;
  else servers.setNextIdle(state.idleTail, server);
  state.idleTail = server;
  state.idle++;
}

/** P9. A server never used has been idle longest. */
function takeFreeServer(simulation: Simulation, { config, state }: HandlerPlace): number {
  if (state.opened >= config.servers) return takeIdle(simulation, state);
  const server = simulation.servers.open(state.youngest);
  if (state.oldest === none) state.oldest = server;
  state.youngest = server;
  state.opened++;
  return server;
}

function takeIdle(simulation: Simulation, state: State): number {
  const server = state.idleHead;
  state.idleHead = simulation.servers.nextIdle(server);
  if (state.idleHead === none) state.idleTail = none;
  state.idle--;
  return server;
}

function closeServer({ servers }: Simulation, { state }: HandlerPlace, server: number): void {
  if (state.oldest === server) state.oldest = servers.younger(server);
  if (state.youngest === server) state.youngest = servers.elder(server);
  state.opened--;
  servers.close(server);
}

/** J2. What came from a queue that still stands goes back there; all else is lost. */
function disown(simulation: Simulation, message: number): void {
  const giver = simulation.messages.giver(message);
  const from = giver === none ? undefined : simulation.places[giver]!;
  if (from?.alive === true && from.behavior.takeBack !== undefined)
    from.behavior.takeBack(simulation, from, message);
  else simulation.loseByRemoval(message);
}

function utilization(simulation: Simulation, { config, state }: HandlerPlace): number | null {
  const busy = meanOf(state.busy, simulation.now);
  if (busy === null) return null;
  const area = state.serverArea + config.servers * (simulation.now - state.serversSince);
  return (busy * (simulation.now - state.busy.resetAt)) / area;
}
