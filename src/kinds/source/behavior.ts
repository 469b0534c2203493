import { standardExponential } from '../../distributions/standardExponential.ts';
import type { Behavior } from '../../engine/behavior.ts';
import { none } from '../../engine/messages.ts';
import { dropParked } from '../../engine/parts/entrance.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { toLevelFigures } from '../../engine/stats/figures.ts';
import { changeLevel, resetLevel } from '../../engine/stats/level.ts';
import { paceOf, type SourceConfig, toConfig } from './config.ts';
import { closeStand, create, drawBatch } from './create.ts';
import { mostTurns, untilNext } from './mmpp.ts';
import { toParticulars } from './particulars.ts';
import {
  arrivalEvent,
  createState,
  frozenArrival,
  noArrival,
  pendingArrival,
  type SourcePlace,
  thoughtEvent,
} from './state.ts';
import { endThought, fillPopulation, freezeThoughts, retire, thawThoughts, think } from './thinking.ts';

/** Creates events and sends them out: SPEC.md, S. */
export const behavior: Behavior = {
  kind: 'source',

  configure: toConfig,

  create: createState,

  start(simulation, place: SourcePlace) {
    skipPast(simulation, place);
    resume(simulation, place);
  },

  offer: nothingArrives,
  arrive: nothingArrives,

  hasRoom() {
    return false;
  },

  mayHold() {
    return false;
  },

  load() {
    return 0;
  },

  idleSince() {
    return 0;
  },

  refill() {},

  onEvent(simulation, place: SourcePlace, kind, circuit) {
    simulation.counters.pendingArrivals--;
    if (kind === thoughtEvent) {
      endThought(simulation, place, circuit);
      stopClockIfDue(simulation, place);
    } else arrive(simulation, place);
  },

  onAccepted(simulation, place: SourcePlace, stand) {
    const { stands } = simulation;
    const unaccepted = stands.unaccepted(stand) - 1;
    const unfinished = stands.unfinished(stand);
    stands.set(stand, unaccepted, unfinished);
    if (unaccepted > 0) return;
    changeLevel(place.state.waiting, simulation.memory, simulation.now, -1);
    if (unfinished === 0) disengage(simulation, place, stand);
  },

  onFinished(simulation, place: SourcePlace, stand) {
    const { stands } = simulation;
    const unaccepted = stands.unaccepted(stand);
    const unfinished = stands.unfinished(stand) - 1;
    stands.set(stand, unaccepted, unfinished);
    if (unaccepted === 0 && unfinished === 0) disengage(simulation, place, stand);
  },

  onRoundEnd(simulation, place: SourcePlace, circuit) {
    const { circuits } = simulation;
    const generation = circuits.page(circuit).i[circuits.int(circuit) + 1]!;
    if (generation !== place.generation) circuits.release(circuit);
    else think(simulation, place, circuit);
  },

  onPause: heedStop,

  onCrash(simulation, place: SourcePlace) {
    heedStop(simulation, place);
    if (place.crashed) dropParked(simulation, place.slot);
    simulation.settle();
  },

  emit(simulation, place: SourcePlace, event) {
    if (place.crashed || place.state.created >= place.config.limit) return;
    create(simulation, place, toParticulars(simulation, event), none);
    stopClockIfDue(simulation, place);
    simulation.settle();
  },

  reconfigure(simulation, place: SourcePlace, before: SourceConfig) {
    const { state, config } = place;
    const isSame = JSON.stringify(before.arrivals) === JSON.stringify(config.arrivals);
    const staysClosed = before.think !== null && config.think !== null;
    if (!isSame && !staysClosed) {
      withdrawArrivals(simulation, place);
      state.batchLeft = 0;
      state.next = 0;
      state.phase = none;
    }
    // A schedule that begins to hold now, or goes on after a limit, has no past.
    if (state.arrival === noArrival && state.batchLeft === 0) skipPast(simulation, place);
    heedStop(simulation, place);
    resume(simulation, place);
  },

  close(simulation, place: SourcePlace) {
    const { stands } = simulation;
    withdrawArrivals(simulation, place);
    let stand = place.state.newestStand;
    while (stand !== none) {
      const next = stands.next(stand);
      stands.release(stand);
      stand = next;
    }
  },

  reset(simulation, { state }: SourcePlace) {
    state.createdAtReset = state.created;
    resetLevel(state.waiting, simulation.now);
  },

  figures(simulation, { state }: SourcePlace) {
    const created = state.created - state.createdAtReset;
    return {
      counts: { created },
      waiting: toLevelFigures(state.waiting, simulation.now, { occasions: created }),
    };
  },

  show(simulation, place: SourcePlace, numbers, offset) {
    const { config, state } = place;
    numbers[offset] = state.created;
    numbers[offset + 1] = state.waiting.value;
    numbers[offset + 2] = state.arrival === pendingArrival && !state.isTurn ? state.nextAt : Number.NaN;
    numbers[offset + 3] = state.standsStill ? 1 : 0;
    numbers[offset + 4] = paceOf(config, clockOf(simulation, place));
    numbers[offset + 5] = config.callers === Number.POSITIVE_INFINITY ? 0 : state.engaged;
  },
};

/** No edge enters a source: files and commands that draw one are refused. */
function nothingArrives(): never {
  throw new Error('nothing arrives at a source');
}

/** S2, S5. The instant of an arrival: a batch begins. */
function arrive(simulation: Simulation, place: SourcePlace): void {
  const { state } = place;
  state.arrival = noArrival;
  if (state.isTurn) {
    // T5. Each of them, though none of them is an event.
    simulation.counters.atThisInstant += mostTurns - 1;
    scheduleNext(simulation, place);
    return;
  }
  state.batchLeft = drawBatch(simulation, place);
  goOn(simulation, place);
}

/** Creates what is left of the batch, as far as the callers allow, and then looks for the next arrival. */
function goOn(simulation: Simulation, place: SourcePlace): void {
  const { config, state } = place;
  const scheduled = config.schedule[state.next];
  while (state.batchLeft > 0 && state.created < config.limit && simulation.stop === null) {
    if (stopClockIfDue(simulation, place)) return;
    state.batchLeft--;
    create(simulation, place, scheduled === undefined ? null : scheduled.own, none);
  }
  state.batchLeft = 0;
  if (scheduled !== undefined) state.next++;
  stopClockIfDue(simulation, place);
  scheduleNext(simulation, place);
}

function disengage(simulation: Simulation, place: SourcePlace, stand: number): void {
  const { state } = place;
  closeStand(simulation, place, stand);
  state.engaged--;
  heedStop(simulation, place);
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

/** S1. Schedules the arrival after this instant; while the clock stands still it is kept as what remains. */
function scheduleNext(simulation: Simulation, place: SourcePlace): void {
  const { config, state } = place;
  if (state.created >= config.limit) return;
  let at: number;
  let remaining: number;
  if (config.interval !== null) {
    remaining = config.interval.sample(simulation.random.at(config.intervalStream));
    at = simulation.now + remaining;
  } else if (state.next < config.schedule.length) {
    const scheduledAt = config.schedule[state.next]!.at;
    remaining = scheduledAt - clockOf(simulation, place);
    at = scheduledAt + state.stoodStill;
  } else if (config.mmpp !== null) {
    remaining = untilNext(config.mmpp, state, simulation.random.at(config.intervalStream));
    at = simulation.now + remaining;
  } else if (config.profile !== null) {
    const clock = clockOf(simulation, place);
    const events = standardExponential(simulation.random.at(config.intervalStream));
    const next = config.profile.after(clock, events);
    remaining = next - clock;
    at = next + state.stoodStill;
  } else return;
  if (remaining === Number.POSITIVE_INFINITY) return;
  if (state.standsStill) {
    state.arrival = frozenArrival;
    state.remaining = remaining;
  } else setArrival(simulation, place, at);
}

function setArrival(simulation: Simulation, { slot, config, state }: SourcePlace, at: number): void {
  state.arrival = pendingArrival;
  state.nextAt = at;
  simulation.counters.pendingArrivals++;
  if (config.callers === Number.POSITIVE_INFINITY) {
    // Nothing will stop this clock, but for a change of the parameters.
    state.handle = none;
    simulation.calendar.schedule(at, arrivalEvent, slot, none);
  } else state.handle = simulation.calendar.scheduleRevocable(at, arrivalEvent, slot, none);
}

/** Whether its clock may go: it is neither paused nor down, and a caller is free. */
function mayGo({ config, state, paused, crashed }: SourcePlace): boolean {
  return state.engaged < config.callers && !paused && !crashed;
}

/** Lets the clock go, or stops it, as it should. */
function heedStop(simulation: Simulation, place: SourcePlace): void {
  if (!stopClockIfDue(simulation, place) && place.state.standsStill) startClock(simulation, place);
}

/** S5, J5, J6. Whether the clock must stand still; then it does. */
function stopClockIfDue(simulation: Simulation, place: SourcePlace): boolean {
  const { state } = place;
  if (mayGo(place)) return false;
  if (state.standsStill) return true;
  state.standsStill = true;
  state.stoodStillAt = simulation.now;
  freezeThoughts(simulation, place);
  if (state.arrival !== pendingArrival) return true;
  if (state.handle !== none) simulation.calendar.cancel(state.handle);
  else simulation.calendar.withdraw((kind, slot) => kind === arrivalEvent && slot === place.slot);
  simulation.counters.pendingArrivals--;
  state.arrival = frozenArrival;
  state.remaining = state.nextAt - simulation.now;
  return true;
}

function startClock(simulation: Simulation, place: SourcePlace): void {
  const { state } = place;
  state.standsStill = false;
  state.stoodStill += simulation.now - state.stoodStillAt;
  thawThoughts(simulation, place);
  if (state.batchLeft > 0) goOn(simulation, place);
  else if (state.arrival === frozenArrival) setArrival(simulation, place, simulation.now + state.remaining);
}

/** Sets going what the parameters ask for and is not going yet. */
function resume(simulation: Simulation, place: SourcePlace): void {
  const { state } = place;
  fillPopulation(simulation, place);
  if (state.arrival === noArrival && state.batchLeft === 0) scheduleNext(simulation, place);
}

/** The source's own time (S1): what has passed while it went. */
function clockOf({ now }: Simulation, { state }: SourcePlace): number {
  return (state.standsStill ? state.stoodStillAt : now) - state.stoodStill;
}

function skipPast(simulation: Simulation, place: SourcePlace): void {
  const { config, state } = place;
  if (simulation.now === 0) return;
  const clock = clockOf(simulation, place);
  while (state.next < config.schedule.length && config.schedule[state.next]!.at <= clock) state.next++;
}
