import type { Json, Params } from '../../../flow/flow.ts';
import type { MMc } from './line.ts';
import {
  exponential,
  handler,
  lineOf,
  poisson,
  shareOfWaitsAbove,
  simulateLine,
  type Told,
} from './simulate.ts';
import { paramsOf, type Way } from './way.ts';

interface Loss extends MMc {
  readonly servers: number;
  readonly capacity: number;
}

/** K counts those being handled too. */
function simulateLoss(
  { arrivalRate, serviceRate, servers, capacity }: Loss,
  seed: number,
  arrivals: number,
): Told {
  const open = Math.min(servers, capacity);
  return simulateLine(
    poisson(arrivalRate),
    { capacity: capacity - open },
    handler({ servers: open, service: exponential(1 / serviceRate) }),
    seed,
    arrivals / arrivalRate,
  );
}

function blockingOf({ result }: Told): number {
  const { rejected, arrived } = result.nodes['q']!.counts;
  return rejected! / arrived!;
}

/** In a run, by servers and K: the fuller, the more is seen. */
const arrivalsToLose: Readonly<Record<string, number>> = {
  '1/1': 10_000,
  '1/5': 30_000,
  '1/20': 400_000,
  '3/3': 10_000,
  '3/10': 150_000,
  '8/30': 130_000,
  '10/10': 10_000,
};

const loss: Way = {
  how: 'a queue with few places',
  runs: 20,
  measure(vector, seed) {
    const params = paramsOf<Loss>(vector);
    const told = simulateLoss(params, seed, arrivalsToLose[`${params.servers}/${params.capacity}`]!);
    const { utilization } = told.result.nodes['h']!;
    return {
      ...lineOf(told),
      blocking: { value: blockingOf(told) },
      ...(params.servers === 1 && { p0: { value: 1 - utilization! } }),
    };
  },
  precision: (_vector, path, truth) => (path === 'blocking' && truth < 0.001 ? 0.15 : 0.0125),
};

/**
 * What a line with few places is like where it seldom is, told by those with fewer. Births and deaths are reversible, so the line of K
 * is, as long as at most m are inside, the line of m, and as long as at most m places are free, with one server, the line of m
 * again (Kelly, Reversibility and Stochastic Networks, 1.6). So nobody is there with the probability that each of the
 * lines of 1 ... K takes who comes, and one server's line is full with the probability that none of them is empty.
 */
const shorter: Way = {
  how: 'all the lines with fewer places',
  runs: 20,
  isFor(vector) {
    const { servers, capacity } = paramsOf<Loss>(vector);
    return servers > 1 || capacity === 20;
  },
  measure(vector, seed) {
    const params = paramsOf<Loss>(vector);
    let [p0, blocking] = [1, 1];
    for (let capacity = 1; capacity <= params.capacity; capacity++) {
      const told = simulateLoss({ ...params, capacity }, seed * 100 + capacity, 1500);
      p0 *= 1 - blockingOf(told);
      blocking *= told.result.nodes['h']!.utilization!;
    }
    return params.servers === 1
      ? { p0: { value: p0 }, blocking: { value: blocking } }
      : { p0: { value: p0 } };
  },
  precision: (_vector, _path, truth) => (truth < 0.001 ? 0.05 : 0.02),
};

const erlang = (how: string, service: Json, most: number): Way => ({
  how,
  runs: 40,
  isFor: (vector) => paramsOf<{ servers: number }>(vector).servers <= most,
  measure(vector, seed) {
    const { offeredLoad, servers } = paramsOf<{ offeredLoad: number; servers: number }>(vector);
    const told = simulateLine(
      poisson(offeredLoad),
      { capacity: 0 },
      handler({ servers, service }),
      seed,
      (servers === 100 ? 30_000 : 8000) / offeredLoad,
    );
    return { blocking: { value: blockingOf(told) } };
  },
  precision: (vector) => (paramsOf<{ servers: number }>(vector).servers === 100 ? 0.025 : 0.0125),
});

const impatience: Way = {
  how: '[Q9] a queue that who loses patience leaves',
  runs: 20,
  measure(vector, seed) {
    const { arrivalRate, serviceRate, abandonRate, servers } = paramsOf<
      MMc & { abandonRate: number; servers: number }
    >(vector);
    const patience: Params = { patience: exponential(1 / abandonRate) };
    const told = simulateLine(
      poisson(arrivalRate),
      patience,
      handler({ servers, service: exponential(1 / serviceRate) }),
      seed,
      45_000 / arrivalRate,
    );
    const { counts, length, wait } = told.result.nodes['q']!;
    const { arrived, abandoned, departed } = counts as Readonly<Record<string, number>>;
    const atOnce = wait!.count * (1 - shareOfWaitsAbove(told, 'q', 0));
    return {
      Lq: lineOf(told)['Lq']!,
      // Of all that come, those that leave included: Little's law.
      Wq: { value: (length!.mean! * told.seconds) / arrived! },
      waitProbability: { value: 1 - atOnce / arrived! },
      abandonProbability: { value: abandoned! / arrived! },
      throughput: { value: departed! / told.seconds },
    };
  },
  precision: () => 0.0125,
};

/** By model. */
export const losses: Readonly<Record<string, readonly Way[]>> = {
  'M/M/c/K': [loss, shorter],
  ErlangB: [
    erlang('[Q4] a queue without a place', exponential(1), 100),
    erlang('whatever the service', { kind: 'hyperexponential', mean: 1, cv2: 3 }, 10),
  ],
  'M/M/c+M': [impatience],
};
