import { createDistribution } from '../../distributions/createDistribution.ts';
import type { Distribution } from '../../distributions/distribution.ts';
import { accepted, type Behavior, nobody } from '../../engine/behavior.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import { letInNext } from '../../engine/parts/entrance.ts';
import { losePending } from '../../engine/parts/timers.ts';
import type { Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { Params } from '../../flow/flow.ts';
import type { DelayParams } from './spec.ts';

interface Config {
  readonly time: Distribution;
  readonly stream: number;
}

interface State {
  arrived: number;
  departed: number;
  arrivedAtReset: number;
  departedAtReset: number;
}

export type DelayPlace = Place<Config, State>;

/** A message has stayed its time. */
const timeEnd = 0;

/** Keeps each message for a time of its own: SPEC.md, O. */
export const behavior: Behavior = {
  kind: 'delay',

  configure(simulation: Simulation, id: string, params: Params): Config {
    const { time } = params as unknown as DelayParams;
    return { time: createDistribution(time), stream: simulation.stream(id, 'time') };
  },

  create(): State {
    return { arrived: 0, departed: 0, arrivedAtReset: 0, departedAtReset: 0 };
  },

  offer(simulation, place: DelayPlace, message, edge) {
    if (!simulation.setOut(edge, message)) enter(simulation, place, message);
    return accepted;
  },

  arrive(simulation, place: DelayPlace, message) {
    enter(simulation, place, message);
  },

  hasRoom() {
    return true;
  },

  mayHold() {
    return false;
  },

  load(_simulation, place: DelayPlace) {
    return inside(place);
  },

  idleSince(_simulation, _place, edge) {
    return edge.state.lastUse;
  },

  refill(simulation, place) {
    while (letInNext(simulation, place, null, () => {}));
  },

  onEvent(simulation, place: DelayPlace, _kind, message) {
    place.state.departed++;
    if (simulation.eventLog !== null) note(simulation, 'dispatched', place.slot, message);
    simulation.passOn(place, message, none, nobody);
  },

  reconfigure() {},

  close: losePending,

  reset(_simulation, { state }: DelayPlace) {
    state.arrivedAtReset = state.arrived;
    state.departedAtReset = state.departed;
  },

  figures(_simulation, { state }: DelayPlace) {
    const { arrived, departed, arrivedAtReset, departedAtReset } = state;
    return { counts: { arrived: arrived - arrivedAtReset, departed: departed - departedAtReset } };
  },

  show(_simulation, place: DelayPlace, numbers, offset) {
    numbers[offset] = inside(place);
    numbers[offset + 1] = place.state.departed;
  },
};

function inside({ state }: DelayPlace): number {
  return state.arrived - state.departed;
}

function enter(simulation: Simulation, { slot, config, state }: DelayPlace, message: number): void {
  state.arrived++;
  simulation.startAnew(message);
  if (simulation.eventLog !== null) note(simulation, 'stored', slot, message);
  const time = config.time.sample(simulation.random.at(config.stream));
  simulation.calendar.schedule(simulation.now + time, timeEnd, slot, message);
}
