import type { Line, Plan, Stop } from './plan.ts';

/** Places with servers that take from a queue, directly or through routers. */
export interface Group {
  readonly queue: Stop;
  /** Each with the share of what sets out to it that arrives. */
  readonly takers: ReadonlyMap<Stop, number>;
  /** Queues with the very same takers, this one among them. */
  readonly peers: readonly Stop[];
  /** Whether nobody else feeds them, so that all they can do is for these queues. */
  readonly alone: boolean;
  /** Whether they are all alike, so that each gets its even share. */
  readonly alike: boolean;
}

/** By queue: only those all of whose takers have servers. */
export type Groups = ReadonlyMap<Stop, Group>;

export function groupsOf({ stops }: Plan): Groups {
  const takersOf = new Map<Stop, ReadonlyMap<Stop, number>>();
  for (const stop of stops.values()) {
    if (stop.stores === null) continue;
    const takers = endsBehind(stop);
    if (takers !== null && takers.size > 0) takersOf.set(stop, takers);
  }
  const groups = new Map<Stop, Group>();
  const byTakers = new Map<string, Stop[]>();
  for (const [queue, takers] of takersOf) {
    const peers = byTakers.get(keyOf(takers));
    if (peers === undefined) byTakers.set(keyOf(takers), [queue]);
    else peers.push(queue);
  }
  for (const [queue, takers] of takersOf) {
    const all = [...takers.keys()];
    const peers = byTakers.get(keyOf(takers)) ?? [queue];
    const alone = all.every((taker) => giversOf(taker).every((giver) => peers.includes(giver)));
    const alike = new Set(all.map((taker) => JSON.stringify(taker.node.params))).size === 1;
    groups.set(queue, { queue, takers, peers, alone, alike });
  }
  return groups;
}

/** A kind that sends each message to one of its edges as soon as it gets it. */
export function isRouter({ spec, lint }: Stop): boolean {
  return lint.shares !== undefined && spec.calls;
}

/** Equal for the same takers. */
function keyOf(takers: ReadonlyMap<Stop, unknown>): string {
  return [...takers.keys()]
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

/** Null where one of them has no servers. */
function endsBehind(queue: Stop): ReadonlyMap<Stop, number> | null {
  const found = new Map<Stop, number>();
  const seen = new Set<Stop>();
  const left: (readonly [Line, number])[] = queue.outs.map((line) => [line, line.passes]);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [{ to }, passes] = next;
    if (to.serves !== null) found.set(to, Math.min(passes, found.get(to) ?? passes));
    else if (!isRouter(to)) return null;
    else if (!seen.has(to)) {
      seen.add(to);
      for (const line of to.outs) left.push([line, passes * line.passes]);
    }
  }
  return found;
}

/** Who hands work to a place: queues and callers, also those behind routers. */
export function giversOf(place: Stop): readonly Stop[] {
  const found = new Set<Stop>();
  const seen = new Set<Stop>();
  const left = [...place.ins];
  for (let line = left.pop(); line !== undefined; line = left.pop()) {
    if (!isRouter(line.from)) found.add(line.from);
    else if (!seen.has(line.from)) {
      seen.add(line.from);
      left.push(...line.from.ins);
    }
  }
  return [...found];
}
