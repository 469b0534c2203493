import { createDistribution } from '../../distributions/createDistribution.ts';
import type { Params } from '../../flow/flow.ts';
import type { Creation, KindLint } from '../../flow/lint/kindLint.ts';
import type { Points } from './profile.ts';
import type { Arrivals, SourceParams } from './spec.ts';

export const lint: KindLint = {
  creates(params: Params): Creation {
    const { arrivals, batch, limit, callers, event } = params as unknown as SourceParams;
    const each = createDistribution(batch).mean();
    const { rate, steady } = rateOf(arrivals);
    const ends = limit !== null || arrivals.process === 'schedule';
    const exact = steady && !ends && callers === null;
    const hasNone = limit === 0 || each === 0 || isEmpty(arrivals);
    return {
      // Callers slow it down and a limit stops it: then even the lower bound is nothing.
      rates: exact && rate * each > 0 ? new Map([[event.type ?? '', rate * each]]) : new Map(),
      exact: exact || hasNone,
      idle: hasNone && arrivals.process !== 'manual',
      ends: ends || arrivals.process === 'manual',
      expires: event.ttl !== null,
    };
  },
};

/** Arrivals a second in the long run; `steady` where there is such a rate. */
function rateOf(arrivals: Arrivals): { rate: number; steady: boolean } {
  switch (arrivals.process) {
    case 'poisson':
      return { rate: arrivals.rate, steady: true };
    case 'renewal': {
      const gap = createDistribution(arrivals.interval).mean();
      return { rate: 1 / gap, steady: gap > 0 };
    }
    case 'mmpp': {
      const [toSecond, toFirst] = arrivals.switchRates;
      // Where one is never left, it is the one that lasts; where neither is, it begins in the first.
      const inSecond = toSecond + toFirst === 0 ? 0 : toSecond / (toSecond + toFirst);
      return { rate: arrivals.rates[0] * (1 - inSecond) + arrivals.rates[1] * inSecond, steady: true };
    }
    case 'profile': {
      const { points, repeatEvery } = arrivals;
      if (repeatEvery === null) return { rate: points.at(-1)?.[1] ?? 0, steady: true };
      return { rate: expectedIn(points, repeatEvery) / repeatEvery, steady: true };
    }
    case 'schedule':
    case 'closed':
    case 'manual':
      return { rate: 0, steady: false };
  }
}

/** Events in one period: the area under the line, level before the first point and after the last. */
function expectedIn(points: Points, period: number): number {
  let [beganAt, from] = [0, points[0]?.[1] ?? 0];
  let area = 0;
  for (const [at, rate] of [...points, [period, points.at(-1)?.[1] ?? 0] as const]) {
    area += ((from + rate) / 2) * (at - beganAt);
    [beganAt, from] = [at, rate];
  }
  return area;
}

function isEmpty(arrivals: Arrivals): boolean {
  switch (arrivals.process) {
    case 'schedule':
      return arrivals.events.length === 0;
    case 'closed':
      return arrivals.population === 0;
    case 'profile':
      return arrivals.points.every(([, rate]) => rate === 0);
    case 'manual':
      return false;
    case 'poisson':
    case 'renewal':
    case 'mmpp': {
      const { rate, steady } = rateOf(arrivals);
      return steady && rate === 0;
    }
  }
}
