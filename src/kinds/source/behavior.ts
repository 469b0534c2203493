import { accepted, type Behavior } from '../../engine/behavior.ts';
import { none } from '../../engine/messages.ts';
import type { Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { toLevelFigures } from '../../engine/stats/figures.ts';
import { changeLevel, createLevel, type Level, resetLevel } from '../../engine/stats/level.ts';
import { paceOf, type SourceConfig, toConfig } from './config.ts';

interface State {
  created: number;
  createdAtReset: number;
  /** Events not yet accepted everywhere. */
  readonly waiting: Level;
  /** Events that stand here or are being handled in a call that is waited for. */
  engaged: number;
  /** Of the batch that is being created. */
  batchLeft: number;
  /** Index in the schedule. */
  next: number;
  /** The next arrival is pending, at `nextAt`; or the clock stands still and it is `remaining` seconds off; or there is none. */
  arrival: typeof noArrival | typeof pendingArrival | typeof frozenArrival;
  nextAt: number;
  handle: number;
  remaining: number;
  standsStill: boolean;
  stoodStillAt: number;
  /** Seconds for which the clock has stood still in all. */
  stoodStill: number;
  /** Of `closed`: events that think or are under way, and those of them that think. */
  population: number;
  thinking: number;
  /** While the clock stands still: what each has left to think, and its circuit. */
  frozenThoughts: { remaining: number; circuit: number }[];
}

const noArrival = 0;
const pendingArrival = 1;
const frozenArrival = 2;

/** Events of a source. */
const arrivalEvent = 0;
const thoughtEvent = 1;

type SourcePlace = Place<SourceConfig, State>;

/** Creates events and sends them out: SPEC.md, S. */
export const behavior: Behavior = {
  kind: 'source',

  configure: toConfig,

  create({ memory, now }: Simulation): State {
    return {
      created: 0,
      createdAtReset: 0,
      waiting: createLevel(memory, now),
      engaged: 0,
      batchLeft: 0,
      next: 0,
      arrival: noArrival,
      nextAt: 0,
      handle: none,
      remaining: 0,
      standsStill: false,
      stoodStillAt: 0,
      stoodStill: 0,
      population: 0,
      thinking: 0,
      frozenThoughts: [],
    };
  },

  start(simulation, place: SourcePlace) {
    skipPast(simulation, place);
    resume(simulation, place);
  },

  offer() {
    return accepted;
  },

  arrive() {},

  hasRoom() {
    return false;
  },

  mayHold() {
    return false;
  },

  idleSince() {
    return 0;
  },

  refill() {},

  onEvent(simulation, place: SourcePlace, kind, circuit) {
    simulation.counters.pendingArrivals--;
    if (kind === thoughtEvent) endThought(simulation, place, circuit);
    else arrive(simulation, place);
  },

  onAccepted(simulation, place: SourcePlace, stand) {
    const { i } = simulation.stands.own(stand);
    const w = simulation.stands.int(stand);
    i[w] = i[w]! - 1;
    if (i[w] !== 0) return;
    changeLevel(place.state.waiting, simulation.memory, simulation.now, -1);
    if (i[w + 1] === 0) disengage(simulation, place, stand);
  },

  onFinished(simulation, place: SourcePlace, stand) {
    const { i } = simulation.stands.own(stand);
    const w = simulation.stands.int(stand);
    i[w + 1] = i[w + 1]! - 1;
    if (i[w] === 0 && i[w + 1] === 0) disengage(simulation, place, stand);
  },

  onRoundEnd(simulation, place: SourcePlace, circuit) {
    const { circuits } = simulation;
    const generation = circuits.page(circuit).i[circuits.int(circuit) + 1]!;
    if (generation !== place.generation) circuits.release(circuit);
    else think(simulation, place, circuit);
  },

  emit(simulation, place: SourcePlace, { type, priority }) {
    if (place.state.created >= place.config.limit) return;
    create(
      simulation,
      place,
      type === undefined ? place.config.type : simulation.intern(type),
      priority ?? drawPriority(simulation, place),
      none,
    );
    stopClockIfEngaged(simulation, place);
    simulation.settle();
  },

  reconfigure(simulation, place: SourcePlace, before: SourceConfig) {
    const { state, config } = place;
    const isSame = JSON.stringify(before.arrivals) === JSON.stringify(config.arrivals);
    const staysClosed = before.think !== null && config.think !== null;
    if (!isSame && !staysClosed) {
      withdrawArrivals(simulation, place);
      state.batchLeft = 0;
      skipPast(simulation, place);
    }
    if (state.standsStill && state.engaged < config.callers) startClock(simulation, place);
    stopClockIfEngaged(simulation, place);
    resume(simulation, place);
  },

  close(simulation, place: SourcePlace) {
    withdrawArrivals(simulation, place);
  },

  reset(simulation, { state }: SourcePlace) {
    state.createdAtReset = state.created;
    resetLevel(state.waiting, simulation.now);
  },

  figures(simulation, { state }: SourcePlace) {
    return {
      counts: { created: state.created - state.createdAtReset },
      waiting: toLevelFigures(state.waiting, simulation.now),
    };
  },

  show(_simulation, { config, state }: SourcePlace, numbers, offset) {
    numbers[offset] = state.created;
    numbers[offset + 1] = state.waiting.value;
    numbers[offset + 2] = state.arrival === pendingArrival ? state.nextAt : Number.NaN;
    numbers[offset + 3] = state.standsStill ? 1 : 0;
    numbers[offset + 4] = paceOf(config);
  },

  level({ state }: SourcePlace) {
    return state.waiting;
  },
};

/** S2, S5. The instant of an arrival: a batch begins. */
function arrive(simulation: Simulation, place: SourcePlace): void {
  const { config, state } = place;
  state.arrival = noArrival;
  state.batchLeft = config.batch === null ? 1 : config.batch.sample(simulation.random.at(config.batchStream));
  goOn(simulation, place);
}

/** Creates what is left of the batch, as far as the callers allow, and then looks for the next arrival. */
function goOn(simulation: Simulation, place: SourcePlace): void {
  const { config, state } = place;
  const scheduled = config.schedule[state.next];
  while (state.batchLeft > 0 && state.created < config.limit) {
    if (state.engaged >= config.callers) {
      stopClockIfEngaged(simulation, place);
      return;
    }
    state.batchLeft--;
    const type = scheduled?.type == null ? config.type : simulation.intern(scheduled.type);
    create(simulation, place, type, scheduled?.priority ?? drawPriority(simulation, place), none);
  }
  state.batchLeft = 0;
  if (scheduled !== undefined) state.next++;
  stopClockIfEngaged(simulation, place);
  scheduleNext(simulation, place);
}

function drawPriority(simulation: Simulation, { config }: SourcePlace): number {
  const { priority } = config;
  return typeof priority === 'number'
    ? priority
    : priority.sample(simulation.random.at(config.priorityStream));
}

/** S4. */
function create(
  simulation: Simulation,
  place: SourcePlace,
  type: number,
  priority: number,
  circuit: number,
): void {
  const { state, outs } = place;
  const { stands } = simulation;
  let mayHold = false;
  for (let index = 0; index < outs.length; index++) if (outs[index]!.mayHold) mayHold = true;
  const stand = mayHold ? stands.allocate() : none;
  state.created++;
  const message = simulation.createMessage(place, type, priority, circuit);
  const owed = simulation.passOn(place, message, stand);
  if (owed === 0) {
    if (mayHold) stands.release(stand);
    return;
  }
  const { i } = stands.own(stand);
  const w = stands.int(stand);
  i[w] = owed & 65535;
  i[w + 1] = owed >>> 16;
  state.engaged++;
  if (i[w] !== 0) changeLevel(state.waiting, simulation.memory, simulation.now, 1);
}

function disengage(simulation: Simulation, place: SourcePlace, stand: number): void {
  const { state } = place;
  simulation.stands.release(stand);
  state.engaged--;
  if (state.standsStill && state.engaged < place.config.callers) startClock(simulation, place);
}

/** S1. Schedules the arrival after this instant; while the clock stands still it is kept as what remains. */
function scheduleNext(simulation: Simulation, place: SourcePlace): void {
  const { config, state } = place;
  if (state.created >= config.limit) return;
  let at: number;
  if (config.interval !== null)
    at = simulation.now + config.interval.sample(simulation.random.at(config.intervalStream));
  else if (state.next < config.schedule.length) at = config.schedule[state.next]!.at + state.stoodStill;
  else return;
  if (state.standsStill) {
    state.arrival = frozenArrival;
    state.remaining = at - simulation.now;
  } else setArrival(simulation, place, at);
}

function setArrival(simulation: Simulation, { slot, state }: SourcePlace, at: number): void {
  state.arrival = pendingArrival;
  state.nextAt = at;
  state.handle = simulation.calendar.scheduleRevocable(at, arrivalEvent, slot, none);
  simulation.counters.pendingArrivals++;
}

/** S5. */
function stopClockIfEngaged(simulation: Simulation, place: SourcePlace): void {
  const { config, state } = place;
  if (state.standsStill || state.engaged < config.callers) return;
  state.standsStill = true;
  state.stoodStillAt = simulation.now;
  if (state.thinking > 0) freezeThoughts(simulation, place);
  if (state.arrival !== pendingArrival) return;
  simulation.calendar.cancel(state.handle);
  simulation.counters.pendingArrivals--;
  state.arrival = frozenArrival;
  state.remaining = state.nextAt - simulation.now;
}

function startClock(simulation: Simulation, place: SourcePlace): void {
  const { state } = place;
  state.standsStill = false;
  state.stoodStill += simulation.now - state.stoodStillAt;
  const thoughts = state.frozenThoughts;
  state.frozenThoughts = [];
  for (const { remaining, circuit } of thoughts) scheduleThought(simulation, place, remaining, circuit);
  if (state.batchLeft > 0) goOn(simulation, place);
  else if (state.arrival === frozenArrival) setArrival(simulation, place, simulation.now + state.remaining);
}

/** Sets going what the parameters ask for and is not going yet. */
function resume(simulation: Simulation, place: SourcePlace): void {
  const { config, state } = place;
  while (state.population < config.population) {
    const { circuits } = simulation;
    const circuit = circuits.allocate();
    const { i } = circuits.own(circuit);
    const w = circuits.int(circuit);
    i[w] = 0;
    i[w + 1] = place.generation;
    state.population++;
    think(simulation, place, circuit);
  }
  if (state.arrival === noArrival && state.batchLeft === 0) scheduleNext(simulation, place);
}

/** S6. Begins to think; leaves for good where the population has become smaller. */
function think(simulation: Simulation, place: SourcePlace, circuit: number): void {
  const { config, state } = place;
  if (config.think === null || state.population > config.population) {
    retire(simulation, place, circuit);
    return;
  }
  const remaining = config.think.sample(simulation.random.at(config.intervalStream));
  if (state.standsStill) state.frozenThoughts.push({ remaining, circuit });
  else scheduleThought(simulation, place, remaining, circuit);
}

function scheduleThought(
  simulation: Simulation,
  { slot, state }: SourcePlace,
  remaining: number,
  circuit: number,
): void {
  state.thinking++;
  simulation.counters.pendingArrivals++;
  simulation.calendar.schedule(simulation.now + remaining, thoughtEvent, slot, circuit);
}

/** S5. All that think stop thinking, in the order in which they would have ended. */
function freezeThoughts(simulation: Simulation, { slot, state }: SourcePlace): void {
  simulation.calendar.withdraw((kind, place, circuit, at) => {
    if (place !== slot || kind !== thoughtEvent) return false;
    state.frozenThoughts.push({ remaining: at - simulation.now, circuit });
    return true;
  });
  simulation.counters.pendingArrivals -= state.thinking;
  state.thinking = 0;
  state.frozenThoughts.sort((a, b) => a.remaining - b.remaining || a.circuit - b.circuit);
}

function endThought(simulation: Simulation, place: SourcePlace, circuit: number): void {
  const { config, state } = place;
  state.thinking--;
  if (state.population > config.population || state.created >= config.limit) {
    retire(simulation, place, circuit);
    return;
  }
  const batch = config.batch === null ? 1 : config.batch.sample(simulation.random.at(config.batchStream));
  // Kept open until all of the batch is created: the first may end at once.
  simulation.openRound(circuit);
  for (let left = batch; left > 0 && state.created < config.limit; left--) {
    create(simulation, place, config.type, drawPriority(simulation, place), circuit);
  }
  simulation.closeRound(place, circuit);
  stopClockIfEngaged(simulation, place);
}

function retire(simulation: Simulation, { state }: SourcePlace, circuit: number): void {
  state.population--;
  simulation.circuits.release(circuit);
}

/** Nothing is pending any more; those under way retire when they end. */
function withdrawArrivals(simulation: Simulation, place: SourcePlace): void {
  const { state } = place;
  simulation.calendar.withdraw((kind, slot, circuit) => {
    if (slot !== place.slot || kind > thoughtEvent) return false;
    simulation.counters.pendingArrivals--;
    if (kind === thoughtEvent) retire(simulation, place, circuit);
    return true;
  });
  for (const { circuit } of state.frozenThoughts) retire(simulation, place, circuit);
  state.frozenThoughts = [];
  state.thinking = 0;
  state.arrival = noArrival;
}

/** A schedule that begins to hold now has no past. */
function skipPast(simulation: Simulation, { config, state }: SourcePlace): void {
  const clock =
    simulation.now - state.stoodStill - (state.standsStill ? simulation.now - state.stoodStillAt : 0);
  state.next = 0;
  if (simulation.now === 0) return;
  while (state.next < config.schedule.length && config.schedule[state.next]!.at <= clock) state.next++;
}
