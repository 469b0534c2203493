import type { Params } from '../flow/flow.ts';
import type { SavedCalendar } from './calendarLayout.ts';
import type { Counters } from './counters.ts';
import type { Edge, EdgeState, Place } from './place.ts';
import type { SavedRecords } from './records.ts';
import type { Simulation } from './simulation.ts';
import type { Classes } from './stats/classes.ts';
import type { Sample } from './stats/sample.ts';
import type { Stop } from './stop.ts';
import { type EdgeWiring, isHop, leadsOn, termsOf } from './wiring.ts';

/** X1, X2. The whole state of a run between two events, as plain data that can be cloned into another worker. */
export interface Snapshot {
  readonly seed: number;
  /** Of the memory: nothing in here was written later. */
  readonly epoch: number;
  readonly calendar: SavedCalendar;
  readonly messages: SavedRecords;
  readonly servers: SavedRecords;
  readonly stands: SavedRecords;
  readonly extras: SavedRecords;
  readonly circuits: SavedRecords;
  readonly random: Int32Array;
  readonly streams: readonly string[];
  readonly types: readonly string[];
  readonly keys: readonly string[];
  readonly texts: readonly string[];
  readonly counters: Counters;
  readonly hashWords: Int32Array;
  readonly endToEnd: Sample;
  readonly endToEndClasses: Classes;
  readonly stop: Stop | null;
  readonly places: readonly SavedPlace[];
  readonly edges: readonly SavedEdge[];
}

interface SavedPlace
  extends Pick<Place, 'id' | 'kind' | 'generation' | 'alive' | 'paused' | 'crashed' | 'params' | 'state'> {}

interface SavedEdge
  extends Pick<
    Edge,
    'id' | 'generation' | 'alive' | 'params' | 'latencyStream' | 'mayHold' | 'mayInterrupt' | 'isDeadLetter'
  > {
  readonly from: string;
  readonly to: string;
  readonly state: EdgeState;
}

/** Makes the parts of an edge that a snapshot does not hold: they follow from its parameters. */
export type ToWiring = (
  from: string,
  to: string,
  fromKind: string,
  toKind: string,
  params: Params,
  isDeadLetter: boolean,
) => EdgeWiring;

export function takeSnapshot(simulation: Simulation): Snapshot {
  // Whatever is written from here on copies its page or array first.
  simulation.memory.epoch++;
  return {
    seed: simulation.seed,
    epoch: simulation.memory.epoch,
    calendar: simulation.calendar.save(),
    messages: simulation.messages.save(),
    servers: simulation.servers.save(),
    stands: simulation.stands.save(),
    extras: simulation.extras.save(),
    circuits: simulation.circuits.save(),
    random: simulation.random.save(),
    streams: [...simulation.streams.keys()],
    types: simulation.types.save(),
    keys: simulation.keys.names.save(),
    texts: simulation.texts.save(),
    counters: { ...simulation.counters },
    hashWords: simulation.hashWords.slice(),
    endToEnd: copyState(simulation.endToEnd),
    endToEndClasses: copyState(simulation.endToEndClasses),
    stop: simulation.stop,
    places: simulation.places.map(({ id, kind, generation, alive, paused, crashed, params, state }) => ({
      id,
      kind,
      generation,
      alive,
      paused,
      crashed,
      params,
      state: copyState(state),
    })),
    edges: simulation.edges.map(
      ({
        id,
        generation,
        alive,
        params,
        latencyStream,
        mayHold,
        mayInterrupt,
        isDeadLetter,
        from,
        to,
        state,
      }) => ({
        id,
        generation,
        alive,
        params,
        latencyStream,
        mayHold,
        mayInterrupt,
        isDeadLetter,
        from: from.id,
        to: to.id,
        state: { ...state },
      }),
    ),
  };
}

/** Puts `simulation`, of the same seed and behaviors, into the state of the snapshot, which stays whole. */
export function restoreSnapshot(simulation: Simulation, snapshot: Snapshot, toWiring: ToWiring): void {
  simulation.memory.epoch = Math.max(simulation.memory.epoch, snapshot.epoch) + 1;
  simulation.calendar.load(snapshot.calendar);
  simulation.messages.load(snapshot.messages);
  simulation.servers.load(snapshot.servers);
  simulation.stands.load(snapshot.stands);
  simulation.extras.load(snapshot.extras);
  simulation.circuits.load(snapshot.circuits);
  simulation.random.load(snapshot.random);
  simulation.streams.clear();
  for (const [index, key] of snapshot.streams.entries()) simulation.streams.set(key, index);
  simulation.types.load(snapshot.types);
  simulation.keys.names.load(snapshot.keys);
  simulation.texts.load(snapshot.texts);
  simulation.counters = { ...snapshot.counters };
  simulation.hashWords = new Int32Array(snapshot.hashWords);
  simulation.endToEnd = copyState(snapshot.endToEnd);
  simulation.endToEndClasses = copyState(snapshot.endToEndClasses);
  simulation.stop = snapshot.stop;
  restorePlaces(simulation, snapshot);
  restoreEdges(simulation, snapshot, toWiring);
  simulation.forgetExpress();
}

function restorePlaces(simulation: Simulation, snapshot: Snapshot): void {
  simulation.placeSlots.clear();
  simulation.places = snapshot.places.map((saved, slot) => {
    simulation.placeSlots.set(saved.id, slot);
    const behavior = simulation.behaviors[saved.kind]!;
    const config = behavior.configure(simulation, saved.id, saved.params);
    return {
      ...saved,
      slot,
      behavior,
      config,
      state: copyState(saved.state),
      outs: [],
      leadsOn: false,
      deadLetters: [],
      ins: [],
    };
  });
}

function restoreEdges(simulation: Simulation, snapshot: Snapshot, toWiring: ToWiring): void {
  simulation.edgeSlots.clear();
  simulation.edges = snapshot.edges.map((saved, slot) => {
    simulation.edgeSlots.set(saved.id, slot);
    const from = simulation.places[simulation.placeSlots.get(saved.from)!]!;
    const to = simulation.places[simulation.placeSlots.get(saved.to)!]!;
    const wiring = toWiring(saved.from, saved.to, from.kind, to.kind, saved.params, saved.isDeadLetter);
    const terms = termsOf(simulation, saved.id, wiring);
    const { latency } = wiring;
    return { ...saved, ...terms, slot, from, to, latency, isHop: isHop(from, to), state: { ...saved.state } };
  });
  const inOrder = simulation.edges.filter((edge) => edge.alive).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const edge of inOrder) {
    (edge.isDeadLetter ? edge.from.deadLetters : edge.from.outs).push(edge);
    edge.to.ins.push(edge);
  }
  for (const place of simulation.places) place.leadsOn = leadsOn(place);
}

/**
 * A copy of plain state. Typed arrays are shared: whoever writes one compares its epoch first.
 * Plain arrays and objects are copied.
 */
function copyState<T>(state: T): T {
  if (state === null || typeof state !== 'object' || ArrayBuffer.isView(state)) return state;
  if (Array.isArray(state)) return state.map(copyState) as T;
  // Spreading keeps the hidden class that the hot loop knows.
  const copy = { ...state };
  for (const key in copy) copy[key] = copyState(copy[key]);
  return copy;
}
