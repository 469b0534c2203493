import { own } from '../base/record.ts';
import type { Words } from '../base/words.ts';
import type { Flow } from './flow.ts';
import type { NodeSpecs } from './nodeSpec.ts';

/**
 * What to say of each node that lacks an edge its kind cannot do without: that nothing comes in first, since what has
 * nothing to pass on need not be asked where to.
 */
export function looseEnds(
  { nodes, edges }: Pick<Flow, 'nodes' | 'edges'>,
  specs: NodeSpecs,
): ReadonlyMap<string, Words> {
  const joined = Object.values(edges).filter(
    ({ from, to }) => Object.hasOwn(nodes, from) && Object.hasOwn(nodes, to),
  );
  const fed = new Set(joined.map((edge) => edge.to));
  // Where dead letters go says nothing of where all else does.
  const leading = new Set(joined.filter((edge) => edge.fromPort === undefined).map((edge) => edge.from));
  const found = new Map<string, Words>();
  for (const [id, { kind }] of Object.entries(nodes)) {
    const spec = own(specs, kind);
    const missing =
      (fed.has(id) ? null : spec?.withoutInput) ?? (leading.has(id) ? null : spec?.withoutOutput) ?? null;
    if (missing !== null) found.set(id, missing);
  }
  return found;
}
