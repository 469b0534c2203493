import { none } from '../../engine/messages.ts';
import { kept } from '../../engine/parts/entrance.ts';
import { expiryOf } from '../../engine/parts/expiry.ts';
import { type GatePlace, type GateState, outsideEnd } from '../../engine/parts/gate.ts';
import { findGroup, forEachGroup } from '../../engine/parts/groups.ts';
import type { Line } from '../../engine/parts/line.ts';
import { packed } from '../../engine/parts/pack.ts';
import { byPriority, byService } from '../../engine/parts/ranking.ts';
import { held, idle, reserved, serving } from '../../engine/parts/servers.ts';
import type { Place } from '../../engine/place.ts';
import { arrivalKind, type Simulation } from '../../engine/simulation.ts';
import type { Classes, Part } from '../../engine/stats/classes.ts';
import { areaAt } from '../../engine/stats/level.ts';
import type { DelayPlace } from '../../kinds/delay/behavior.ts';
import { wholeOf as handlerWhole } from '../../kinds/handler/parts.ts';
import { isBroken } from '../../kinds/handler/serving.ts';
import { callerEnd, type HandlerPlace, retryDue } from '../../kinds/handler/state.ts';
import { type JoinPlace, expiry as joinExpiry } from '../../kinds/join/behavior.ts';
import { wholeOf as queueWhole } from '../../kinds/queue/parts.ts';
import { type Counts, parkedEnd, type QueuePlace } from '../../kinds/queue/state.ts';
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
      if (place.kind === 'delay') this.checkDelay(place as DelayPlace);
      if (place.kind === 'join') this.checkJoin(place as JoinPlace);
    }
  }

  private expect(what: string, is: unknown, should: unknown): void {
    if (!Object.is(is, should)) this.faults.push(`${what}: ${is}, not ${should}`);
  }

  private gather(place: Place): void {
    const gate = (place.state as Partial<GateState>).outside;
    if (gate !== undefined) {
      this.gatherLine(gate, `outside ${place.id}`);
      this.gatherParked(gate);
      this.checkGate(place as GatePlace);
    }
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
      this.gatherRetries(place);
    } else if (place.kind === 'delay' || place.kind === 'join') {
      for (const [kind, a, b] of this.pending)
        if (isInside(kind, place.kind) && a === place.slot) this.find(b, place.id);
      if (place.kind === 'join') this.gatherGroups(place as JoinPlace);
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

  private gatherGroups({ id, state }: JoinPlace): void {
    const { messages } = this.simulation;
    let kept = 0;
    forEachGroup(state.groups, (event, newest, count) => {
      this.expect(`group of ${event} at ${id}`, findGroup(state.groups, event) === none, false);
      let members = 0;
      for (let m = newest; m !== none && members <= count; m = messages.next(m), members++) {
        this.find(m, `group at ${id}`);
        this.expect(`event of a message at ${id}`, messages.event(m), event);
      }
      this.expect(`group at ${id}`, count, members);
      kept += members;
    });
    this.expect(`kept at ${id}`, state.kept, kept);
  }

  private gatherParked(line: Line): void {
    const { messages, edges } = this.simulation;
    for (let m = line.head; m !== none; m = messages.next(m)) {
      if (!edges[messages.via(m)]!.alive && !isBroken(this.simulation, m))
        this.faults.push('parked by a removed edge');
      if (messages.giver(m) === none) continue;
      if (messages.giverRef(m) === kept) continue;
      const key = `${messages.giver(m)}/${messages.giverRef(m)}`;
      if (!messages.isLate(m)) count(this.unaccepted, key);
      if (messages.isLate(m) || messages.isWaitedFor(m)) count(this.unfinished, key);
    }
  }

  private gatherServer(place: Place, server: number): void {
    const { servers } = this.simulation;
    const mode = servers.mode(server);
    if (mode === serving) this.find(servers.message(server), `server of ${place.id}`);
    if (mode !== idle && servers.caller(server) !== none)
      count(this.unfinished, `${servers.caller(server)}/${servers.callerRef(server)}`);
  }

  /** Those that wait for their next attempt: whoever called them waits on. */
  private gatherRetries(place: Place): void {
    const { messages } = this.simulation;
    for (const [kind, slot, m] of this.pending) {
      if (kind !== retryDue || slot !== place.slot) continue;
      this.find(m, `retries of ${place.id}`);
      if (messages.isLate(m) && messages.giver(m) !== none)
        count(this.unfinished, `${messages.giver(m)}/${messages.giverRef(m)}`);
    }
  }

  private gatherUnderWay(): void {
    const { edges, messages, places } = this.simulation;
    const onEdge = new Map<number, number>();
    for (const [kind, a, b] of this.pending) {
      if (kind < arrivalKind) continue;
      this.find(b, `edge ${edges[a]!.id}`);
      if (kind !== arrivalKind) continue;
      onEdge.set(a, (onEdge.get(a) ?? 0) + 1);
      if (!messages.isLate(b)) continue;
      if (!places[messages.giver(b)]?.alive) this.faults.push('on its way for a removed giver');
      count(this.unfinished, `${messages.giver(b)}/${messages.giverRef(b)}`);
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
    const withExtras = [...this.found.keys()].filter((message) => messages.extra(message) !== none);
    this.expect('extras open', this.simulation.extras.live, withExtras.length);
    const mine = this.pending.filter(([kind]) => kind < arrivalKind);
    for (const [kind, a] of mine)
      if (!places[a]!.alive) this.faults.push(`event ${kind} pends for removed ${places[a]!.id}`);
    const ofSources = mine.filter(([, a]) => places[a]!.kind === 'source');
    this.expect('pending arrivals', counters.pendingArrivals, ofSources.length);
    this.expect('calendar size', calendar.size, this.pending.length);
    const handlers = alive.filter((place): place is HandlerPlace => place.kind === 'handler');
    const sources = alive.filter((place): place is SourcePlace => place.kind === 'source');
    this.expect('servers open', servers.live, sum(handlers.map(({ state }) => state.opened)));
    this.expect('held servers', counters.heldServers, sum(handlers.map(({ state }) => state.held.value)));
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
    this.checkClasses(id, state.classes, queueWhole(state));
    this.expect(`level of ${id}`, length.value, line.length);
    this.checkArea(`length of ${id}`, length.area, areaAt(length, this.simulation.now));
    const underWay = sum(ins.map((edge) => edge.state.underWay));
    this.expect(`reserved at ${id}`, state.reserved, config.overflow === 'dropOldest' ? 0 : underWay);
    const isHalted = place.paused || place.crashed;
    const takersOf = (message: number) =>
      isHalted ? [] : outs.filter(({ to }) => this.takesAtOnce(to, message));
    const takers = takersOf(place.behavior.next!(this.simulation, place));
    if (line.length > 0 && takers.length > 0)
      this.faults.push(`${takers[0]!.to.id} could take what waits in ${id}`);
    const taken = line.length + state.reserved;
    const isFull =
      place.crashed || (taken >= config.capacity && (taken > 0 || takersOf(parked.head).length === 0));
    if (parked.length > 0 && !isFull) this.faults.push(`parked at ${id}, where there is room`);
    if (parked.length > 0 && config.overflow !== 'block')
      this.faults.push(`parked at ${id}, which never blocks`);
    if (place.crashed && !config.isDurable)
      this.expect(`what stands in ${id}, which is down`, line.length, 0);
    this.checkOrder(place);
    this.checkTimers(place);
    const since = (...names: (keyof Counts)[]) =>
      sum(names.map((name) => state.counts[name] - state.countsAtReset[name]));
    const came = since('arrived', 'redelivered', 'preempted');
    const left = since('departed', 'rejected', 'dropped', 'expired', 'abandoned');
    this.expect(`[Q5] balance of ${id}`, length.value - length.valueAtReset, came - left);
    if (since('deadLettered') > left - since('departed')) this.faults.push(`${id} has too many dead letters`);
  }

  /** Who leaves first, and whom a random order draws from. */
  private checkOrder({ id, config, state }: QueuePlace): void {
    const { line, ranking, pack } = state;
    const isBefore = { priority: byPriority, shortest: byService }[config.discipline as string];
    if (isBefore === undefined) this.expect(`ranking of ${id}`, ranking.root, none);
    else {
      const first = this.inLine(line).reduce((a, b) => (isBefore(this.simulation, b, a) ? b : a), line.head);
      this.expect(`first of ${id}`, ranking.root, first);
    }
    this.expect(`pack of ${id}`, pack.size, config.discipline === 'random' ? line.length : 0);
    const all = new Set(Array.from({ length: pack.size }, (_, position) => packed(pack, position)));
    this.expect(`different ones in the pack of ${id}`, all.size, pack.size);
    if (pack.size > 0 && !this.inLine(line).every((m) => all.has(m)))
      this.faults.push(`the pack of ${id} lacks one`);
  }

  /** What pends for a queue are the timers of what stands there, of each its own. */
  private checkTimers({ id, slot, state }: QueuePlace): void {
    const { messages, extras } = this.simulation;
    const timed = (line: Line) =>
      this.inLine(line).filter((m) => messages.extra(m) !== none && extras.timer(messages.extra(m)) !== none);
    const told = (ms: readonly number[]) => ms.toSorted((a, b) => a - b).join(' ');
    const mine = this.pending.filter(([kind, a]) => kind < arrivalKind && a === slot);
    const of = (isParked: boolean) =>
      told(mine.filter(([kind]) => (kind === parkedEnd) === isParked).map(([, , message]) => message));
    this.expect(`timers of ${id}`, of(false), told(timed(state.line)));
    for (const m of this.inLine(state.line)) {
      const extra = messages.extra(m);
      if (extra === none) continue;
      const over = Math.min(extras.expiresAt(extra), extras.staysUntil(extra));
      if (over < this.simulation.now) this.faults.push(`[Q7] one stands in ${id} beyond its time`);
      if (over < Number.POSITIVE_INFINITY && extras.timer(extra) === none)
        this.faults.push(`[Q7] no end pends for one in ${id}`);
    }
    this.expect(`timers of what is parked at ${id}`, of(true), told(timed(state.parked)));
  }

  private inLine(line: Line): number[] {
    const all: number[] = [];
    for (let m = line.head; m !== none; m = this.simulation.messages.next(m)) all.push(m);
    return all;
  }

  /** What a place says of its room is not believed: it is asked of its state. */
  private takesAtOnce(place: Place, message = none): boolean {
    if (place.kind === 'handler') {
      const { config, state } = place as HandlerPlace;
      if (place.paused || place.crashed) return false;
      return state.idle > 0 || state.opened < config.servers;
    }
    return place.behavior.hasRoom(this.simulation, place, message);
  }

  private checkHandler(place: HandlerPlace): void {
    const { id, slot, config, state, ins } = place;
    const { servers } = this.simulation;
    this.checkClasses(id, state.classes, handlerWhole(place));
    const modes = this.serversOf(place).map((server) => servers.mode(server));
    const of = (mode: number) => modes.filter((each) => each === mode).length;
    this.expect(`servers of ${id}`, modes.length, state.opened);
    this.expect(`serving at ${id}`, state.serving, of(serving));
    this.expect(`held at ${id}`, state.held.value, of(held));
    this.expect(`waiting at ${id}`, state.waiting.value, state.callers.length);
    this.expect(`idle at ${id}`, state.idle, of(idle));
    this.expect(`reserved at ${id}`, of(reserved), sum(ins.map((edge) => edge.state.underWay)));
    this.expect(`busy at ${id}`, state.busy.value, of(serving) + of(held) + of(reserved));
    this.checkArea(`busy of ${id}`, state.busy.area, areaAt(state.busy, this.simulation.now));
    const pending = this.pending.filter(([kind, a]) => kind < arrivalKind && a === place.slot);
    const retries = pending.filter(([kind]) => kind === retryDue).length;
    this.expect(`retries of ${id}`, state.retrying, retries);
    const own = pending.filter(([kind]) => kind === callerEnd).length;
    this.expect(`ends pending at ${id}`, pending.length - retries - own, state.serving);
    this.checkExpiry(id, slot, callerEnd, this.inLine(state.callers));
    if (place.crashed) this.expect(`work of crashed ${id}`, of(serving) + of(held) + retries, 0);
    if (config.interrupts) this.checkUrgency(place);
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

  /** H9. Nobody who waits is more urgent than one who is served. */
  private checkUrgency(place: HandlerPlace): void {
    const { messages, servers } = this.simulation;
    const { callers, opened } = place.state;
    if (place.paused || place.crashed || opened > place.config.servers) return;
    const served = this.serversOf(place).filter((server) => servers.mode(server) === serving);
    const least = Math.min(...served.map((server) => messages.priority(servers.message(server))));
    for (let m = callers.head; m !== none; m = messages.next(m))
      if (messages.priority(m) > least) this.faults.push(`an urgent caller waits at ${place.id}`);
    for (const { from } of place.ins) {
      if (from.kind !== 'queue' || from.paused) continue;
      const { config, state } = from as QueuePlace;
      const first = config.discipline === 'priority' ? state.ranking.root : none;
      if (first !== none && messages.priority(first) > least)
        this.faults.push(`an urgent message waits in ${from.id}`);
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
    const stops = state.engaged >= config.callers || place.paused || place.crashed;
    this.expect(`whether ${id} stands still`, state.standsStill, stops);
    const mine = this.pending.filter(([kind, a]) => kind < arrivalKind && a === slot);
    const thinking = mine.filter(([kind]) => kind === thoughtEvent).length;
    this.expect(`thinking at ${id}`, state.thinking, thinking);
    this.expect(`arrivals of ${id}`, mine.length - thinking, state.arrival === 1 ? 1 : 0);
    if (state.standsStill) this.expect(`pending at ${id}, which stands still`, mine.length, 0);
  }

  private checkDelay({ id, slot, state }: DelayPlace): void {
    const mine = this.pending.filter(([kind, a]) => isInside(kind, 'delay') && a === slot);
    this.expect(`inside ${id}`, state.inside, mine.length);
  }

  /** Who waits outside one that takes whatever comes, and whose own times pend. */
  private checkGate(place: GatePlace): void {
    const { id, slot, state, ins, paused, crashed } = place;
    const isShut = paused || crashed;
    if (!isShut) this.expect(`outside ${id}, which stands open`, state.outside.length, 0);
    for (const edge of ins)
      this.expect(`whether ${edge.id} may hold`, edge.mayHold, place.behavior.mayHold(place));
    this.checkExpiry(id, slot, outsideEnd, this.inLine(state.outside));
  }

  /** Q8. Each of them that has a time of its own has a timer, and no other. */
  private checkExpiry(id: string, slot: number, timerKind: number, standing: readonly number[]): void {
    const told = (ms: readonly number[]) => ms.toSorted((a, b) => a - b).join(' ');
    const mine = this.pending.filter(([kind, a]) => kind === timerKind && a === slot).map(([, , m]) => m);
    const timed = standing.filter((m) => expiryOf(this.simulation, m) < Number.POSITIVE_INFINITY);
    this.expect(`own times at ${id}`, told(mine), told(timed));
  }

  private checkJoin({ id, slot, state, config, ins, crashed }: JoinPlace): void {
    const mine = this.pending.filter(([kind, a]) => isInside(kind, 'join') && a === slot);
    this.expect(`leaving ${id}`, state.leaving, mine.length);
    if (crashed) this.expect(`kept at ${id}, which is down`, state.kept + state.leaving, 0);
    const kept: number[] = [];
    forEachGroup(state.groups, (_event, newest) => {
      for (let m = newest; m !== none; m = this.simulation.messages.next(m)) kept.push(m);
    });
    this.checkExpiry(id, slot, joinExpiry, kept);
    const needed = config.count ?? Math.max(1, ins.length);
    let groups = 0;
    forEachGroup(state.groups, (_event, _newest, count) => {
      groups++;
      if (count >= needed) this.faults.push(`a whole event stands at ${id}`);
    });
    this.expect(`groups at ${id}`, state.groups.open, groups);
    if (state.groups.size < groups) this.faults.push(`${id} has forgotten a group`);
  }

  /** F6. */
  private checkClasses(id: string, classes: Classes, whole: Part): void {
    const { byPriority, byType, otherPriorities, otherTypes } = classes;
    const all = [
      [...byPriority, ...(otherPriorities === null ? [] : [otherPriorities])],
      [...byType, ...(otherTypes === null ? [] : [otherTypes])],
    ];
    for (const parts of all) {
      if (!this.simulation.counters.isMixed) this.expect(`classes of ${id}`, parts.length, 0);
      else {
        const values = parts.map(({ level }) => level!.value);
        this.expect(`levels by class at ${id}`, sum(values), whole.level!.value);
        for (const name of Object.keys(whole.counts))
          this.expect(
            `${name} by class at ${id}`,
            sum(parts.map((part) => part.counts[name]!)),
            whole.counts[name],
          );
        const seen = parts.map(({ sample }) => sample.count + sample.pending);
        this.expect(`samples by class at ${id}`, sum(seen), whole.sample.count + whole.sample.pending);
      }
    }
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

/** Whether such an event of a delay or a join is about a message inside that nothing else there knows of. */
function isInside(event: number, kind: string): boolean {
  if (event === outsideEnd || event >= arrivalKind) return false;
  return kind === 'delay' || event !== joinExpiry;
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
