import type { Plan, Stop } from './plan.ts';

/** Every place that an event may ever come to, by hand too. */
export function reachable({ stops }: Plan): ReadonlySet<Stop> {
  const left = [...stops.values()].filter(({ spec }) => spec.emitsByHand);
  const seen = new Set(left);
  for (let stop = left.pop(); stop !== undefined; stop = left.pop())
    for (const { to, passes } of [...stop.outs, ...stop.dead])
      if (passes > 0 && !seen.has(to)) {
        seen.add(to);
        left.push(to);
      }
  return seen;
}
