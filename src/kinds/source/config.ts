import { createDistribution } from '../../distributions/createDistribution.ts';
import type { Distribution } from '../../distributions/distribution.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { Params } from '../../flow/flow.ts';
import type { Arrivals, ScheduledEvent, SourceParams } from './spec.ts';

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
  readonly schedule: readonly ScheduledEvent[];
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
    schedule: process === 'schedule' ? arrivals.events.toSorted((a, b) => a.at - b.at) : [],
    batch: batch === 1 ? null : createDistribution(batch),
    batchStream: simulation.stream(id, 'batch'),
    limit: limit ?? Number.POSITIVE_INFINITY,
    callers: callers ?? Number.POSITIVE_INFINITY,
    type: simulation.intern(event.type ?? undefined),
    priority: toPriority(event.priority),
    priorityStream: simulation.stream(id, 'priority'),
  };
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

/** Events a second in the long run, while its clock goes; NaN where that is not known. */
export function paceOf({ arrivals, interval, batch }: SourceConfig): number {
  if (arrivals.process === 'manual') return 0;
  if (arrivals.process === 'poisson') return arrivals.rate * (batch?.mean() ?? 1);
  return interval === null ? Number.NaN : (batch?.mean() ?? 1) / interval.mean();
}
