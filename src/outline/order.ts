import type { Flow } from '../flow/flow.ts';

/**
 * The nodes in the order in which they are told: as a person has put them (`meta.order`), the others as events come to
 * them, sources first.
 */
export function orderOf({ nodes, edges, meta }: Pick<Flow, 'nodes' | 'edges' | 'meta'>): readonly string[] {
  const wanted = Array.isArray(meta['order']) ? meta['order'] : [];
  const placed = new Set(wanted.filter((id) => typeof id === 'string' && Object.hasOwn(nodes, id)));
  const order = [...placed].map(String);
  for (const id of alongEdges({ nodes, edges })) if (!placed.has(id)) order.push(id);
  return order;
}

/** Every node once: from each that nothing leads to, then from those that only circles reach. */
function alongEdges({ nodes, edges }: Pick<Flow, 'nodes' | 'edges'>): readonly string[] {
  const next = new Map(Object.keys(nodes).map((id): [string, string[]] => [id, []]));
  const fed = new Set<string>();
  for (const { from, to } of Object.values(edges)) {
    next.get(from)?.push(to);
    fed.add(to);
  }
  const seen = new Set<string>();
  const ids = Object.keys(nodes);
  for (const root of [...ids.filter((id) => !fed.has(id)), ...ids]) {
    const waiting = [root];
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(...(next.get(id) ?? []));
    }
  }
  return [...seen];
}

/** The flow with this node one place further up or down; the very same where there is no such place. */
export function moveInOrder(flow: Flow, id: string, by: -1 | 1): Flow {
  const order = [...orderOf(flow)];
  const at = order.indexOf(id);
  const other = order[at + by];
  if (at < 0 || other === undefined) return flow;
  order[at + by] = id;
  order[at] = other;
  return { ...flow, meta: { ...flow.meta, order } };
}
