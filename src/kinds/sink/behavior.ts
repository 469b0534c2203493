import { accepted, type Behavior } from '../../engine/behavior.ts';
import { letInNext } from '../../engine/parts/entrance.ts';
import type { Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';

export interface SinkState {
  arrived: number;
  arrivedAtReset: number;
}

type SinkPlace = Place<null, SinkState>;

/** Where events end: takes whatever comes, at once. */
export const behavior: Behavior = {
  kind: 'sink',

  configure() {
    return null;
  },

  create(): SinkState {
    return { arrived: 0, arrivedAtReset: 0 };
  },

  offer(simulation, place: SinkPlace, message, edge) {
    if (!simulation.setOut(edge, message)) end(simulation, place, message);
    return accepted;
  },

  arrive(simulation, place: SinkPlace, message) {
    end(simulation, place, message);
  },

  hasRoom() {
    return true;
  },

  mayHold() {
    return false;
  },

  load() {
    return 0;
  },

  idleSince(_simulation, _place, edge) {
    return edge.state.lastUse;
  },

  refill(simulation, place) {
    while (letInNext(simulation, place, null, () => {}));
  },

  reconfigure() {},

  close() {},

  reset(_simulation, { state }: SinkPlace) {
    state.arrivedAtReset = state.arrived;
  },

  figures(_simulation, { state }: SinkPlace) {
    const arrived = state.arrived - state.arrivedAtReset;
    return { counts: { arrived, departed: arrived } };
  },

  show(_simulation, { state }: SinkPlace, numbers, offset) {
    numbers[offset] = state.arrived;
  },
};

function end(simulation: Simulation, { state }: SinkPlace, message: number): void {
  state.arrived++;
  simulation.complete(message);
}
