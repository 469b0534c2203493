import { byCodeUnits, own } from '../../base/record.ts';
import type { Flow } from '../../flow/flow.ts';

/** Q3. Of a queue whose handlers have different service times, the one whose time holds with `shortest`; null where all agree. */
export function unlikeHandlers(flow: Flow, queue: string): string | null {
  const edges = Object.entries(flow.edges).toSorted(([a], [b]) => byCodeUnits(a, b));
  const handlers = edges.flatMap(([, { from, fromPort, to }]) => {
    const taker = own(flow.nodes, to);
    return from === queue && fromPort === undefined && taker?.kind === 'handler' ? [{ to, taker }] : [];
  });
  const services = new Set(handlers.map(({ taker }) => JSON.stringify(taker.params['service'])));
  return services.size > 1 ? handlers[0]!.to : null;
}
