import { none } from '../../engine/messages.ts';
import type { Line } from '../../engine/parts/line.ts';
import { held, idle, reserved, serving } from '../../engine/parts/servers.ts';
import type { Place } from '../../engine/place.ts';
import { arrivalKind, type Simulation } from '../../engine/simulation.ts';
import { areaAt } from '../../engine/stats/level.ts';
import type { HandlerPlace } from '../../kinds/handler/behavior.ts';
import type { QueuePlace } from '../../kinds/queue/state.ts';
import { type SourcePlace, thoughtEvent } from '../../kinds/source/state.ts';

/** What pends: [kind, a, b]. */
type Pending = readonly [kind: number, a: number, b: number];

/**
 * What is wrong with a simulation between two events, in words; nothing where its state agrees with itself and with the
 * rules of SPEC.md. Everything that is counted is counted again from what stands, serves and pends.
 */
export function findFaults(simulation: Simulation): string[] {
  return new Inspection(simulation).faults;
}

class Inspection {
  readonly faults: string[] = [];
  private readonly simulation: Simulation;
  private readonly pending: Pending[] = [];
  /** All messages, each with where it was found. */
  private readonly found = new Map<number, string>();
  /** By giver and what it knows its message by: what it has parked, what it waits for. */
  private readonly unaccepted = new Map<string, number>();
  private readonly unfinished = new Map<string, number>();
  private readonly circuits = new Set<number>();

  constructor(simulation: Simulation) {
    this.simulation = simulation;
    simulation.calendar.withdraw((kind, a, b) => {
      this.pending.push([kind, a, b]);
      return false;
    });
    const alive = simulation.places.filter((place) => place.alive);
    for (const place of alive) this.gather(place);
    this.gatherUnderWay();
    this.checkTotals(alive);
    for (const place of alive) {
      if (place.kind === 'queue') this.checkQueue(place as QueuePlace);
      if (place.kind === 'handler') this.checkHandler(place as HandlerPlace);
      if (place.kind === 'source') this.checkSource(place as SourcePlace);
    }
  }

  private expect(what: string, is: unknown, should: unknown): void {
    if (!Object.is(is, should)) this.faults.push(`${what}: ${is}, not ${should}`);
  }

  private gather(place: Place): void {
    if (place.kind === 'queue') {
      const { line, parked } = (place as QueuePlace).state;
      this.gatherLine(line, `line of ${place.id}`);
      this.gatherLine(parked, `parked at ${place.id}`);
      this.gatherParked(parked);
    } else if (place.kind === 'handler') {
      const { callers } = (place as HandlerPlace).state;
      this.gatherLine(callers, `callers of ${place.id}`);
      this.gatherParked(callers);
      for (const server of this.serversOf(place as HandlerPlace)) this.gatherServer(place, server);
    }
  }

  private gatherLine(line: Line, where: string): void {
    const { messages } = this.simulation;
    let [count, previous] = [0, none];
    for (let m = line.head; m !== none && count <= line.length; m = messages.next(m)) {
      this.find(m, where);
      this.expect(`link back in ${where}`, messages.previous(m), previous);
      if (previous !== none && messages.order(previous) >= messages.order(m))
        this.faults.push(`${where} is out of order`);
      previous = m;
      count++;
    }
    this.expect(`length of ${where}`, line.length, count);
    this.expect(`tail of ${where}`, line.tail, previous);
  }

  private gatherParked(line: Line): void {
    const { messages, edges } = this.simulation;
    for (let m = line.head; m !== none; m = messages.next(m)) {
      if (!edges[messages.via(m)]!.alive) this.faults.push('parked by a removed edge');
      if (messages.giver(m) === none) continue;
      count(this.unaccepted, `${messages.giver(m)}/${messages.giverRef(m)}`);
      if (messages.isWaitedFor(m)) count(this.unfinished, `${messages.giver(m)}/${messages.giverRef(m)}`);
    }
  }

  private gatherServer(place: Place, server: number): void {
    const { servers } = this.simulation;
    const mode = servers.mode(server);
    if (mode === serving) this.find(servers.message(server), `server of ${place.id}`);
    if (mode !== idle && servers.caller(server) !== none)
      count(this.unfinished, `${servers.caller(server)}/${servers.callerRef(server)}`);
  }

  private gatherUnderWay(): void {
    const { edges } = this.simulation;
    const onEdge = new Map<number, number>();
    for (const [kind, a, b] of this.pending) {
      if (kind !== arrivalKind) continue;
      this.find(b, `edge ${edges[a]!.id}`);
      onEdge.set(a, (onEdge.get(a) ?? 0) + 1);
    }
    for (const edge of edges) {
      this.expect(`under way on ${edge.id}`, edge.state.underWay, onEdge.get(edge.slot) ?? 0);
      if (!edge.alive) this.expect(`under way on removed ${edge.id}`, edge.state.underWay, 0);
      else if (!edge.from.alive || !edge.to.alive) this.faults.push(`${edge.id} hangs in the air`);
    }
  }

  private find(message: number, where: string): void {
    const before = this.found.get(message);
    if (before !== undefined) this.faults.push(`message ${message} in ${before} and in ${where}`);
    this.found.set(message, where);
  }

  private checkTotals(alive: readonly Place[]): void {
    const { counters, calendar, messages, servers, stands, circuits, places } = this.simulation;
    const { created, copied, completed, lost } = counters;
    this.expect('in flight', messages.live, created + copied - completed - lost);
    this.expect('messages found', this.found.size, messages.live);
    const mine = this.pending.filter(([kind]) => kind !== arrivalKind);
    for (const [kind, a] of mine)
      if (!places[a]!.alive) this.faults.push(`event ${kind} pends for removed ${places[a]!.id}`);
    const ofSources = mine.filter(([, a]) => places[a]!.kind === 'source');
    this.expect('pending arrivals', counters.pendingArrivals, ofSources.length);
    this.expect('calendar size', calendar.size, this.pending.length);
    const handlers = alive.filter((place): place is HandlerPlace => place.kind === 'handler');
    const sources = alive.filter((place): place is SourcePlace => place.kind === 'source');
    this.expect('servers open', servers.live, sum(handlers.map(({ state }) => state.opened)));
    this.expect('held servers', counters.heldServers, sum(handlers.map(({ state }) => state.held)));
    this.expect('stands open', stands.live, sum(sources.map((place) => this.standsOf(place).length)));
    for (const [kind, a, b] of mine)
      if (kind === thoughtEvent && places[a]!.kind === 'source') this.circuits.add(b);
    for (const { state } of sources)
      for (const { circuit } of state.frozenThoughts) this.circuits.add(circuit);
    this.checkCopies();
    this.expect('circuits open', circuits.live, this.circuits.size);
  }

  private checkCopies(): void {
    const { messages, circuits } = this.simulation;
    const copies = new Map<number, number>();
    for (const circuit of this.circuits) copies.set(circuit, 0);
    for (const message of this.found.keys()) {
      const circuit = messages.circuit(message);
      if (circuit === none) continue;
      this.circuits.add(circuit);
      copies.set(circuit, (copies.get(circuit) ?? 0) + 1);
    }
    for (const [circuit, number] of copies)
      this.expect(`copies of circuit ${circuit}`, circuits.page(circuit).i[circuits.int(circuit)], number);
  }

  private checkQueue(place: QueuePlace): void {
    const { id, config, state, ins, outs } = place;
    const { line, parked, length } = state;
    this.expect(`level of ${id}`, length.value, line.length);
    this.checkArea(`length of ${id}`, length.area, areaAt(length, this.simulation.now));
    const underWay = sum(ins.map((edge) => edge.state.underWay));
    this.expect(`reserved at ${id}`, state.reserved, config.overflow === 'dropOldest' ? 0 : underWay);
    const takers = outs.filter(({ to }) => this.takesAtOnce(to));
    if (line.length > 0 && takers.length > 0)
      this.faults.push(`${takers[0]!.to.id} could take what waits in ${id}`);
    const taken = line.length + state.reserved;
    const isFull = taken >= config.capacity && (taken > 0 || takers.length === 0);
    if (parked.length > 0 && !isFull) this.faults.push(`parked at ${id}, where there is room`);
    if (parked.length > 0 && config.overflow !== 'block')
      this.faults.push(`parked at ${id}, which never blocks`);
    if (config.discipline !== 'priority') this.expect(`ranking of ${id}`, state.ranking.root, none);
    else this.expect(`first of ${id}`, state.ranking.root, this.mostUrgent(line));
    const { counts, countsAtReset } = state;
    const since = (name: keyof typeof counts) => counts[name] - countsAtReset[name];
    this.expect(
      `[Q5] balance of ${id}`,
      length.value - length.valueAtReset,
      since('arrived') + since('redelivered') - since('departed') - since('rejected') - since('dropped'),
    );
  }

  private mostUrgent(line: Line): number {
    const { messages } = this.simulation;
    let best = line.head;
    for (let m = line.head; m !== none; m = messages.next(m))
      if (messages.priority(m) > messages.priority(best)) best = m;
    return best;
  }

  /** What a place says of its room is not believed: it is asked of its state. */
  private takesAtOnce(place: Place): boolean {
    if (place.kind === 'sink') return true;
    if (place.kind === 'handler') {
      const { config, state } = place as HandlerPlace;
      return state.idle > 0 || state.opened < config.servers;
    }
    return place.behavior.hasRoom(this.simulation, place);
  }

  private checkHandler(place: HandlerPlace): void {
    const { id, config, state, ins } = place;
    const { servers } = this.simulation;
    const modes = this.serversOf(place).map((server) => servers.mode(server));
    const of = (mode: number) => modes.filter((each) => each === mode).length;
    this.expect(`servers of ${id}`, modes.length, state.opened);
    this.expect(`serving at ${id}`, state.serving, of(serving));
    this.expect(`held at ${id}`, state.held, of(held));
    this.expect(`idle at ${id}`, state.idle, of(idle));
    this.expect(`reserved at ${id}`, of(reserved), sum(ins.map((edge) => edge.state.underWay)));
    this.expect(`busy at ${id}`, state.busy.value, of(serving) + of(held) + of(reserved));
    this.checkArea(`busy of ${id}`, state.busy.area, areaAt(state.busy, this.simulation.now));
    const pending = this.pending.filter(([kind, a]) => kind !== arrivalKind && a === place.slot);
    this.expect(`ends pending at ${id}`, pending.length, state.serving);
    let row = 0;
    for (let server = state.idleHead; server !== none && row <= state.idle; row++)
      server = servers.nextIdle(server);
    this.expect(`row of idle servers of ${id}`, row, state.idle);
    if (state.opened > config.servers)
      this.expect(`idle at ${id}, which has too many servers`, state.idle, 0);
    if (state.callers.length > 0 && this.takesAtOnce(place)) this.faults.push(`callers wait at idle ${id}`);
    for (const server of this.serversOf(place)) {
      if (servers.mode(server) !== held) continue;
      const key = `${place.slot}/${server}`;
      const i = servers.page(server).i;
      const w = servers.int(server);
      this.expect(`parked by a server of ${id}`, i[w + 9], this.unaccepted.get(key) ?? 0);
      this.expect(`called by a server of ${id}`, i[w + 10], this.unfinished.get(key) ?? 0);
    }
  }

  private checkSource(place: SourcePlace): void {
    const { id, slot, config, state } = place;
    const { stands } = this.simulation;
    const open = this.standsOf(place);
    this.expect(`engaged at ${id}`, state.engaged, open.length);
    const standing = open.filter((stand) => stands.unaccepted(stand) > 0).length;
    this.expect(`waiting at ${id}`, state.waiting.value, standing);
    for (const stand of open) {
      const key = `${slot}/${stand}`;
      this.expect(`parked by ${id}`, stands.unaccepted(stand), this.unaccepted.get(key) ?? 0);
      this.expect(`called by ${id}`, stands.unfinished(stand), this.unfinished.get(key) ?? 0);
    }
    this.expect(`whether ${id} stands still`, state.standsStill, state.engaged >= config.callers);
    const mine = this.pending.filter(([kind, a]) => kind !== arrivalKind && a === slot);
    const thinking = mine.filter(([kind]) => kind === thoughtEvent).length;
    this.expect(`thinking at ${id}`, state.thinking, thinking);
    this.expect(`arrivals of ${id}`, mine.length - thinking, state.arrival === 1 ? 1 : 0);
    if (state.standsStill) this.expect(`pending at ${id}, which stands still`, mine.length, 0);
  }

  private checkArea(what: string, before: number, area: number): void {
    if (!(area >= before)) this.faults.push(`area of ${what} falls`);
  }

  private serversOf({ state }: HandlerPlace): number[] {
    const row: number[] = [];
    const { servers } = this.simulation;
    for (let s = state.oldest; s !== none && row.length <= state.opened; s = servers.younger(s)) row.push(s);
    return row;
  }

  private standsOf({ state }: SourcePlace): number[] {
    const row: number[] = [];
    const { stands } = this.simulation;
    for (let s = state.newestStand; s !== none && row.length <= stands.live; s = stands.next(s)) row.push(s);
    return row;
  }
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
