import { createDistribution } from '../../distributions/createDistribution.ts';
import type { Distribution } from '../../distributions/distribution.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { Params } from '../../flow/flow.ts';
import { type Mmpp, meanRate } from './mmpp.ts';
import { type Outfit, type Particulars, toOutfit, toParticulars } from './particulars.ts';
import { Profile } from './profile.ts';
import type { Arrivals, SourceParams } from './spec.ts';

export interface Scheduled {
  readonly at: number;
  readonly own: Particulars;
}

/** What the hot loop needs of a source's parameters. */
export interface SourceConfig {
  readonly arrivals: Arrivals;
  /** Between arrivals; null for processes that are not a renewal. */
  readonly interval: Distribution | null;
  readonly intervalStream: number;
  readonly think: Distribution | null;
  /** Of `closed`; 0 else. */
  readonly population: number;
  /** By instant; equal ones in the order of the list. Empty but for `schedule`. */
  readonly schedule: readonly Scheduled[];
  readonly mmpp: Mmpp | null;
  readonly profile: Profile | null;
  /** Null: one. */
  readonly batch: Distribution | null;
  readonly batchStream: number;
  /** Infinity: no limit. */
  readonly limit: number;
  /** Infinity: open. */
  readonly callers: number;
  readonly type: number;
  /** A number, or drawn. */
  readonly priority: number | Distribution;
  readonly priorityStream: number;
  /** What its events have beside; null: nothing. */
  readonly outfit: Outfit | null;
}

export function toConfig(simulation: Simulation, id: string, params: Params): SourceConfig {
  const { arrivals, batch, limit, callers, event } = params as unknown as SourceParams;
  const { process } = arrivals;
  return {
    arrivals,
    interval: toInterval(arrivals),
    intervalStream: simulation.stream(id, 'interval'),
    think: process === 'closed' ? createDistribution(arrivals.think) : null,
    population: process === 'closed' ? arrivals.population : 0,
    schedule: toSchedule(simulation, arrivals),
    mmpp: process === 'mmpp' ? arrivals : null,
    profile: process === 'profile' ? new Profile(arrivals.points, arrivals.repeatEvery) : null,
    batch: batch === 1 ? null : createDistribution(batch),
    batchStream: simulation.stream(id, 'batch'),
    limit: limit ?? Number.POSITIVE_INFINITY,
    callers: callers ?? Number.POSITIVE_INFINITY,
    type: simulation.intern(event.type ?? undefined),
    priority: toPriority(event.priority),
    priorityStream: simulation.stream(id, 'priority'),
    outfit: toOutfit(simulation, id, event),
  };
}

function toSchedule(simulation: Simulation, arrivals: Arrivals): readonly Scheduled[] {
  if (arrivals.process !== 'schedule') return [];
  const inOrder = arrivals.events.toSorted((a, b) => a.at - b.at);
  return inOrder.map((event) => ({ at: event.at, own: toParticulars(simulation, event) }));
}

/** A Poisson process is the renewal process with exponential intervals; of rate 0 it has no arrival. */
function toInterval(arrivals: Arrivals): Distribution | null {
  if (arrivals.process === 'renewal') return createDistribution(arrivals.interval);
  if (arrivals.process !== 'poisson' || arrivals.rate === 0) return null;
  return createDistribution({ kind: 'exponential', mean: 1 / arrivals.rate });
}

function toPriority(priority: SourceParams['event']['priority']): number | Distribution {
  return typeof priority === 'number' ? priority : createDistribution({ kind: 'empirical', ...priority });
}

/** Events a second while its clock goes: in the long run, or as a profile has it now; NaN where that is not known. */
export function paceOf({ arrivals, interval, batch, mmpp, profile }: SourceConfig, clock: number): number {
  const each = batch?.mean() ?? 1;
  if (arrivals.process === 'manual') return 0;
  if (arrivals.process === 'poisson') return arrivals.rate * each;
  if (mmpp !== null) return each * meanRate(mmpp);
  if (profile !== null) return each * profile.rateAt(clock);
  return interval === null ? Number.NaN : each / interval.mean();
}
