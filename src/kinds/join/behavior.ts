import { accepted, type Behavior, nobody } from '../../engine/behavior.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import { letInNext } from '../../engine/parts/entrance.ts';
import {
  addToGroup,
  createGroups,
  findGroup,
  forEachGroup,
  type Groups,
  newestIn,
  removeGroup,
} from '../../engine/parts/groups.ts';
import { losePending } from '../../engine/parts/timers.ts';
import type { Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { Params } from '../../flow/flow.ts';
import type { JoinParams } from './spec.ts';

interface State {
  readonly groups: Groups;
  /** Messages in the groups. */
  kept: number;
  /** Messages that go on within this instant. */
  leaving: number;
  /** Copies that were needed when it was looked at last. */
  needed: number;
  arrived: number;
  departed: number;
  arrivedAtReset: number;
  departedAtReset: number;
}

export type JoinPlace = Place<JoinParams, State>;

/** A group is complete: its last message goes on. */
const leaveEvent = 0;

/** Keeps copies of an event until enough of them have come: SPEC.md, O. */
export const behavior: Behavior = {
  kind: 'join',

  configure(_simulation: Simulation, _id: string, params: Params): JoinParams {
    const { count } = params as unknown as JoinParams;
    return { count };
  },

  create({ memory }: Simulation): State {
    const groups = createGroups(memory);
    const counts = { arrived: 0, departed: 0, arrivedAtReset: 0, departedAtReset: 0 };
    return { groups, kept: 0, leaving: 0, needed: 1, ...counts };
  },

  offer(simulation, place: JoinPlace, message, edge) {
    if (!simulation.setOut(edge, message)) enter(simulation, place, message);
    return accepted;
  },

  arrive(simulation, place: JoinPlace, message) {
    enter(simulation, place, message);
  },

  hasRoom() {
    return true;
  },

  mayHold() {
    return false;
  },

  load(_simulation, { state }: JoinPlace) {
    return state.kept + state.leaving;
  },

  idleSince(_simulation, _place, edge) {
    return edge.state.lastUse;
  },

  refill(simulation, place: JoinPlace) {
    releaseComplete(simulation, place);
    while (letInNext(simulation, place, null, () => {}));
  },

  onEvent(simulation, place: JoinPlace, _kind, message) {
    place.state.leaving--;
    place.state.departed++;
    if (simulation.eventLog !== null) note(simulation, 'dispatched', place.slot, message);
    simulation.passOn(place, message, none, nobody);
  },

  reconfigure() {},

  close(simulation, place: JoinPlace) {
    losePending(simulation, place);
    const lost: number[] = [];
    forEachGroup(place.state.groups, (_event, newest) => lost.push(newest));
    lost.sort((a, b) => simulation.messages.number(a) - simulation.messages.number(b));
    for (const newest of lost) endGroup(simulation, newest, loseOne);
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
    numbers[offset + 1] = place.state.groups.size;
    numbers[offset + 2] = neededAt(place);
    numbers[offset + 3] = place.state.departed;
  },
};

/** O5. */
function neededAt({ config, ins }: JoinPlace): number {
  return config.count ?? Math.max(1, ins.length);
}

/** O5. */
function enter(simulation: Simulation, place: JoinPlace, message: number): void {
  const { state } = place;
  const { messages, memory } = simulation;
  const event = messages.event(message);
  state.arrived++;
  simulation.startAnew(message);
  if (simulation.eventLog !== null) note(simulation, 'stored', place.slot, message);
  const group = findGroup(state.groups, event);
  messages.setNext(message, group === none ? none : newestIn(state.groups, group));
  state.kept++;
  if (addToGroup(state.groups, memory, event, message) >= neededAt(place))
    goOn(simulation, place, event, message);
}

/** The newest of a group goes on, by an event of its own (T4); the others have done their part. */
function goOn(simulation: Simulation, { slot, state }: JoinPlace, event: number, newest: number): void {
  const { messages, memory, calendar, now } = simulation;
  removeGroup(state.groups, memory, event);
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
  simulation.loseByRemoval(message);
}
