import { none } from '../../../engine/messages.ts';
import { kept } from '../../../engine/parts/entrance.ts';
import { type GateState, outsideEnd } from '../../../engine/parts/gate.ts';
import { findGroup, forEachGroup } from '../../../engine/parts/groups.ts';
import type { Line } from '../../../engine/parts/line.ts';
import { idle, serving } from '../../../engine/parts/servers.ts';
import type { Place } from '../../../engine/place.ts';
import { arrivalKind, type Simulation } from '../../../engine/simulation.ts';
import { isBroken } from '../../../kinds/handler/serving.ts';
import { type HandlerPlace, retryDue } from '../../../kinds/handler/state.ts';
import { type JoinPlace, expiry as joinExpiry } from '../../../kinds/join/behavior.ts';
import type { QueuePlace } from '../../../kinds/queue/state.ts';
import type { SourcePlace } from '../../../kinds/source/state.ts';

/** What pends: [kind, a, b]. */
type Pending = readonly [kind: number, a: number, b: number];

/** All that stands, serves and pends in a simulation between two events, counted anew, and what is found to be wrong with it. */
export class Evidence {
  readonly faults: string[] = [];
  readonly simulation: Simulation;
  readonly pending: Pending[] = [];
  /** All messages, each with where it was found. */
  readonly found = new Map<number, string>();
  /** By giver and what it knows its message by: what it has parked, what it waits for. */
  readonly unaccepted = new Map<string, number>();
  readonly unfinished = new Map<string, number>();

  constructor(simulation: Simulation) {
    this.simulation = simulation;
    simulation.calendar.withdraw((kind, a, b) => {
      this.pending.push([kind, a, b]);
      return false;
    });
    for (const place of simulation.places) if (place.alive) this.gather(place);
    this.gatherUnderWay();
  }

  expect(what: string, is: unknown, should: unknown): void {
    if (!Object.is(is, should)) this.fault(`${what}: ${is}, not ${should}`);
  }

  fault(told: string): void {
    this.faults.push(told);
  }

  inLine(line: Line): number[] {
    const all: number[] = [];
    for (let m = line.head; m !== none; m = this.simulation.messages.next(m)) all.push(m);
    return all;
  }

  serversOf({ state }: HandlerPlace): number[] {
    const row: number[] = [];
    const { servers } = this.simulation;
    for (let s = state.oldest; s !== none && row.length <= state.opened; s = servers.younger(s)) row.push(s);
    return row;
  }

  standsOf({ state }: SourcePlace): number[] {
    const row: number[] = [];
    const { stands } = this.simulation;
    for (let s = state.newestStand; s !== none && row.length <= stands.live; s = stands.next(s)) row.push(s);
    return row;
  }

  private gather(place: Place): void {
    const gate = (place.state as Partial<GateState>).outside;
    if (gate !== undefined) {
      this.gatherLine(gate, `outside ${place.id}`);
      this.gatherParked(gate);
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
        this.fault(`${where} is out of order`);
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
        this.fault('parked by a removed edge');
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
      if (!places[messages.giver(b)]?.alive) this.fault('on its way for a removed giver');
      count(this.unfinished, `${messages.giver(b)}/${messages.giverRef(b)}`);
    }
    for (const edge of edges) {
      this.expect(`under way on ${edge.id}`, edge.state.underWay, onEdge.get(edge.slot) ?? 0);
      if (!edge.alive) this.expect(`under way on removed ${edge.id}`, edge.state.underWay, 0);
      else if (!edge.from.alive || !edge.to.alive) this.fault(`${edge.id} hangs in the air`);
    }
  }

  private find(message: number, where: string): void {
    const before = this.found.get(message);
    if (before !== undefined) this.fault(`message ${message} in ${before} and in ${where}`);
    this.found.set(message, where);
  }
}

/** Whether such an event of a delay or a join is about a message inside that nothing else there knows of. */
export function isInside(event: number, kind: string): boolean {
  if (event === outsideEnd || event >= arrivalKind) return false;
  return kind === 'delay' || event !== joinExpiry;
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
