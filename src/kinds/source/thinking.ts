import { closeRound, openRound } from '../../engine/rounds.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { create, drawBatch } from './create.ts';
import { type SourcePlace, thoughtEvent } from './state.ts';

/** S6. Those of a closed population that are missing begin to think. */
export function fillPopulation(simulation: Simulation, place: SourcePlace): void {
  const { config, state } = place;
  while (state.population < config.population) {
    state.population++;
    think(simulation, place, newCircuit(simulation, place));
  }
}

/** Begins to think; leaves for good where the population has become smaller. */
export function think(simulation: Simulation, place: SourcePlace, circuit: number): void {
  const { config, state } = place;
  if (config.think === null || state.population > config.population) {
    retire(simulation, place, circuit);
    return;
  }
  const remaining = config.think.sample(simulation.random.at(config.intervalStream));
  if (state.standsStill) state.frozenThoughts.push({ remaining, circuit });
  else goOnThinking(simulation, place, remaining, circuit);
}

/** A batch is created together; its round is kept open until it is, for the first of it may end at once. */
export function endThought(simulation: Simulation, place: SourcePlace, circuit: number): void {
  const { config, state } = place;
  state.thinking--;
  if (state.population > config.population || state.created >= config.limit) {
    retire(simulation, place, circuit);
    return;
  }
  const batch = drawBatch(simulation, place);
  openRound(simulation, circuit);
  for (let left = batch; left > 0 && state.created < config.limit && simulation.stop === null; left--) {
    create(simulation, place, null, circuit);
  }
  closeRound(simulation, place, circuit);
}

/** S5. All that think stop thinking, in the order in which they would have ended. */
export function freezeThoughts(simulation: Simulation, { slot, state }: SourcePlace): void {
  if (state.thinking === 0) return;
  simulation.calendar.withdraw((kind, place, circuit, at) => {
    if (place !== slot || kind !== thoughtEvent) return false;
    state.frozenThoughts.push({ remaining: at - simulation.now, circuit });
    return true;
  });
  simulation.counters.pendingArrivals -= state.thinking;
  state.thinking = 0;
  state.frozenThoughts.sort((a, b) => a.remaining - b.remaining || a.circuit - b.circuit);
}

export function thawThoughts(simulation: Simulation, place: SourcePlace): void {
  const { state } = place;
  const thoughts = state.frozenThoughts;
  state.frozenThoughts = [];
  for (const { remaining, circuit } of thoughts) goOnThinking(simulation, place, remaining, circuit);
}

export function retire(simulation: Simulation, { state }: SourcePlace, circuit: number): void {
  state.population--;
  simulation.circuits.release(circuit);
}

function goOnThinking(
  simulation: Simulation,
  { slot, state }: SourcePlace,
  remaining: number,
  circuit: number,
): void {
  state.thinking++;
  simulation.counters.pendingArrivals++;
  simulation.calendar.schedule(simulation.now + remaining, thoughtEvent, slot, circuit);
}

/** Counts the copies of the events of a round; in all else one is like another. */
function newCircuit({ circuits }: Simulation, { generation }: SourcePlace): number {
  const circuit = circuits.allocate();
  const { i } = circuits.own(circuit);
  const w = circuits.int(circuit);
  i[w] = 0;
  i[w + 1] = generation;
  return circuit;
}
