import type { SampleFigures } from '../../../engine/stats/figures.ts';
import { toQuantiles } from '../../../engine/stats/quantile.ts';
import type { Sample } from '../../../engine/stats/sample.ts';
import type { Json, Params } from '../../../flow/flow.ts';
import type { QueuePlace } from '../../../kinds/queue/state.ts';
import type { NodeFigures, RunResult } from '../../result.ts';
import { Run } from '../../run.ts';
import { toResult } from '../../toResult.ts';
import { type EdgeOf, flowOf, queue, sink } from '../flowOf.ts';
import type { Figures, Measured } from './way.ts';

/** A run that is over: what it says of the time that counts. */
export interface Told {
  readonly run: Run;
  readonly result: RunResult;
  /** The time that counts. */
  readonly seconds: number;
}

export type Nodes = Record<string, object>;

export const exponential = (mean: number) => ({ kind: 'exponential', mean });
export const poisson = (rate: number, more: Params = {}) => source({ process: 'poisson', rate }, more);
export const renewal = (interval: Json) => source({ process: 'renewal', interval });
export const handler = (params: Params) => ({ kind: 'handler', params });

export function source(arrivals: Params, more: Params = {}) {
  return { kind: 'source', params: { arrivals, ...more } };
}

/** Warm for a twentieth of what counts. */
export function simulate(nodes: Nodes, edges: readonly EdgeOf[], seed: number, seconds: number): Told {
  const warmUp = 0.05 * seconds;
  const until = warmUp + seconds;
  const run = new Run(flowOf(nodes, edges, { seed, warmUp, until }));
  run.advance(until);
  if (run.problem !== null) throw new Error(JSON.stringify(run.problem));
  return { run, result: toResult(run, { until, wallSeconds: 0 }), seconds };
}

/** Source, queue, handler, sink: s, q, h, z. */
export function simulateLine(
  from: object,
  queueParams: Params,
  by: object,
  seed: number,
  seconds: number,
): Told {
  const edges: EdgeOf[] = [
    ['s', 'q'],
    ['q', 'h'],
    ['h', 'z'],
  ];
  return simulate({ s: from, q: queue(queueParams), h: by, z: sink }, edges, seed, seconds);
}

export function meanOf({ mean, ci95 }: { mean: number | null; ci95: SampleFigures['ci95'] }): Measured {
  return { value: mean, ci95 };
}

export function utilizationOf({ utilization, busy }: NodeFigures): Measured {
  const { mean, ci95 } = busy!;
  // By the servers there are, as utilization is of the mean.
  const scale = utilization! / mean!;
  return { value: utilization!, ci95: ci95 && [ci95[0] * scale, ci95[1] * scale] };
}

/** A queue with the handler that it feeds. */
export function stationOf({ result, seconds }: Told, queueId: string, handlerId: string): Figures {
  const { [queueId]: before, [handlerId]: at } = result.nodes;
  return {
    L: { value: before!.length!.mean! + at!.busy!.mean! },
    Lq: meanOf(before!.length!),
    W: { value: before!.wait!.mean! + at!.service!.mean! },
    Wq: meanOf(before!.wait!),
    throughput: { value: at!.counts['completed']! / seconds },
    utilization: utilizationOf(at!),
  };
}

/** What is said of a line as a whole. */
export function lineOf(told: Told): Figures {
  return { ...stationOf(told, 'q', 'h'), W: meanOf(told.result.endToEnd) };
}

/** Of the waits recorded at a queue, the share of those longer than `t`. */
export function shareOfWaitsAbove({ run: { simulation } }: Told, queueId: string, t: number): number {
  const place = simulation.places[simulation.placeSlots.get(queueId)!] as QueuePlace;
  return shareAbove(place.state.wait, t);
}

export function shareAbove(sample: Sample, t: number): number {
  const quantile = toQuantiles(sample);
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step++) {
    const p = (low + high) / 2;
    if (quantile(p) > t) high = p;
    else low = p;
  }
  return 1 - low;
}
