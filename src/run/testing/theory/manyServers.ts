import { toQuantiles } from '../../../engine/stats/quantile.ts';
import type { MMc } from './line.ts';
import {
  exponential,
  handler,
  lineOf,
  poisson,
  shareAbove,
  shareOfWaitsAbove,
  simulateLine,
  type Told,
} from './simulate.ts';
import type { Vector } from './vector.ts';
import { expectedOf, type Figures, paramsOf, type Way } from './way.ts';

interface Waits {
  readonly waitProbability: number;
  readonly waitTail: readonly { t: number; probability: number }[];
  readonly waitQuantiles: readonly { q: number }[];
}

/** How long those wait that come, over all of them. */
function waitsOf(told: Told, vector: Vector): Figures {
  const { waitTail, waitQuantiles } = expectedOf<Waits>(vector);
  const { p50, p90, p99 } = told.result.nodes['q']!.wait!;
  const quantiles: Readonly<Record<number, number | null>> = { 0.5: p50, 0.9: p90, 0.99: p99 };
  return {
    waitProbability: { value: shareOfWaitsAbove(told, 'q', 0) },
    ...valuesAt('waitTail', 'probability', waitTail, ({ t, probability }) =>
      // What is rarer `busy` sees.
      probability < 0.001 ? undefined : shareOfWaitsAbove(told, 'q', t),
    ),
    ...valuesAt('waitQuantiles', 't', waitQuantiles, ({ q }) => quantiles[q] ?? null),
  };
}

/** The values of a list, each at what it is asked at. */
function valuesAt<T>(
  list: string,
  name: string,
  asked: readonly T[],
  toValue: (at: T) => number | null | undefined,
): Figures {
  const values = asked.map((at, index) => [`${list}.${index}.${name}`, toValue(at)] as const);
  return Object.fromEntries(
    values.flatMap(([path, value]) => (value === undefined ? [] : [[path, { value }]])),
  );
}

/** Arrivals in a run: what is seen at one time is seen for long where the load is high, and seldom where servers are many. */
function arrivalsOf({ arrivalRate, serviceRate, servers = 1 }: MMc): number {
  if (servers === 1) return 1000 / (1 - arrivalRate / serviceRate) ** 2 + 50_000;
  if (servers === 100) return 160_000;
  return servers === 2 ? 200_000 : 90_000;
}

const many: Way = {
  how: '[Q1] a queue and a handler',
  runs: 40,
  measure(vector, seed) {
    const params = paramsOf<MMc>(vector);
    const { arrivalRate, serviceRate, servers = 1 } = params;
    const told = simulateLine(
      poisson(arrivalRate),
      {},
      handler({ servers, service: exponential(1 / serviceRate) }),
      seed,
      arrivalsOf(params) / arrivalRate,
    );
    return {
      ...lineOf(told),
      ...waitsOf(told, vector),
    };
  },
  // One of many servers is seldom waited for, and a quantile near where nobody waits is hardly known: `busy` sees more.
  precision(vector, path, truth) {
    const { servers = 1 } = paramsOf<MMc>(vector);
    if (path.startsWith('waitTail') && truth < 0.01) return 0.1;
    if (path.startsWith('waitQuantiles')) return servers === 100 ? 0.08 : 0.03;
    if (path === 'waitProbability') return servers >= 20 ? 0.02 : 0.01;
    if (path === 'Lq' || path === 'Wq') return servers === 100 ? 0.05 : servers === 20 ? 0.02 : 0.0125;
    return 0.0125;
  },
  // Half of all wait, exactly: the median is where the zeros end, by chance a little above.
  offBy: (vector, path, truth) =>
    path === 'waitQuantiles.0.t' && truth === 0 ? 0.01 / paramsOf<MMc>(vector).serviceRate : 0,
};

/**
 * While all servers are busy they end handlings as one server would that is as fast as all of them, and who then comes waits
 * for as long as it would be with that one, service included: so waits are seen more often. That `waitProbability` of all
 * do wait is shown by itself.
 */
const busy: Way = {
  how: 'one server as fast as all',
  runs: 20,
  isFor: (vector) => paramsOf<MMc>(vector).servers! >= 5,
  measure(vector, seed) {
    const { arrivalRate, serviceRate, servers } = paramsOf<Required<MMc>>(vector);
    const told = simulateLine(
      poisson(arrivalRate),
      {},
      handler({ service: exponential(1 / (servers * serviceRate)) }),
      seed,
      (servers === 100 ? 1_000_000 : 400_000) / arrivalRate,
    );
    const { waitProbability, waitTail, waitQuantiles } = expectedOf<Waits>(vector);
    const { endToEnd } = told.run.simulation;
    const quantile = toQuantiles(endToEnd);
    const whole = lineOf(told);
    return {
      Lq: { value: waitProbability * whole['L']!.value! },
      Wq: { value: waitProbability * whole['W']!.value! },
      ...valuesAt('waitTail', 'probability', waitTail, ({ t }) => waitProbability * shareAbove(endToEnd, t)),
      ...valuesAt('waitQuantiles', 't', waitQuantiles, ({ q }) =>
        1 - q < waitProbability ? quantile(1 - (1 - q) / waitProbability) : 0,
      ),
    };
  },
  precision: (_vector, _path, truth) => (truth < 0.001 ? 0.12 : 0.01),
};

/** By model. */
export const manyServers: Readonly<Record<string, readonly Way[]>> = {
  'M/M/1': [many],
  'M/M/c': [many, busy],
};
