import { own } from '../base/record.ts';
import type { Flow } from '../flow/flow.ts';
import { unlikeHandlers } from './queue/unlikeHandlers.ts';
import { loadOf } from './queueLoad.ts';

/**
 * Of a queue at load exactly 1 that nothing bounds: from an empty start its mean length grows like this times the root
 * of the seconds gone (`Load.drift` has the formula). Null where it does not drift, and where the settings do not say.
 */
export function driftOf(flow: Flow, queue: string): number | null {
  const node = own(flow.nodes, queue);
  if (node?.kind !== 'queue') return null;
  const { params } = node;
  if (leaves(flow, queue) || typeof params['capacity'] === 'number') return null;
  if (params['discipline'] === 'shortest' && unlikeHandlers(flow, queue) !== null) return null;
  const load = loadOf(flow, queue);
  const isCritical = load !== null && Math.abs(load.load - 1) < 1e-9;
  return isCritical && load.drift !== null && load.drift > 0 ? load.drift : null;
}

/** Who leaves without being served, keeps a queue from growing. */
export function leaves(flow: Flow, queue: string): boolean {
  const params = flow.nodes[queue]?.params;
  return typeof params?.['ttl'] === 'number' || (params?.['patience'] ?? null) !== null;
}
