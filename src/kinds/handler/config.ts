import { createDistribution } from '../../distributions/createDistribution.ts';
import type { Distribution, DistributionSpec } from '../../distributions/distribution.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { Params } from '../../flow/flow.ts';
import type { HandlerParams } from './spec.ts';
import type { Config } from './state.ts';

export function toConfig(simulation: Simulation, id: string, params: Params): Config {
  const { servers, service, preemption, failure, retry, ack, emit } = params as unknown as HandlerParams;
  const isByType = typeof service === 'object' && 'byType' in service;
  return {
    servers,
    service: createDistribution(isByType ? service.otherwise : service),
    byType: isByType ? toTable(simulation, service.byType) : null,
    stream: simulation.stream(id, 'service'),
    interrupts: preemption === 'resume',
    failure,
    failureStream: simulation.stream(id, 'failure'),
    retries: retry.limit,
    retryDelay: createDistribution(retry.delay),
    retryFactor: retry.factor,
    retryStream: simulation.stream(id, 'retry'),
    givesBack: ack === 'afterHandling',
    emit: emit.count === 1 ? null : createDistribution(emit.count),
    emitStream: simulation.stream(id, 'emit'),
  };
}

function toTable(
  simulation: Simulation,
  byType: Readonly<Record<string, DistributionSpec>>,
): ReadonlyMap<number, Distribution> {
  // By code units: the order of keys in a file must not show.
  const names = Object.keys(byType).toSorted();
  return new Map(names.map((name) => [simulation.intern(name), createDistribution(byType[name]!)]));
}

/** H1, H5. */
export function drawService(simulation: Simulation, config: Config, message: number): number {
  const { service, byType, stream } = config;
  const random = simulation.random.at(stream);
  if (byType === null) return service.sample(random);
  return (byType.get(simulation.messages.type(message)) ?? service).sample(random);
}

/** H6. How long the n-th retry waits, n from 1. */
export function drawDelay(simulation: Simulation, config: Config, attempt: number): number {
  let delay = config.retryDelay.sample(simulation.random.at(config.retryStream));
  if (config.retryFactor !== 1) for (let n = 1; n < attempt; n++) delay *= config.retryFactor;
  return delay;
}
