import { none } from '../../../engine/messages.ts';
import type { Place } from '../../../engine/place.ts';
import { arrivalKind } from '../../../engine/simulation.ts';
import type { HandlerPlace } from '../../../kinds/handler/state.ts';
import { type SourcePlace, thoughtEvent } from '../../../kinds/source/state.ts';
import { type Evidence, sum } from './evidence.ts';

/** Counts of the whole run, against what is found in all of its places. */
export function checkTotals(evidence: Evidence, alive: readonly Place[]): void {
  const { counters, calendar, messages, servers, stands, circuits, places } = evidence.simulation;
  const { created, copied, completed, lost } = counters;
  evidence.expect('in flight', messages.live, created + copied - completed - lost);
  evidence.expect('messages found', evidence.found.size, messages.live);
  const withExtras = [...evidence.found.keys()].filter((message) => messages.extra(message) !== none);
  evidence.expect('extras open', evidence.simulation.extras.live, withExtras.length);
  const mine = evidence.pending.filter(([kind]) => kind < arrivalKind);
  for (const [kind, a] of mine)
    if (!places[a]!.alive) evidence.fault(`event ${kind} pends for removed ${places[a]!.id}`);
  const ofSources = mine.filter(([, a]) => places[a]!.kind === 'source');
  evidence.expect('pending arrivals', counters.pendingArrivals, ofSources.length);
  evidence.expect('calendar size', calendar.size, evidence.pending.length);
  const handlers = alive.filter((place): place is HandlerPlace => place.kind === 'handler');
  const sources = alive.filter((place): place is SourcePlace => place.kind === 'source');
  evidence.expect('servers open', servers.live, sum(handlers.map(({ state }) => state.opened)));
  evidence.expect('held servers', counters.heldServers, sum(handlers.map(({ state }) => state.held.value)));
  evidence.expect('stands open', stands.live, sum(sources.map((place) => evidence.standsOf(place).length)));
  const open = new Set<number>();
  for (const [kind, a, b] of mine) if (kind === thoughtEvent && places[a]!.kind === 'source') open.add(b);
  for (const { state } of sources) for (const { circuit } of state.frozenThoughts) open.add(circuit);
  checkCopies(evidence, open);
  evidence.expect('circuits open', circuits.live, open.size);
}

/** Adds the circuits that messages belong to. */
function checkCopies(evidence: Evidence, open: Set<number>): void {
  const { messages, circuits } = evidence.simulation;
  const copies = new Map<number, number>();
  for (const circuit of open) copies.set(circuit, 0);
  for (const message of evidence.found.keys()) {
    const circuit = messages.circuit(message);
    if (circuit === none) continue;
    open.add(circuit);
    copies.set(circuit, (copies.get(circuit) ?? 0) + 1);
  }
  for (const [circuit, number] of copies)
    evidence.expect(`copies of circuit ${circuit}`, circuits.page(circuit).i[circuits.int(circuit)], number);
}
