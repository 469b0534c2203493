import { own } from '../base/record.ts';
import type { Flow } from '../flow/flow.ts';
import type { NodeRole } from '../flow/nodeSpec.ts';
import { specOf } from './nodeLabel.ts';

/** Whether a node is there that does this in a flow, whatever kind it is. */
export function does(nodes: Flow['nodes'], id: string, role: NodeRole): boolean {
  return specOf(own(nodes, id)?.kind ?? '')?.roles.includes(role) === true;
}

/** The nodes that do this, in the document's order. */
export function nodesThat(nodes: Flow['nodes'], role: NodeRole): readonly string[] {
  return Object.keys(nodes).filter((id) => does(nodes, id, role));
}
