import { type Group, type Groups, groupsOf } from './groups.ts';
import { holdOf } from './hold.ts';
import type { Line, Plan, Stop } from './plan.ts';
import { nothing, type Stream, sameRates, scaled, sumOf, totalOf, unknown } from './rates.ts';

/** What flows in the long run, by the traffic equations of the flow. */
export interface Traffic {
  readonly groups: Groups;
  /** What comes to a place, what its servers get from queues included. */
  into(stop: Stop): Stream;
  on(line: Line): Stream;
}

/** Edges worked out at most, all rounds together: what has not settled by then is known as a lower bound. */
const mostWork = 300_000;

/**
 * Solved by rounds from an empty flow, which rise towards the least solution: so what is found is never too much, and exact
 * where every rate behind it is. Circles (retries, follow-up events that lead back) settle where they do.
 */
export function solveTraffic(plan: Plan): Traffic {
  const groups = groupsOf(plan);
  const streams = new Streams(plan, groups);
  const order = inOrder(plan);
  const cost = Math.max(1, plan.lines.length + plan.stops.size);
  for (let work = 0; work < mostWork; work += cost) {
    let changed = 0;
    for (const stop of order) changed += streams.workOut(stop) ? 1 : 0;
    if (changed === 0) return streams;
  }
  streams.leaveOpen(order);
  return streams;
}

class Streams implements Traffic {
  readonly groups: Groups;
  readonly #plan: Plan;
  readonly #lines = new Map<Line, Stream>();
  /** What queues hand to places with servers, by giver. */
  readonly #handed = new Map<Stop, Map<Stop, Stream>>();
  /** What places with servers have given up of what came from a queue, by giver. */
  readonly #givenUp = new Map<Stop, Map<Stop, Stream>>();
  #changed = false;

  constructor(plan: Plan, groups: Groups) {
    this.#plan = plan;
    this.groups = groups;
  }

  on(line: Line): Stream {
    return this.#lines.get(line) ?? nothing;
  }

  into(stop: Stop): Stream {
    const made = stop.lint.creates?.(stop.params);
    return sumOf([
      ...stop.ins.map((line) => this.on(line)),
      ...(this.#handed.get(stop)?.values() ?? []),
      ...(made === undefined ? [] : [made]),
    ]);
  }

  /** Says whether anything came out differently. */
  workOut(stop: Stop): boolean {
    this.#changed = false;
    const comes = this.into(stop);
    if (stop.stores !== null) this.#store(stop, comes);
    else if (stop.serves !== null) this.#serve(stop, comes);
    else this.#passOn(stop, stop.lint.joins === undefined ? comes : this.#joined(stop, comes));
    return this.#changed;
  }

  /** What still changes is known as a lower bound alone, and all that comes of it. */
  leaveOpen(order: readonly Stop[]): void {
    for (const [line, stream] of this.#lines) this.#lines.set(line, { ...stream, exact: false });
    for (const table of [this.#handed, this.#givenUp])
      for (const streams of table.values())
        for (const [giver, stream] of streams) streams.set(giver, { ...stream, exact: false });
    for (const stop of order) this.workOut(stop);
  }

  #put(line: Line, stream: Stream): void {
    const before = this.on(line);
    if (before.exact === stream.exact && sameRates(before.rates, stream.rates)) return;
    this.#lines.set(line, stream);
    this.#changed = true;
  }

  #hand(table: Map<Stop, Map<Stop, Stream>>, to: Stop, from: Stop, stream: Stream): void {
    const streams = table.get(to) ?? new Map<Stop, Stream>();
    table.set(to, streams);
    const before = streams.get(from) ?? nothing;
    if (before.exact === stream.exact && sameRates(before.rates, stream.rates)) return;
    streams.set(from, stream);
    this.#changed = true;
  }

  #passOn(stop: Stop, { rates, exact }: Stream): void {
    const { outs, lint, params } = stop;
    const types = lint.shares === undefined ? [] : [...rates.keys()];
    const shares = new Map(types.map((type) => [type, lint.shares?.(params, outs, type) ?? []]));
    const isTold = [...shares.values(), lint.shares?.(params, outs, '') ?? []].every((each) =>
      each.every((share) => share !== null),
    );
    for (const [index, line] of outs.entries()) {
      const sent = new Map<string, number>();
      for (const [type, rate] of rates) {
        const share = lint.shares === undefined ? 1 : (shares.get(type)?.[index] ?? 0);
        if (share > 0) sent.set(type, rate * share * line.passes);
      }
      this.#put(line, { rates: sent, exact: exact && isTold });
    }
  }

  /** One for every so many; told only where all copies are of one source and all of them come. */
  #joined(stop: Stop, comes: Stream): Stream {
    const count = stop.lint.joins?.(stop.params, stop.ins.length) ?? 1;
    const [first, ...others] = stop.ins.map((line) => this.on(line));
    if (first === undefined) return nothing;
    const even = others.every((each) => sameRates(each.rates, first.rates));
    const whole = comes.exact && even && count === stop.ins.length && (count === 1 || comesOfOne(stop));
    return whole ? first : unknown;
  }

  #store(queue: Stop, comes: Stream): void {
    const { stores } = queue;
    const group = this.groups.get(queue);
    const keeps = stores?.limit === null && !stores.leaves && !this.#plan.expires;
    const mayServe = keeps || (stores?.full === 'held' && !stores.leaves && !this.#plan.expires);
    if (group !== undefined) this.#share(group, comes, mayServe);
    else
      for (const line of queue.outs) {
        const told = mayServe && queue.outs.length === 1;
        this.#put(line, told ? { ...comes, rates: scaled(comes.rates, line.passes) } : unknown);
      }
    const givenUp = sumOf(this.#givenUp.get(queue)?.values() ?? []);
    for (const line of queue.dead)
      this.#put(line, { rates: scaled(givenUp.rates, line.passes), exact: givenUp.exact && keeps });
  }

  /** What a queue gives to those who serve it: all that comes while they can, else what they can. */
  #share({ queue, takers, peers, alone, alike }: Group, comes: Stream, all: boolean): void {
    const holds = new Map([...takers.keys()].map((taker) => [taker, holdOf(taker, comes.rates)]));
    const rateOf = (taker: Stop) => (taker.serves?.servers ?? 0) / (holds.get(taker)?.seconds ?? 0);
    let capacity = 0;
    for (const taker of takers.keys()) capacity += rateOf(taker);
    const whole = peers.length === 1 ? comes : sumOf(peers.map((peer) => this.into(peer)));
    const total = totalOf(whole.rates);
    const isFull = total > capacity;
    const isKnown =
      all &&
      alone &&
      (peers.length === 1 || (whole.exact && !isFull)) &&
      [...holds.values()].every(({ exact }) => exact);
    const even = takers.size === 1 || alike || (isFull && comes.exact);
    for (const [taker, passes] of takers) {
      const share = alike || capacity === Infinity ? 1 / takers.size : rateOf(taker) / capacity;
      const part = (isFull ? capacity / total : 1) * share * passes;
      const told = isKnown && even;
      this.#hand(
        this.#handed,
        taker,
        queue,
        told ? { rates: scaled(comes.rates, part), exact: comes.exact } : unknown,
      );
    }
  }

  #serve(stop: Stop, comes: Stream): void {
    const { serves } = stop;
    if (serves === null) return;
    const hold = holdOf(stop, comes.rates);
    const capacity = serves.servers / hold.seconds;
    const total = totalOf(comes.rates);
    const through = hold.exact
      ? { ...comes, rates: scaled(comes.rates, total > capacity ? capacity / total : 1) }
      : unknown;
    const fails = serves.failure ** (serves.retries + 1);
    for (const line of stop.outs)
      this.#put(line, { ...through, rates: scaled(through.rates, (1 - fails) * serves.emits * line.passes) });
    for (const line of stop.dead)
      this.#put(line, { ...through, rates: scaled(through.rates, fails * line.passes) });
    const handed = this.#handed.get(stop) ?? new Map<Stop, Stream>();
    for (const [queue, stream] of handed) {
      const given = stop.dead.length > 0 ? nothing : { ...stream, rates: scaled(stream.rates, fails) };
      this.#hand(this.#givenUp, queue, stop, given);
    }
  }
}

/** Whether all that comes here began at one place. */
function comesOfOne(stop: Stop): boolean {
  const seen = new Set([stop]);
  const left = [stop];
  let sources = 0;
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (at.lint.creates !== undefined) sources += 1;
    for (const { from } of at.ins)
      if (!seen.has(from)) {
        seen.add(from);
        left.push(from);
      }
  }
  return sources <= 1;
}

/** Every place behind those that feed it, but for circles. */
function inOrder({ stops }: Plan): readonly Stop[] {
  const done = new Set<Stop>();
  const order: Stop[] = [];
  for (const first of stops.values()) {
    const path: { stop: Stop; next: number }[] = done.has(first) ? [] : [{ stop: first, next: 0 }];
    done.add(first);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const line = [...at.stop.outs, ...at.stop.dead][at.next++];
      if (line === undefined) order.push(path.pop()!.stop);
      else if (!done.has(line.to)) {
        done.add(line.to);
        path.push({ stop: line.to, next: 0 });
      }
    }
  }
  return order.reverse();
}
