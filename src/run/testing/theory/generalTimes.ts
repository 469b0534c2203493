import type { Json } from '../../../flow/flow.ts';
import type { MMc } from './line.ts';
import {
  exponential,
  handler,
  lineOf,
  poisson,
  renewal,
  shareOfWaitsAbove,
  simulateLine,
} from './simulate.ts';
import { paramsOf, type Way } from './way.ts';

interface MG1 {
  readonly arrivalRate: number;
  readonly serviceMean: number;
  readonly serviceCv2: number;
  readonly service: string;
}

function serviceOf({ service, serviceMean: mean, serviceCv2: cv2 }: MG1): Json {
  if (service === 'deterministic') return { kind: service, value: mean };
  return service === 'erlang-3' ? { kind: 'erlang', mean, k: 3 } : { kind: service, mean, cv2 };
}

const general: Way = {
  how: 'a handler of such a service',
  runs: 20,
  measure(vector, seed) {
    const params = paramsOf<MG1>(vector);
    const { arrivalRate, serviceCv2 } = params;
    const arrivals = serviceCv2 > 1 ? 300_000 : 100_000;
    return lineOf(
      simulateLine(
        poisson(arrivalRate),
        {},
        handler({ service: serviceOf(params) }),
        seed,
        arrivals / arrivalRate,
      ),
    );
  },
};

const arriving: Way = {
  how: 'a source of such intervals',
  runs: 20,
  measure(vector, seed) {
    const { interarrival, arrivalRate, serviceRate } = paramsOf<MMc & { interarrival: string }>(vector);
    const mean = 1 / arrivalRate;
    const told = simulateLine(
      renewal(interarrival === 'deterministic' ? mean : { kind: 'erlang', mean, k: 3 }),
      {},
      handler({ service: exponential(1 / serviceRate) }),
      seed,
      100_000 / arrivalRate,
    );
    // Who comes finds n inside with probability (1 - sigma) sigma^n: sigma is how often anybody is there.
    return { ...lineOf(told), sigma: { value: shareOfWaitsAbove(told, 'q', 0) } };
  },
};

const batches: Way = {
  how: 'a source of batches',
  runs: 20,
  measure(vector, seed) {
    const { batchRate, batchSize, serviceRate } = paramsOf<{
      batchRate: number;
      batchSize: number;
      serviceRate: number;
    }>(vector);
    const told = simulateLine(
      poisson(batchRate, { batch: batchSize }),
      {},
      handler({ service: exponential(1 / serviceRate) }),
      seed,
      14_000 / batchRate,
    );
    return lineOf(told);
  },
};

/** What the vectors leave open, by the squared coefficient of variation: times of these shapes are near to what two moments tell. */
const shapes: Readonly<Record<number, string>> = {
  1.423: 'hyperexponential',
  0.249: 'lognormal',
  1.818: 'hyperexponential',
  1.59: 'gamma',
};

const approximated: Way = {
  how: 'a source and a handler of general times',
  runs: 20,
  measure(vector, seed) {
    const { arrivalRate, serviceMean, servers, arrivalCv2, serviceCv2 } = paramsOf<{
      arrivalRate: number;
      serviceMean: number;
      servers: number;
      arrivalCv2: number;
      serviceCv2: number;
    }>(vector);
    const time = (mean: number, cv2: number): Json => ({ kind: shapes[cv2]!, mean, cv2 });
    const told = simulateLine(
      renewal(time(1 / arrivalRate, arrivalCv2)),
      {},
      handler({ servers, service: time(serviceMean, serviceCv2) }),
      seed,
      80_000 / arrivalRate,
    );
    return lineOf(told);
  },
  precision: () => 0.0125,
  // An approximation, which knows two moments of times that have more: no more is asked of it than 3 %.
  offBy: (_vector, _path, truth) => 0.03 * truth,
};

/** By model. */
export const generalTimes: Readonly<Record<string, readonly Way[]>> = {
  'M/G/1': [general],
  'GI/M/1': [arriving],
  'batch M/M/1': [batches],
  'G/G/c approximation (Allen-Cunneen, Sakasegawa)': [approximated],
};
