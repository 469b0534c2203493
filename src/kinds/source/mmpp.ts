import type { Random } from '../../distributions/random.ts';
import { standardExponential } from '../../distributions/standardExponential.ts';
import { none } from '../../engine/messages.ts';

/** Poisson arrivals at the rate of a state that changes by itself; all rates a second. */
export interface Mmpp {
  readonly rates: readonly [number, number];
  /** From the first state to the second, and back. */
  readonly switchRates: readonly [number, number];
}

/** Where it stands. Plain data. */
export interface Phase {
  /** 0 or 1; -1 before the first draw. */
  phase: number;
  /** What comes next is no arrival: it has only changed its state so often that others must have their turn. */
  isTurn: boolean;
}

/** Changes of state that are drawn at once. */
export const mostTurns = 1000;

/**
 * Seconds to the next arrival, by competing exponentials: in each state either an arrival or a change comes first.
 * Infinity where none ever comes.
 */
export function untilNext({ rates, switchRates }: Mmpp, at: Phase, random: Random): number {
  if (at.phase === none) at.phase = stationary(switchRates, random);
  at.isTurn = false;
  if (rates[0] === 0 && rates[1] === 0) return Number.POSITIVE_INFINITY;
  let wait = 0;
  for (let turns = 0; turns < mostTurns; turns++) {
    const rate = rates[at.phase]!;
    const leaving = switchRates[at.phase]!;
    const either = rate + leaving;
    if (either === 0) return Number.POSITIVE_INFINITY;
    wait += standardExponential(random) / either;
    if (leaving === 0 || (rate > 0 && random.uniform() * either < rate)) return wait;
    at.phase = 1 - at.phase;
  }
  at.isTurn = true;
  return wait;
}

/** The state it is in after long; the first where it never changes. */
function stationary([away, back]: Mmpp['switchRates'], random: Random): number {
  return random.uniform() * (away + back) <= back ? 0 : 1;
}

/** Arrivals a second in the long run. */
export function meanRate({ rates, switchRates: [away, back] }: Mmpp): number {
  const both = away + back;
  return both === 0 ? rates[0] : (rates[0] * back + rates[1] * away) / both;
}
