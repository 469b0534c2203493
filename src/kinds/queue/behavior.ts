import { accepted, type Behavior } from '../../engine/behavior.ts';
import { none } from '../../engine/messages.ts';
import {
  forgetGiver,
  letInNext,
  loseParked,
  loseParkedOf,
  tellWaiting,
} from '../../engine/parts/entrance.ts';
import { forEachIn } from '../../engine/parts/line.ts';
import { resetClasses, splitClasses, toClassFigures, toClassSamples } from '../../engine/stats/classes.ts';
import { resetLevel } from '../../engine/stats/level.ts';
import { resetSample } from '../../engine/stats/sample.ts';
import { type Config, toConfig } from './config.ts';
import { drawAnew, firstToLeave, nextOf, rankAll, settleNext } from './disciplines.ts';
import { admit, comeBack, comeIn, isTurningAway, parkOutside, takeIn } from './entering.ts';
import { endWait, keepPatience, leave, tellAhead, turnAway } from './leaving.ts';
import { crash, goOn } from './outage.ts';
import { depart, observeWait, toFigures, wholeOf } from './parts.ts';
import { hasPlace, isFull, isHalted } from './room.ts';
import { createState, type QueuePlace } from './state.ts';

/** Keeps messages in order until a taker has room: SPEC.md, Q. */
export const behavior: Behavior = {
  kind: 'queue',

  configure: toConfig,

  create(simulation, place: QueuePlace) {
    const state = createState(simulation);
    place.state = state;
    drawAnew(simulation, place);
    return state;
  },

  offer(simulation, place: QueuePlace, message, edge, giver, giverRef) {
    const { config, state } = place;
    // A queue has asked for room, or is asked to fill it: its message has waited longer than what is parked.
    const mayPark = config.overflow === 'block' && giver !== none;
    if (mayPark && (state.parked.length > 0 || isFull(simulation, place, message)))
      return parkOutside(simulation, place, message, edge, giver, giverRef);
    if (isTurningAway(simulation, place, message)) turnAway(simulation, place, message, edge, 'rejected');
    else takeIn(simulation, place, message, edge);
    return accepted;
  },

  arrive(simulation, place: QueuePlace, message, edge) {
    if (place.config.overflow !== 'dropOldest') place.state.reserved--;
    comeIn(simulation, place, message, edge);
  },

  hasRoom(simulation, place: QueuePlace, message) {
    const { config, state } = place;
    return config.overflow !== 'block' || (state.parked.length === 0 && !isFull(simulation, place, message));
  },

  mayHold(place: QueuePlace) {
    return place.config.overflow === 'block';
  },

  load(simulation, { state, outs }: QueuePlace) {
    let load = state.line.length + state.reserved;
    for (let index = 0; index < outs.length; index++) {
      const { to, isHop } = outs[index]!;
      if (!isHop) load += to.behavior.load(simulation, to);
    }
    return load;
  },

  idleSince(_simulation, _place, edge) {
    return edge.state.lastUse;
  },

  refill(simulation, place: QueuePlace) {
    while (
      hasPlace(simulation, place, none) &&
      letInNext(simulation, place, place.state.parked, admit, hasPlace)
    );
  },

  next(_simulation, place: QueuePlace) {
    return isHalted(place) ? none : nextOf(place);
  },

  give(simulation, place: QueuePlace, edge) {
    const { state } = place;
    const message = nextOf(place);
    const wait = simulation.now - simulation.messages.enteredAt(message);
    leave(simulation, place, message);
    keepPatience(simulation, message, wait);
    settleNext(simulation, place, message, edge);
    depart(simulation, state, message, edge, wait);
    edge.state.lastUse = simulation.nextOrder();
    simulation.send(edge, message, none, none);
    if (place.config.overflow === 'block') simulation.refillLater(place);
  },

  onRoomAhead(simulation, place: QueuePlace) {
    const { config, state } = place;
    const { orders } = simulation.counters;
    if (config.overflow !== 'block' || config.capacity > 0 || state.toldAt === orders) return;
    state.toldAt = orders;
    simulation.refillLater(place);
  },

  takeBack(simulation, place: QueuePlace, message, why) {
    const via = simulation.messages.via(message);
    // What it had given up itself is not its any more.
    if (via !== none && simulation.edges[via]!.isDeadLetter) simulation.loseByRemoval(message);
    else comeBack(simulation, place, message, why);
  },

  recordWait(simulation, { state }: QueuePlace, message, waited) {
    observeWait(simulation, state, message, waited);
  },

  onEvent: endWait,

  onPause: goOn,

  onCrash: crash,

  reconfigure(simulation, place: QueuePlace, before: Config) {
    const { state, config } = place;
    // A queue that drops its oldest reserves nothing (P5): what is on its way is counted anew.
    if (before.overflow !== config.overflow) {
      const drops = config.overflow === 'dropOldest';
      state.reserved = drops ? 0 : place.ins.reduce((sum, edge) => sum + edge.state.underWay, 0);
    }
    if (before.discipline === config.discipline) return;
    rankAll(simulation, place);
    if (place.leadsOn) tellAhead(simulation, place);
  },

  unlink(simulation, place: QueuePlace, edge) {
    loseParked(simulation, place.state.parked, edge);
  },

  unreserve(_simulation, place: QueuePlace) {
    if (place.config.overflow !== 'dropOldest') place.state.reserved--;
  },

  close(simulation, place: QueuePlace) {
    loseParked(simulation, place.state.parked, null);
    forEachIn(place.state.line, simulation.messages, (message) => simulation.loseByRemoval(message));
  },

  forget(simulation, place: QueuePlace, giver) {
    forgetGiver(simulation, place.state.parked, giver);
  },

  drop(simulation, place: QueuePlace, giver) {
    loseParkedOf(simulation, place.state.parked, giver);
  },

  waits(simulation, place: QueuePlace, tell) {
    tellWaiting(simulation, place.state.parked, place, tell);
    // One that is halted waits for a command alone.
    if (isHalted(place)) return;
    // Nobody waits for a queue that has room, so it does not matter what an empty one is said to wait for.
    for (const edge of place.outs) tell(place.slot, edge.to.slot);
  },

  split(simulation, { state }: QueuePlace) {
    splitClasses(simulation, state.classes, wholeOf(state));
  },

  reset(simulation, { state }: QueuePlace) {
    resetClasses(simulation, state.classes);
    resetLevel(state.length, simulation.now);
    resetSample(state.wait, simulation.memory);
    state.countsAtReset = { ...state.counts };
  },

  figures(simulation, { state }: QueuePlace) {
    const whole = wholeOf(state);
    return {
      ...toFigures(simulation, whole),
      ...toClassFigures(simulation, state.classes, whole, (part) => toFigures(simulation, part)),
    };
  },

  samples(simulation, { state }: QueuePlace) {
    return {
      wait: state.wait,
      ...toClassSamples(simulation, state.classes, wholeOf(state), 'wait'),
    };
  },

  show(_simulation, { config, state }: QueuePlace, numbers, offset) {
    numbers[offset] = state.line.length;
    numbers[offset + 1] = config.capacity === Number.POSITIVE_INFINITY ? Number.NaN : config.capacity;
    numbers[offset + 2] = state.parked.length;
    numbers[offset + 3] = state.reserved;
  },

  showMessages(simulation, place: QueuePlace, types, offset, most) {
    const first = firstToLeave(simulation, place, most);
    for (const [index, message] of first.entries()) types[offset + index] = simulation.messages.type(message);
    return first.length;
  },

  outside({ state }: QueuePlace) {
    return state.parked.length;
  },

  level({ state }: QueuePlace) {
    return state.length;
  },
};
