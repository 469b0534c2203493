import { giversOf } from './groups.ts';
import { holdOf } from './hold.ts';
import type { Plan, Stop } from './plan.ts';
import { sumOf, totalOf } from './rates.ts';
import type { Traffic } from './traffic.ts';

/** What is asked of servers against what they can do. Rates a second. */
export interface Load {
  /** Their ratio: from 1 on there is no steady state. */
  readonly value: number;
  /** False: so much at least; the settings do not tell the rest. */
  readonly exact: boolean;
  readonly arrivalRate: number;
  readonly handlingRate: number;
  /** Servers of the kind that there are with which it would be less than 1; null where they are not alike. */
  readonly needed: number | null;
  /** Whether what waits can keep a level: it is less than 1, or what is too much is turned away, held up or leaves. */
  readonly settles: boolean;
}

/** By queue, and by place with servers that is called: where what cannot be handled waits. Only where something is known. */
export function loadsOf(plan: Plan, traffic: Traffic): ReadonlyMap<string, Load> {
  const loads = new Map<string, Load>();
  for (const { queue, takers, peers, alone } of traffic.groups.values()) {
    const comes = sumOf((alone ? peers : [queue]).map((each) => traffic.into(each)));
    const load = loadOn([...takers.keys()], comes, alone, plan.expires || isBounded(queue));
    if (load !== null) loads.set(queue.id, load);
  }
  for (const stop of plan.stops.values()) {
    if (stop.serves === null || giversOf(stop).every((giver) => giver.stores !== null)) continue;
    const load = loadOn([stop], traffic.into(stop), true, plan.expires);
    if (load !== null) loads.set(stop.id, load);
  }
  return loads;
}

function isBounded({ stores }: Stop): boolean {
  return stores !== null && (stores.limit !== null || stores.leaves);
}

function loadOn(
  takers: readonly Stop[],
  comes: ReturnType<Traffic['into']>,
  isAlone: boolean,
  bounded: boolean,
): Load | null {
  const arrivalRate = totalOf(comes.rates);
  const holds = takers.map((taker) => holdOf(taker, comes.rates));
  let handlingRate = 0;
  let servers = 0;
  for (const [index, taker] of takers.entries()) {
    servers += taker.serves?.servers ?? 0;
    handlingRate += (taker.serves?.servers ?? 0) / (holds[index]?.seconds ?? 0);
  }
  const exact = isAlone && comes.exact && holds.every((hold) => hold.exact);
  if (arrivalRate === 0 && !exact) return null;
  const value = handlingRate === Infinity ? 0 : arrivalRate / handlingRate;
  const seconds = holds[0]?.seconds ?? 0;
  const alike = holds.every((hold) => hold.seconds === seconds);
  const each = handlingRate / servers;
  return {
    value: Math.abs(value - 1) < 1e-9 ? 1 : value,
    exact,
    arrivalRate,
    handlingRate,
    needed: alike && isAlone ? Math.floor(arrivalRate / each + 1e-9) + 1 : null,
    settles: bounded || value < 1 - 1e-9,
  };
}
