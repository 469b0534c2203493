import { createDistribution } from '../../distributions/createDistribution.ts';
import type { Distribution } from '../../distributions/distribution.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { Params } from '../../flow/flow.ts';
import type { QueueParams } from './spec.ts';

export interface Config {
  /** Infinity: no limit. */
  readonly capacity: number;
  readonly overflow: QueueParams['overflow'];
  readonly discipline: QueueParams['discipline'];
  /** Of the discipline `random`. */
  readonly drawStream: number;
  /** Infinity: none. */
  readonly ttl: number;
  /** Null: unending. */
  readonly patience: Distribution | null;
  readonly patienceStream: number;
  readonly isDurable: boolean;
}

const noStream = -1;

export function toConfig(simulation: Simulation, id: string, params: Params): Config {
  const { capacity, overflow, discipline, ttl, patience, storage } = params as unknown as QueueParams;
  return {
    capacity: capacity ?? Number.POSITIVE_INFINITY,
    overflow,
    discipline,
    drawStream: discipline === 'random' ? simulation.stream(id, 'discipline') : noStream,
    ttl: ttl ?? Number.POSITIVE_INFINITY,
    patience: patience === null ? null : createDistribution(patience),
    patienceStream: patience === null ? noStream : simulation.stream(id, 'patience'),
    isDurable: storage === 'durable',
  };
}
