import { problem } from '../base/problem.ts';
import { failure, type Result, success } from '../base/result.ts';
import { canConnect, type Ends } from './connect.ts';
import type { Flow, FlowEdge } from './flow.ts';
import type { Added } from './nodeEdits.ts';
import type { NodeSpecs } from './nodeSpec.ts';

/** Draws an edge, named `e1`, `e2` ... */
export function connect(flow: Flow, specs: NodeSpecs, ends: Ends): Result<Added> {
  const reason = canConnect(flow, specs, ends);
  if (reason !== null) return failure(problem('', reason));
  const id = freeEdgeId(flow.edges);
  const edge: FlowEdge = { ...ends, params: {} };
  return success({ id, flow: { ...flow, edges: { ...flow.edges, [id]: edge } } });
}

export function freeEdgeId(edges: Flow['edges']): string {
  let number = Object.keys(edges).length + 1;
  while (Object.hasOwn(edges, `e${number}`)) number += 1;
  return `e${number}`;
}
