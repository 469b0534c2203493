import { unshown } from './unshown.ts';
import { type Vector, valuesOf } from './vector.ts';
import type { Measured, Way } from './way.ts';

/** What came of a value in a number of runs. */
interface Verdict {
  readonly path: string;
  readonly truth: number;
  readonly mean: number;
  readonly standardError: number;
  /** Empty where the value holds. */
  readonly faults: readonly string[];
}

/** What is asked of a value. */
interface Demand {
  readonly truth: number;
  /** The largest standard error, as a share of the truth. */
  readonly precision: number;
  /** In the unit of the value. */
  readonly offBy: number;
}

/** How far off a value may be, as a share of it, whatever its standard error. */
const tolerance = 0.03;

/** Of each value that a way shows. */
export function judge(way: Way, vector: Vector, firstSeed: number): Verdict[] {
  const runs = Array.from({ length: way.runs }, (_, turn) => way.measure(vector, firstSeed + turn));
  const verdicts: Verdict[] = [];
  for (const [path, truth] of valuesOf(vector)) {
    const measured = runs.flatMap((run) => run[path] ?? []);
    if (measured.length === 0 || typeof truth !== 'number') continue;
    const excuse = unshown.find(({ covers }) => covers(vector, path, truth));
    const demand = excuse ?? {
      precision: way.precision?.(vector, path, truth) ?? 0.01,
      offBy: way.offBy?.(vector, path, truth) ?? 0,
    };
    verdicts.push(verdictOn(path, measured, { truth, ...demand }));
  }
  return verdicts;
}

/**
 * Within three standard errors, and within 3 %; and the standard error is small enough for that to say something. Of what is too
 * rare to be known so well three standard errors remain. A zero is nothing but zero. The 95 % intervals of single runs
 * hold the truth in eight runs of ten at least.
 */
export function verdictOn(path: string, runs: readonly Measured[], demand: Demand): Verdict {
  const { truth, precision, offBy } = demand;
  const values = runs.map(({ value }) => value ?? Number.NaN);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardError = Math.sqrt(squares / (values.length - 1) / values.length);
  const told = `${path} is ${mean} ± ${standardError}, not ${truth}`;
  const faults: string[] = [];
  const off = Math.abs(mean - truth);
  // Else as far as the last digits go, which are those of sums in another order.
  const chance = truth === 0 ? 0 : 3 * standardError + 1e-12 * truth;
  if (!(off <= chance + offBy)) faults.push(told);
  else if (precision <= tolerance && truth !== 0 && off > tolerance * truth) faults.push(`${told}: too far`);
  if (!(runs.length >= 10)) faults.push(`${path} in ${runs.length} runs only`);
  if (truth !== 0 && !(standardError <= precision * truth)) faults.push(`${told}: not known well`);
  const intervals = runs.flatMap(({ ci95 }) => (ci95 === undefined ? [] : [ci95]));
  const holding = intervals.filter((ci95) => ci95 !== null && ci95[0] <= truth && truth <= ci95[1]);
  // What is always zero has an interval without width; one that no flow reaches need not be inside.
  if (truth !== 0 && offBy === 0 && holding.length < 0.8 * intervals.length)
    faults.push(`${path} = ${truth} is in ${holding.length} of ${intervals.length} intervals only`);
  return { path, truth, mean, standardError, faults };
}

/** The values of a vector that no way has shown, and that are not said to be such that none does. */
export function gapsOf(vector: Vector, shown: ReadonlySet<string>): string[] {
  return [...valuesOf(vector)]
    .filter(([path, value]) => !shown.has(path) && !unshown.some(({ covers }) => covers(vector, path, value)))
    .map(([path, value]) => `${path} = ${JSON.stringify(value)} is shown by no flow`);
}
