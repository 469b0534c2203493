import { accepted, type Behavior, refused } from '../../engine/behavior.ts';
import { none } from '../../engine/messages.ts';
import { forgetGiver, letInNext, loseParked, park, tellWaiting } from '../../engine/parts/entrance.ts';
import { append, detach, forEachIn, insertByOrder } from '../../engine/parts/line.ts';
import { rankIn, rankOut } from '../../engine/parts/ranking.ts';
import type { Edge } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { toLevelFigures, toSampleFigures } from '../../engine/stats/figures.ts';
import { changeLevel, resetLevel } from '../../engine/stats/level.ts';
import { observe, resetSample } from '../../engine/stats/sample.ts';
import type { Params } from '../../flow/flow.ts';
import { findTaker, hasPlace, isFull } from './room.ts';
import type { QueueParams } from './spec.ts';
import { type Config, createState, type QueuePlace } from './state.ts';

/** Keeps messages in order until a taker has room: SPEC.md, Q. */
export const behavior: Behavior = {
  kind: 'queue',

  configure(_simulation: Simulation, _id: string, params: Params): Config {
    const { capacity, overflow, discipline } = params as unknown as QueueParams;
    return { capacity: capacity ?? Number.POSITIVE_INFINITY, overflow, discipline };
  },

  create: createState,

  offer(simulation, place: QueuePlace, message, edge, giver, giverRef) {
    const { config, state } = place;
    if (config.overflow === 'block') {
      // A queue has asked for room, or is asked to fill it: its message has waited longer than what is parked.
      if (giver !== none && (state.parked.length > 0 || isFull(simulation, place)))
        return park(simulation, state.parked, message, edge, giver, giverRef);
    } else if (config.overflow === 'reject' && isFull(simulation, place)) {
      reject(simulation, place, message, edge);
      return refused;
    }
    takeIn(simulation, place, message, edge);
    return accepted;
  },

  arrive(simulation, place: QueuePlace, message) {
    const { config, state } = place;
    if (config.overflow !== 'dropOldest') state.reserved--;
    if (config.capacity === 0 && config.overflow === 'reject' && findTaker(simulation, place) === null) {
      // The taker that was free when it set out has been taken meanwhile.
      state.counts.arrived++;
      state.counts.rejected++;
      simulation.lose(message);
      return;
    }
    // What goes straight on leaves the place it had reserved to those that wait for one.
    if (!enter(simulation, place, message) && config.overflow === 'block') simulation.refillLater(place);
  },

  hasRoom(simulation, place: QueuePlace) {
    const { config, state } = place;
    return config.overflow !== 'block' || (state.parked.length === 0 && !isFull(simulation, place));
  },

  mayHold(place: QueuePlace) {
    return place.config.overflow === 'block';
  },

  idleSince(_simulation, _place, edge) {
    return edge.state.lastUse;
  },

  refill(simulation, place: QueuePlace) {
    while (hasPlace(simulation, place) && letInNext(simulation, place, place.state.parked, admit));
  },

  next(_simulation, place: QueuePlace) {
    return nextOf(place);
  },

  give(simulation, place: QueuePlace, edge) {
    const { state } = place;
    const message = nextOf(place);
    leave(simulation, place, message);
    state.counts.departed++;
    observe(state.wait, simulation.memory, simulation.now - simulation.messages.enteredAt(message));
    edge.state.lastUse = simulation.nextOrder();
    edge.to.behavior.offer(simulation, edge.to, message, edge, none, none);
    if (place.config.overflow === 'block') simulation.refillLater(place);
  },

  onRoomAhead(simulation, place: QueuePlace) {
    const { config, state } = place;
    const { orders } = simulation.counters;
    if (config.overflow !== 'block' || config.capacity > 0 || state.toldAt === orders) return;
    state.toldAt = orders;
    simulation.refillLater(place);
  },

  takeBack(simulation, place: QueuePlace, message) {
    const { state } = place;
    state.counts.redelivered++;
    const { messages } = simulation;
    messages.setVia(message, none, none, none, false);
    messages.enter(message, simulation.now, messages.order(message));
    insertByOrder(state.line, messages, message);
    if (place.config.discipline === 'priority') rankIn(state.ranking, messages, message);
    changeLevel(state.length, simulation.memory, simulation.now, 1);
    for (const edge of place.outs) simulation.refillLater(edge.to);
  },

  reconfigure(simulation, place: QueuePlace, before: Config) {
    const { state, config } = place;
    // A queue that drops its oldest reserves nothing (P5): what is on its way is counted anew.
    if (before.overflow !== config.overflow) {
      const drops = config.overflow === 'dropOldest';
      state.reserved = drops ? 0 : place.ins.reduce((sum, edge) => sum + edge.state.underWay, 0);
    }
    if (before.discipline === config.discipline) return;
    state.ranking.root = none;
    if (config.discipline === 'priority') {
      forEachIn(state.line, simulation.messages, (message) =>
        rankIn(state.ranking, simulation.messages, message),
      );
    }
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

  waits(simulation, place: QueuePlace, tell) {
    tellWaiting(simulation, place.state.parked, place, tell);
    // Nobody waits for a queue that has room, so it does not matter what an empty one is said to wait for.
    for (const edge of place.outs) tell(place.slot, edge.to.slot);
  },

  reset(simulation, { state }: QueuePlace) {
    resetLevel(state.length, simulation.now);
    resetSample(state.wait, simulation.memory);
    state.countsAtReset = { ...state.counts };
  },

  figures(simulation, { state }: QueuePlace) {
    const { counts, countsAtReset } = state;
    return {
      counts: {
        arrived: counts.arrived - countsAtReset.arrived,
        departed: counts.departed - countsAtReset.departed,
        rejected: counts.rejected - countsAtReset.rejected,
        dropped: counts.dropped - countsAtReset.dropped,
        expired: 0,
        abandoned: 0,
        deadLettered: 0,
        redelivered: counts.redelivered - countsAtReset.redelivered,
        preempted: 0,
      },
      length: toLevelFigures(state.length, simulation.now),
      wait: toSampleFigures(state.wait),
    };
  },

  samples({ state }: QueuePlace) {
    return { wait: state.wait };
  },

  show(_simulation, { config, state }: QueuePlace, numbers, offset) {
    const { counts } = state;
    numbers[offset] = state.line.length;
    numbers[offset + 1] = config.capacity === Number.POSITIVE_INFINITY ? Number.NaN : config.capacity;
    numbers[offset + 2] = state.parked.length;
    numbers[offset + 3] = state.reserved;
    numbers[offset + 4] = counts.arrived;
    numbers[offset + 5] = counts.departed;
    numbers[offset + 6] = counts.rejected;
    numbers[offset + 7] = counts.dropped;
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

/** Lets in what was parked. Since it was, the queue may have become one that rejects or drops. */
function admit(simulation: Simulation, place: QueuePlace, message: number, edge: Edge): void {
  if (place.config.overflow === 'reject' && isFull(simulation, place))
    reject(simulation, place, message, edge);
  else takeIn(simulation, place, message, edge);
}

function takeIn(simulation: Simulation, place: QueuePlace, message: number, edge: Edge): void {
  if (!simulation.setOut(edge, message)) enter(simulation, place, message);
  else if (place.config.overflow !== 'dropOldest') place.state.reserved++;
}

/** Q4. The message goes straight to a taker, or stands in the queue: then true. */
function enter(simulation: Simulation, place: QueuePlace, message: number): boolean {
  const { config, state } = place;
  const { messages, memory, now } = simulation;
  state.counts.arrived++;
  messages.enter(message, now, simulation.nextOrder());
  if (state.line.length === 0) {
    const taker = findTaker(simulation, place);
    if (taker !== null) {
      state.counts.departed++;
      observe(state.wait, memory, 0);
      taker.state.lastUse = simulation.nextOrder();
      taker.to.behavior.offer(simulation, taker.to, message, taker, none, none);
      return false;
    }
  }
  if (config.overflow === 'dropOldest' && state.line.length >= config.capacity) {
    state.counts.dropped++;
    const oldest = state.line.head;
    if (oldest === none) {
      simulation.lose(message);
      return false;
    }
    leave(simulation, place, oldest);
    simulation.lose(oldest);
  }
  append(state.line, messages, message);
  if (config.discipline === 'priority') rankIn(state.ranking, messages, message);
  changeLevel(state.length, memory, now, 1);
  return true;
}

/** Q2. The newcomer is turned away; it used the edge. */
function reject(simulation: Simulation, { state }: QueuePlace, message: number, edge: Edge): void {
  state.counts.arrived++;
  state.counts.rejected++;
  simulation.turnAway(edge, message);
}

function leave(simulation: Simulation, { config, state }: QueuePlace, message: number): void {
  detach(state.line, simulation.messages, message);
  if (config.discipline === 'priority') rankOut(state.ranking, simulation.messages, message);
  changeLevel(state.length, simulation.memory, simulation.now, -1);
}

/** Q3. */
function nextOf({ config, state }: QueuePlace): number {
  if (config.discipline === 'fifo') return state.line.head;
  return config.discipline === 'lifo' ? state.line.tail : state.ranking.root;
}

/** How many messages of a ranked line are looked through for the first to leave: enough for what a picture can show. */
const mostLookedThrough = 4096;

/** At most `most` messages in the order in which they would leave now. */
function firstToLeave({ messages }: Simulation, { config, state }: QueuePlace, most: number): number[] {
  const isLifo = config.discipline === 'lifo';
  const wanted = config.discipline === 'priority' ? mostLookedThrough : most;
  const first: number[] = [];
  let message = isLifo ? state.line.tail : state.line.head;
  while (message !== none && first.length < wanted) {
    first.push(message);
    message = isLifo ? messages.previous(message) : messages.next(message);
  }
  if (config.discipline === 'priority') first.sort((a, b) => messages.priority(b) - messages.priority(a));
  return first.slice(0, most);
}
