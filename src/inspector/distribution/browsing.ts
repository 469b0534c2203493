import { createDistribution } from '../../distributions/createDistribution.ts';
import type { DistributionKind, DistributionSpec } from '../../distributions/distribution.ts';
import { distributionSpecs } from '../../distributions/distributionSpecs.ts';
import type { Json } from '../../flow/flow.ts';
import { listOf, recordOf } from '../editing.ts';

export type DistributionForm = (typeof distributionSpecs)[DistributionKind];

export function formOf(value: Json | undefined): DistributionForm {
  const kind = recordOf(value)['kind'];
  const known = typeof kind === 'string' && Object.hasOwn(distributionSpecs, kind);
  return distributionSpecs[known ? (kind as DistributionKind) : 'deterministic'];
}

/** Someone goes through the kinds: each has the mean that stood there first, and those seen are found again as they were. */
export interface Browsing {
  readonly mean: number | null;
  /** What the last change put there: anything else now is a new beginning. */
  readonly at: Json;
  readonly seen: Readonly<Partial<Record<DistributionKind, Json>>>;
}

/** From what stands there to another kind with the same mean: what changes is the shape alone. */
export function browseTo(
  kind: DistributionKind,
  before: Json | undefined,
  counts: boolean,
  browsing: Browsing | null,
): Browsing {
  const goesOn = browsing !== null && JSON.stringify(browsing.at) === JSON.stringify(before);
  const mean = goesOn ? browsing.mean : meanOf(before);
  const seen = { ...(goesOn ? browsing.seen : {}), [formOf(before).kind]: before };
  const at = seen[kind] ?? withMean(distributionSpecs[kind], mean, counts);
  return { mean, at, seen };
}

/** The mean of what stands there, as a person would have typed it; null where it makes no sense to keep. */
function meanOf(value: Json | undefined): number | null {
  try {
    const mean = createDistribution(value as DistributionSpec).mean();
    const typed = recordOf(value)['mean'];
    // A normal one is cut at 0, which raises its mean by a trifle that nobody meant.
    if (typeof typed === 'number' && Math.abs(typed - mean) <= 1e-3 * mean) return typed;
    return Number.isFinite(mean) && mean > 0 ? asTyped(mean) : null;
  } catch {
    return null;
  }
}

/** The shortest number that is the same but for what arithmetic adds; six digits where there is none. */
function asTyped(value: number): number {
  for (let digits = 1; digits <= 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.abs(rounded - value) <= 1e-10 * Math.abs(value)) return rounded;
  }
  return Number(value.toPrecision(6));
}

/** Each form begins with mean 1. */
function withMean(form: DistributionForm, mean: number | null, counts: boolean): Json {
  const scaled = { ...form.default } as { [key: string]: Json };
  if (mean === null) return scaled;
  if (form.kind === 'binomial') {
    const n = Math.max(1, Math.ceil(2 * mean));
    return { ...scaled, n, p: Number((mean / n).toPrecision(12)) };
  }
  // A mean number of things need not be whole, but the things are.
  const isWhole = counts && form.counts === 'byValues';
  const fit = (number: number) =>
    isWhole ? Math.round(number * mean) : Number((number * mean).toPrecision(12));
  for (const { name, scale } of form.parameters) {
    const value = scaled[name];
    if (scale !== 'value' || value === undefined) continue;
    scaled[name] = typeof value === 'number' ? fit(value) : listOf(value).map((item) => fit(Number(item)));
  }
  return scaled;
}
