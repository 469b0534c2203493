import { accepted, type Behavior, nobody } from '../../engine/behavior.ts';
import { loseAt } from '../../engine/deadLetter.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import { isExpired, startExpiry, timerCame } from '../../engine/parts/expiry.ts';
import {
  comeThrough,
  createGate,
  endOutside,
  type GateState,
  gate,
  isShut,
  letAllIn,
  outsideEnd,
  waitOutside,
} from '../../engine/parts/gate.ts';
import {
  addToGroup,
  createGroups,
  emptyAll,
  findGroup,
  forEachGroup,
  type Groups,
  lapIn,
  letGo,
  newestIn,
  takeFromGroup,
} from '../../engine/parts/groups.ts';
import { leadsBack } from '../../engine/parts/roundTrip.ts';
import { inOrder, losePending, withdrawPending } from '../../engine/parts/timers.ts';
import type { Edge, Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { stopTimer } from '../../engine/timer.ts';
import type { Params } from '../../flow/flow.ts';
import type { JoinParams } from './spec.ts';

interface State extends GateState {
  groups: Groups;
  /** Messages in the groups. */
  kept: number;
  /** Messages that go on within this instant. */
  leaving: number;
  /** Copies that were needed when it was looked at last. */
  needed: number;
  /** Whether it stands on a circle, and after how many changes of the flow's edges that was found out. */
  circles: boolean;
  circlesAt: number;
  arrived: number;
  departed: number;
  arrivedAtReset: number;
  departedAtReset: number;
}

export type JoinPlace = Place<JoinParams, State>;

/** Later than any lap: of what does not come again. */
const lastLap = 0x7fffffff;

/** A group is complete: its last message goes on. Or the time of one that is kept is over. */
const leaveEvent = 0;
export const expiry = 1;

/** Keeps copies of an event until enough of them have come, and completes those that come later: SPEC.md, O5. */
export const behavior: Behavior = {
  kind: 'join',
  ...gate,

  configure(_simulation: Simulation, _id: string, params: Params): JoinParams {
    const { count } = params as unknown as JoinParams;
    return { count };
  },

  create({ memory }: Simulation): State {
    const groups = createGroups(memory);
    const counts = { arrived: 0, departed: 0, arrivedAtReset: 0, departedAtReset: 0 };
    const circle = { circles: false, circlesAt: none };
    return { ...createGate(), groups, kept: 0, leaving: 0, needed: 1, ...circle, ...counts };
  },

  offer(simulation, place: JoinPlace, message, edge, giver, giverRef) {
    if (isShut(place)) return waitOutside(simulation, place, message, edge, giver, giverRef);
    comeIn(simulation, place, message, edge);
    return accepted;
  },

  arrive(simulation, place: JoinPlace, message) {
    if (place.crashed) loseAt(simulation, place, message);
    else enter(simulation, place, message);
  },

  load(_simulation, { state }: JoinPlace) {
    return state.kept + state.leaving + state.outside.length;
  },

  idleSince(_simulation, _place, edge) {
    return edge.state.lastUse;
  },

  refill(simulation, place: JoinPlace) {
    releaseComplete(simulation, place);
    letAllIn(simulation, place, comeIn);
  },

  onEvent(simulation, place: JoinPlace, kind, message) {
    if (kind === outsideEnd) endOutside(simulation, place, message);
    else if (kind === expiry) expire(simulation, place, message);
    else {
      place.state.leaving--;
      place.state.departed++;
      if (simulation.eventLog !== null) note(simulation, 'dispatched', place.slot, message);
      simulation.passOn(place, message, none, nobody);
    }
  },

  onCrash(simulation, place: JoinPlace) {
    if (place.crashed) loseInside(simulation, place);
    gate.onCrash(simulation, place);
  },

  reconfigure() {},

  close(simulation, place: JoinPlace) {
    gate.close(simulation, place);
    loseGroups(simulation, place, loseByRemoval);
    losePending(simulation, place);
  },

  reset(_simulation, { state }: JoinPlace) {
    state.arrivedAtReset = state.arrived;
    state.departedAtReset = state.departed;
  },

  figures(_simulation, { state }: JoinPlace) {
    const { arrived, departed, arrivedAtReset, departedAtReset } = state;
    return { counts: { arrived: arrived - arrivedAtReset, departed: departed - departedAtReset } };
  },

  show(_simulation, place: JoinPlace, numbers, offset) {
    numbers[offset] = place.state.kept;
    numbers[offset + 1] = place.state.groups.open;
    numbers[offset + 2] = neededAt(place);
    numbers[offset + 3] = place.state.departed;
  },
};

/** O5. */
function neededAt({ config, ins }: JoinPlace): number {
  return config.count ?? Math.max(1, ins.length);
}

function comeIn(simulation: Simulation, place: JoinPlace, message: number, edge: Edge): void {
  if (!comeThrough(simulation, edge, message)) enter(simulation, place, message);
}

/** O5, Q8. */
function enter(simulation: Simulation, place: JoinPlace, message: number): void {
  const { state } = place;
  const { messages, memory } = simulation;
  const event = messages.event(message);
  state.arrived++;
  const group = findGroup(state.groups, event);
  const isLate = group !== none && lapOf(simulation, message) < lapIn(state.groups, group);
  simulation.startAnew(message);
  if (isExpired(simulation, message)) {
    loseAt(simulation, place, message);
    return;
  }
  if (simulation.eventLog !== null) note(simulation, 'stored', place.slot, message);
  if (isLate) {
    if (simulation.eventLog !== null) note(simulation, 'joined', place.slot, message);
    simulation.completeSilently(message);
    return;
  }
  messages.setNext(message, group === none ? none : newestIn(state.groups, group));
  state.kept++;
  if (addToGroup(state.groups, memory, messages, event, message) >= neededAt(place))
    goOn(simulation, place, event, message);
  else startExpiry(simulation, place.slot, message, expiry);
}

/** O5. As which it was let go last; -1: it was not, on a circle. */
function lapOf({ messages, extras }: Simulation, message: number): number {
  const extra = messages.extra(message);
  return extra === none ? none : extras.lap(extra);
}

/** O5. The lap that begins for a message let go on. Only on a circle it can come again, and is marked. */
function beginLap(simulation: Simulation, place: JoinPlace, message: number): number {
  const { state } = place;
  const { counters, extras } = simulation;
  if (state.circlesAt !== counters.rewirings) {
    state.circlesAt = counters.rewirings;
    state.circles = leadsBack(place);
  }
  if (!state.circles) return lastLap;
  const lap = counters.laps++;
  extras.setLap(simulation.extraOf(message), lap);
  return lap;
}

/** Q8. The time of one that is kept is over. */
function expire(simulation: Simulation, place: JoinPlace, message: number): void {
  const { state } = place;
  const { messages, memory } = simulation;
  timerCame(simulation, message);
  takeFromGroup(state.groups, memory, messages, messages.event(message), message);
  state.kept--;
  loseAt(simulation, place, message);
}

/** The newest of a group goes on, by an event of its own (T4); the others have done their part. */
function goOn(simulation: Simulation, place: JoinPlace, event: number, newest: number): void {
  const { slot, state } = place;
  const { messages, memory, calendar, now } = simulation;
  letGo(state.groups, memory, event, beginLap(simulation, place, newest));
  stopTimer(simulation, newest);
  const others = messages.next(newest);
  if (simulation.eventLog !== null)
    for (let each = others; each !== none; each = messages.next(each)) note(simulation, 'joined', slot, each);
  state.kept--;
  state.kept -= endGroup(simulation, others, completeOne);
  state.leaving++;
  calendar.schedule(now, leaveEvent, slot, newest);
}

/** Fewer are needed than before: some may be complete. They go on in the order in which their last copies were made. */
function releaseComplete(simulation: Simulation, place: JoinPlace): void {
  const { state } = place;
  const needed = neededAt(place);
  if (needed < state.needed) {
    const complete: number[] = [];
    forEachGroup(state.groups, (_event, newest, count) => {
      if (count >= needed) complete.push(newest);
    });
    const { messages } = simulation;
    complete.sort((a, b) => messages.number(a) - messages.number(b));
    for (const newest of complete) goOn(simulation, place, messages.event(newest), newest);
  }
  state.needed = needed;
}

/** Ends the messages of a group from `newest` on; gives back how many there were. */
function endGroup(
  simulation: Simulation,
  newest: number,
  endOne: (simulation: Simulation, message: number) => void,
): number {
  let count = 0;
  let message = newest;
  while (message !== none) {
    const next = simulation.messages.next(message);
    endOne(simulation, message);
    message = next;
    count++;
  }
  return count;
}

function completeOne(simulation: Simulation, message: number): void {
  simulation.completeSilently(message);
}

function loseOne(simulation: Simulation, message: number): void {
  loseAt(simulation, { slot: none }, message);
}

function loseByRemoval(simulation: Simulation, message: number): void {
  simulation.loseByRemoval(message);
}

/** J6. */
function loseInside(simulation: Simulation, place: JoinPlace): void {
  const { state } = place;
  loseGroups(simulation, place, loseOne);
  emptyAll(state.groups, simulation.memory);
  state.kept = 0;
  state.leaving = 0;
  for (const message of withdrawPending(simulation, place, [leaveEvent])) loseAt(simulation, place, message);
}

/** Their events go by the order of their newest copies. */
function loseGroups(
  simulation: Simulation,
  { state }: JoinPlace,
  endOne: (simulation: Simulation, message: number) => void,
): void {
  const lost: number[] = [];
  forEachGroup(state.groups, (_event, newest) => lost.push(newest));
  for (const newest of inOrder(simulation, lost)) endGroup(simulation, newest, endOne);
}
