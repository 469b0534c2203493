import { groupsOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';

type Ordered = Pick<Flow, 'nodes' | 'edges' | 'meta'>;

/** What stands together: the nodes of a group, or a node that is in none. */
export interface Unit {
  readonly group: string | null;
  readonly nodes: readonly string[];
}

/**
 * The flow in the order in which it is told: as a person has put it (`meta.order`), the rest as events come to it, sources
 * first. A group stands where the first of its nodes would.
 */
export function unitsOf(flow: Ordered): readonly Unit[] {
  const order = wantedOrder(flow);
  const groupOf = new Map(
    Object.entries(groupsOf(flow)).flatMap(([id, { nodes }]) => nodes.map((node) => [node, id] as const)),
  );
  const units = new Map<string, Unit>();
  for (const id of order) {
    const group = groupOf.get(id);
    if (group === undefined) units.set(`node ${id}`, { group: null, nodes: [id] });
    else if (!units.has(`group ${group}`))
      units.set(`group ${group}`, { group, nodes: order.filter((node) => groupOf.get(node) === group) });
  }
  return [...units.values()];
}

export function orderOf(flow: Ordered): readonly string[] {
  return unitsOf(flow).flatMap(({ nodes }) => nodes);
}

function wantedOrder({ nodes, edges, meta }: Ordered): readonly string[] {
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

export interface Moved {
  readonly flow: Flow;
  /** Where it now stands among those beside it, counted from 1. */
  readonly place: number;
  readonly of: number;
}

/** The flow with this node or group one place further up or down among those beside it; null where there is no such place. */
export function moveInOrder(
  flow: Flow,
  { kind, id }: { readonly kind: 'node' | 'group'; readonly id: string },
  by: -1 | 1,
): Moved | null {
  const units = [...unitsOf(flow)];
  const unit = units.findIndex(({ group, nodes }) => (kind === 'group' ? group === id : nodes.includes(id)));
  const within = kind === 'node' && units[unit]?.group != null;
  const beside: unknown[] = within ? [...(units[unit]?.nodes ?? [])] : units;
  const at = within ? beside.indexOf(id) : unit;
  if (at < 0 || at + by < 0 || at + by >= beside.length) return null;
  [beside[at], beside[at + by]] = [beside[at + by], beside[at]];
  const order = units.flatMap((each, index) => (within && index === unit ? beside.map(String) : each.nodes));
  return { flow: { ...flow, meta: { ...flow.meta, order } }, place: at + by + 1, of: beside.length };
}
