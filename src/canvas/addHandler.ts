import { own } from '../base/record.ts';
import { connect } from '../flow/edgeEdits.ts';
import type { Flow, Position } from '../flow/flow.ts';
import { type Added, addNode } from '../flow/nodeEdits.ts';
import type { NodeSpec } from '../flow/nodeSpec.ts';
import { specs } from '../kinds/specs.ts';
import { fedBy } from './placement.ts';

/**
 * One more handler, or what else serves, that takes from this queue and hands on to whatever its others hand on to.
 * It is as they are (its parameters are the first one's of its kind), so that a queue gains a hand and nothing else changes.
 */
export function addHandlerTo(
  flow: Flow,
  queue: string,
  at: Position,
  label?: string,
  spec: NodeSpec = specs.handler,
): Added {
  const others = fedBy(flow, queue);
  const model = others.map((id) => own(flow.nodes, id)).find((node) => node?.kind === spec.kind);
  const added = addNode(flow, spec, at, {
    ...(label !== undefined && { label }),
    ...(model !== undefined && { params: model.params }),
  });
  let next = connected(added.flow, queue, added.id);
  const onward = Object.values(flow.edges).filter((edge) => others.includes(edge.from));
  for (const target of new Set(onward.map((edge) => edge.to))) next = connected(next, added.id, target);
  return { flow: next, id: added.id };
}

/** Where the two cannot be connected the flow stays as it is: there is nothing to be asked in the middle of a drag. */
function connected(flow: Flow, from: string, to: string): Flow {
  const result = connect(flow, specs, { from, to });
  return result.ok ? result.value.flow : flow;
}
