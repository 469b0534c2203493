import { assertNever } from '../../base/assert.ts';
import { none } from '../../engine/messages.ts';
import { canTake } from '../../engine/parts/passage.ts';
import type { Edge } from '../../engine/place.ts';
import { loadAt } from '../../engine/question.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { hashOf } from './hash.ts';
import type { RouterPlace } from './state.ts';

/** The edges to choose from: one list for all choices, filled anew for each. */
const open: Edge[] = [];

/** O2, O4. The edge for `message`; where a queue gives it, one behind which there is room. There must be an edge. */
export function choose(
  simulation: Simulation,
  place: RouterPlace,
  message: number,
  isOfQueue: boolean,
): Edge {
  const { outs } = place;
  if (outs.length === 1) return outs[0]!;
  const bound = edgeOfKey(simulation, place, message);
  if (bound !== null) return bound;
  gather(simulation, place, message, isOfQueue);
  // Who gave has seen room.
  if (open.length === 0) gather(simulation, place, message, false);
  return open.length === 1 ? open[0]! : pick(simulation, place);
}

/** O2. Whether there is room behind an edge that the policy could choose. */
export function hasChoice(simulation: Simulation, place: RouterPlace, message: number): boolean {
  const { outs } = place;
  if (outs.length === 0) return true;
  const bound = message === none ? null : edgeOfKey(simulation, place, message);
  if (bound !== null) return canTake(simulation, bound, message);
  const byWeight = isByWeight(place);
  for (let index = 0; index < outs.length; index++) {
    const edge = outs[index]!;
    if ((!byWeight || edge.weight > 0) && canTake(simulation, edge, message)) return true;
  }
  return false;
}

/** With `hash`: where all messages go that have the key of this one; null for those without. */
function edgeOfKey({ messages, extras, keys }: Simulation, place: RouterPlace, message: number): Edge | null {
  if (place.config.policy !== 'hash') return null;
  const extra = messages.extra(message);
  const key = extra === none ? none : extras.key(extra);
  return key === none ? null : place.outs[hashOf(keys.nameOf(key)) % place.outs.length]!;
}

function gather(simulation: Simulation, place: RouterPlace, message: number, withRoom: boolean): void {
  const { outs } = place;
  const byWeight = isByWeight(place);
  open.length = 0;
  for (let index = 0; index < outs.length; index++) {
    const edge = outs[index]!;
    if (byWeight && !(edge.weight > 0)) continue;
    if (!withRoom || canTake(simulation, edge, message)) open.push(edge);
  }
}

/** Where no edge has a weight, none is left out. */
function isByWeight({ config, outs }: RouterPlace): boolean {
  if (config.policy !== 'random' && config.policy !== 'weightedRoundRobin') return false;
  for (let index = 0; index < outs.length; index++) if (outs[index]!.weight > 0) return true;
  return false;
}

/** O4. One of the open edges, of which there are two at least. */
function pick(simulation: Simulation, place: RouterPlace): Edge {
  const { policy } = place.config;
  switch (policy) {
    case 'random':
      return drawByWeight(simulation, place);
    case 'roundRobin':
      return nextInTurn(simulation, place);
    case 'weightedRoundRobin':
      return mostOwed(place);
    case 'leastLoaded':
      return leastLoaded(simulation, place);
    case 'powerOfTwo':
      return betterOfTwo(simulation, place);
    case 'hash':
      return open[draw(simulation, place, open.length)]!;
    default:
      return assertNever(policy);
  }
}

function draw({ random }: Simulation, { config }: RouterPlace, below: number): number {
  return Math.floor(random.at(config.stream).uniform() * below);
}

function drawByWeight(simulation: Simulation, place: RouterPlace): Edge {
  let sum = 0;
  for (const { weight } of open) sum += weight;
  if (!(sum > 0)) return open[draw(simulation, place, open.length)]!;
  let left = simulation.random.at(place.config.stream).uniform() * sum;
  for (const edge of open) {
    left -= edge.weight;
    if (left < 0) return edge;
  }
  return open.at(-1)!;
}

/** The first open edge behind the one that was served last, in the order of their ids. */
function nextInTurn({ edges }: Simulation, { state }: RouterPlace): Edge {
  const last = state.served === none ? '' : edges[state.served]!.id;
  const next = open.find(({ id }) => id > last) ?? open[0]!;
  state.served = next.slot;
  return next;
}

/** Smooth weighted round robin: each is owed its weight, who is owed most is served and owes the sum. Begins anew where edges or weights change. */
function mostOwed(place: RouterPlace): Edge {
  const { outs, state } = place;
  const isSame =
    state.credits.length === outs.length &&
    outs.every(({ slot, generation, weight }, index) => {
      const credit = state.credits[index]!;
      return credit.edge === slot && credit.generation === generation && credit.weight === weight;
    });
  if (!isSame) {
    state.credits = outs.map(({ slot, generation, weight }) => ({
      edge: slot,
      generation,
      weight,
      owed: 0,
    }));
  }
  const isWeightless = !isByWeight(place);
  let best = 0;
  let sum = 0;
  let at = -1;
  for (const [index, edge] of open.entries()) {
    do at++;
    while (outs[at] !== edge);
    const credit = state.credits[at]!;
    const weight = isWeightless ? 1 : credit.weight;
    credit.owed += weight;
    sum += weight;
    if (index === 0 || credit.owed > state.credits[best]!.owed) best = at;
  }
  state.credits[best]!.owed -= sum;
  return outs[best]!;
}

function leastLoaded(simulation: Simulation, place: RouterPlace): Edge {
  let best = open[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const edge of open) {
    const load = loadAt(simulation, place, edge.to);
    if (load > least || (load === least && edge.state.lastUse >= best.state.lastUse)) continue;
    best = edge;
    least = load;
  }
  return best;
}

/** Two different ones; the one drawn first where they are equal. */
function betterOfTwo(simulation: Simulation, place: RouterPlace): Edge {
  const first = draw(simulation, place, open.length);
  const other = draw(simulation, place, open.length - 1);
  const [one, two] = [open[first]!, open[other < first ? other : other + 1]!];
  return loadAt(simulation, place, two.to) < loadAt(simulation, place, one.to) ? two : one;
}
