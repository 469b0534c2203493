import { accepted, type Behavior, calling } from '../../engine/behavior.ts';
import { none } from '../../engine/messages.ts';
import {
  forgetGiver,
  isWaitedFor,
  keeperOf,
  loseParked,
  loseParkedOf,
  tellWaiting,
} from '../../engine/parts/entrance.ts';
import { idle } from '../../engine/parts/servers.ts';
import { resetClasses, toClassFigures, toClassSamples } from '../../engine/stats/classes.ts';
import { resetLevel } from '../../engine/stats/level.ts';
import { resetSample } from '../../engine/stats/sample.ts';
import { expireCaller, noteCallers, parkCaller } from './callers.ts';
import { drawService, toConfig } from './config.ts';
import { hasRoomFor, refill, takeIn } from './entry.ts';
import { disband, forgetOwed, goDown, loseRetriesBy, meetDown } from './failing.ts';
import { endHandling, release } from './handling.ts';
import { split, toFigures, utilization, wholeOf } from './parts.ts';
import { tryAgain } from './retry.ts';
import { closeSurplus, free } from './row.ts';
import { begin, isBroken, wasBegun } from './serving.ts';
import { type Config, callerEnd, createState, type HandlerPlace, retryDue } from './state.ts';

/** Works on messages, one a server: SPEC.md, H. */
export const behavior: Behavior = {
  kind: 'handler',

  configure: toConfig,

  create: createState,

  offer(simulation, place: HandlerPlace, message, edge, giver, giverRef) {
    // A queue has asked for room, or is asked to fill it: its message has waited longer than the callers.
    if (giver !== none) {
      if (!hasRoomFor(simulation, place, message))
        return parkCaller(simulation, place, message, edge, giver, giverRef);
      // Should it be interrupted, now or once that is allowed, its place among those that wait is that of its arrival.
      if (keeperOf(simulation, message, edge, giver) === none)
        simulation.messages.enter(message, simulation.now, simulation.nextOrder());
    }
    const waits = isWaitedFor(edge, giver);
    takeIn(simulation, place, message, edge, waits ? giver : none, giverRef);
    return waits ? calling : accepted;
  },

  arrive(simulation, place: HandlerPlace, message) {
    const server = simulation.messages.giverRef(message);
    if (place.crashed) {
      meetDown(simulation, place, server);
      return;
    }
    begin(simulation, place, server);
    // While it was on its way nobody could interrupt it.
    if (place.config.interrupts) simulation.refillLater(place);
  },

  hasRoom: hasRoomFor,

  mayHold() {
    return true;
  },

  mayInterrupt({ config }: HandlerPlace) {
    return config.interrupts;
  },

  load(_simulation, { state }: HandlerPlace) {
    return state.busy.value + state.callers.length;
  },

  idleSince({ servers }, { config, state }: HandlerPlace) {
    if (state.opened < config.servers) return state.addedOrder;
    // One that would have to interrupt for it comes after all that are idle.
    return state.idleHead === none ? Number.MAX_VALUE : servers.idleOrder(state.idleHead);
  },

  refill,

  drawService(simulation, { config }: HandlerPlace, message) {
    return drawService(simulation, config, message);
  },

  onEvent(simulation, place: HandlerPlace, kind, b) {
    if (kind === retryDue) tryAgain(simulation, place, b);
    else if (kind === callerEnd) expireCaller(simulation, place, b);
    else endHandling(simulation, place, b);
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
    closeSurplus(simulation, place);
    if (before.interrupts || !config.interrupts) return;
    // What was begun meanwhile cannot be cancelled by its handle.
    const { servers } = simulation;
    for (let server = state.oldest; server !== none; server = servers.younger(server))
      servers.setHandle(server, none);
  },

  onPause(simulation, place: HandlerPlace) {
    if (!place.paused) simulation.refillLater(place);
  },

  onCrash(simulation, place: HandlerPlace) {
    if (place.crashed) goDown(simulation, place);
    else simulation.refillLater(place);
  },

  unlink(simulation, place: HandlerPlace, edge) {
    // What was begun and interrupted is parked no more.
    loseParked(simulation, place.state.callers, edge, (message) => isBroken(simulation, message));
    loseRetriesBy(simulation, place, edge.slot);
    noteCallers(simulation, place);
  },

  unreserve(simulation, place: HandlerPlace, message) {
    const server = simulation.messages.giverRef(message);
    simulation.tellFinished(simulation.servers.caller(server), simulation.servers.callerRef(server));
    free(simulation, place, server);
  },

  close(simulation, place: HandlerPlace) {
    loseParked(simulation, place.state.callers, null);
    disband(simulation, place);
  },

  forget(simulation, place: HandlerPlace, giver) {
    forgetGiver(simulation, place.state.callers, giver);
    forgetOwed(simulation, place, giver);
  },

  drop(simulation, place: HandlerPlace, giver) {
    // What was begun goes on: it was interrupted, or is to be tried again.
    loseParkedOf(simulation, place.state.callers, giver, (message) => wasBegun(simulation, message));
    noteCallers(simulation, place);
  },

  waits(simulation, place: HandlerPlace, tell) {
    const { servers } = simulation;
    tellWaiting(simulation, place.state.callers, place, tell);
    for (let server = place.state.oldest; server !== none; server = servers.younger(server)) {
      if (servers.mode(server) !== idle && servers.caller(server) !== none)
        tell(servers.caller(server), place.slot);
    }
  },

  split,

  reset(simulation, place: HandlerPlace) {
    const { state } = place;
    resetClasses(simulation, state.classes);
    resetLevel(state.waiting, simulation.now);
    resetLevel(state.busy, simulation.now);
    resetLevel(state.held, simulation.now);
    resetSample(state.service, simulation.memory);
    state.serverArea = 0;
    state.serversSince = simulation.now;
    state.countsAtReset = { ...state.counts };
  },

  figures(simulation, place: HandlerPlace) {
    const whole = wholeOf(place);
    return {
      ...toFigures(simulation, place, whole, true),
      ...toClassFigures(simulation, place.state.classes, whole, (part) =>
        toFigures(simulation, place, part, false),
      ),
    };
  },

  samples(simulation, place: HandlerPlace) {
    const { service, classes } = place.state;
    return { service, ...toClassSamples(simulation, classes, wholeOf(place), 'service') };
  },

  show(simulation, place: HandlerPlace, numbers, offset) {
    const { config, state } = place;
    numbers[offset] = state.busy.value;
    numbers[offset + 1] = state.serving;
    numbers[offset + 2] = state.held.value;
    numbers[offset + 3] = config.servers;
    numbers[offset + 4] = state.callers.length;
    numbers[offset + 5] = state.counts.failed;
    numbers[offset + 6] = utilization(simulation.now, place, { level: state.busy }) ?? 0;
    numbers[offset + 7] = state.retrying;
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
    return state.waiting;
  },
};
