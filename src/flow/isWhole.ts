import { own } from '../base/record.ts';
import type { Flow } from './flow.ts';
import type { NodeSpecs } from './nodeSpec.ts';

/** Whether events that are created somewhere reach something that handles them: what is drawn so far can be run for its figures. */
export function isWhole({ nodes, edges }: Pick<Flow, 'nodes' | 'edges'>, specs: NodeSpecs): boolean {
  const specAt = (id: string) => own(specs, own(nodes, id)?.kind ?? '');
  const reached = new Set(Object.keys(nodes).filter((id) => specAt(id)?.takesInput === false));
  const all = Object.values(edges);
  // A set gives what is added to it while it is gone through.
  for (const id of reached) for (const { from, to } of all) if (from === id) reached.add(to);
  return [...reached].some((id) => specAt(id)?.answers === true);
}
