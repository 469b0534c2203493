import type { Distribution, DistributionKind, DistributionSpec, SpecOf } from './distribution.ts';
import { distributionSpecs } from './distributionSpecs.ts';

/** Ready to be drawn from; the spec is one that `parseDistribution` would accept. */
export function createDistribution(spec: DistributionSpec): Distribution {
  const full = toObject(spec);
  return createOf(full.kind, full);
}

/** A bare number is deterministic. */
export function toObject(spec: DistributionSpec): SpecOf<DistributionKind> {
  return typeof spec === 'number' ? { kind: 'deterministic', value: spec } : spec;
}

function createOf<K extends DistributionKind>(kind: K, spec: SpecOf<K>): Distribution {
  return distributionSpecs[kind].create(spec);
}
