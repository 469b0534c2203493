import { none } from '../../engine/messages.ts';
import { forEachIn } from '../../engine/parts/line.ts';
import { packed, packIn, packOut } from '../../engine/parts/pack.ts';
import { byPriority, byService, rankIn, rankOut } from '../../engine/parts/ranking.ts';
import type { Edge } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { QueuePlace } from './state.ts';

/** Q3. The one to leave next. */
export function nextOf({ config, state }: QueuePlace): number {
  switch (config.discipline) {
    case 'fifo':
      return state.line.head;
    case 'lifo':
      return state.line.tail;
    case 'priority':
    case 'shortest':
      return state.ranking.root;
    case 'random':
      return state.pack.size === 0 ? none : packed(state.pack, Math.floor(state.draw * state.pack.size));
  }
}

/** A message stands in the line: it is ranked where the line alone does not say who leaves first. */
export function rank(simulation: Simulation, place: QueuePlace, message: number): void {
  const { config, state } = place;
  switch (config.discipline) {
    case 'priority':
      rankIn(state.ranking, simulation, message, byPriority);
      return;
    case 'shortest':
      drawService(simulation, place, message);
      rankIn(state.ranking, simulation, message, byService);
      return;
    case 'random':
      packIn(state.pack, simulation.memory, simulation.messages, message);
  }
}

export function unrank(simulation: Simulation, { config, state }: QueuePlace, message: number): void {
  switch (config.discipline) {
    case 'priority':
      rankOut(state.ranking, simulation, message, byPriority);
      return;
    case 'shortest':
      rankOut(state.ranking, simulation, message, byService);
      return;
    case 'random':
      packOut(state.pack, simulation.memory, simulation.messages, message);
  }
}

/** With `random`: whoever leaves next is another draw. */
export function drawAnew(simulation: Simulation, { config, state }: QueuePlace): void {
  if (config.discipline === 'random') state.draw = simulation.random.at(config.drawStream).uniform();
}

/** A message has left for a taker: the next is drawn, and what is known of its handling holds for a place that serves. */
export function settleNext(simulation: Simulation, place: QueuePlace, message: number, edge: Edge): void {
  drawAnew(simulation, place);
  const { drawService: serves, passesOn } = edge.to.behavior;
  const extra = simulation.messages.extra(message);
  if (serves !== undefined || extra === none) return;
  const { extras } = simulation;
  if (passesOn !== 'toOne') extras.forgetHandling(extra);
  else if (Number.isNaN(extras.served(extra))) extras.setService(extra, Number.NaN);
}

/** Q6. Another discipline holds for all that wait. */
export function rankAll(simulation: Simulation, place: QueuePlace): void {
  const { state } = place;
  state.ranking.root = none;
  state.pack.size = 0;
  forEachIn(state.line, simulation.messages, (message) => rank(simulation, place, message));
  drawAnew(simulation, place);
}

/** How many messages of a ranked line are looked through for the first to leave: enough for what a picture can show. */
const mostLookedThrough = 4096;

/** At most `most` messages in the order in which they would leave now; with `random`, in which only the first is known, of entry. */
export function firstToLeave(simulation: Simulation, place: QueuePlace, most: number): number[] {
  const { messages } = simulation;
  const { config, state } = place;
  const isLifo = config.discipline === 'lifo';
  const isBefore =
    config.discipline === 'priority' ? byPriority : config.discipline === 'shortest' ? byService : null;
  const wanted = isBefore === null ? most : mostLookedThrough;
  const first: number[] = [];
  let message = isLifo ? state.line.tail : state.line.head;
  while (message !== none && first.length < wanted) {
    first.push(message);
    message = isLifo ? messages.previous(message) : messages.next(message);
  }
  if (isBefore !== null) first.sort((a, b) => (isBefore(simulation, a, b) ? -1 : 1));
  return first.slice(0, most);
}

/** The service of what enters is drawn from the first taker that knows how long it takes. */
function drawService(simulation: Simulation, { outs }: QueuePlace, message: number): void {
  const { extras, messages } = simulation;
  const extra = messages.extra(message);
  if (extra !== none && !Number.isNaN(extras.service(extra))) return;
  for (const { to } of outs) {
    if (to.behavior.drawService === undefined) continue;
    const service = to.behavior.drawService(simulation, to, message);
    extras.setService(simulation.extraOf(message), service);
    return;
  }
}
