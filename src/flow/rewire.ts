import { problem } from '../base/problem.ts';
import { own } from '../base/record.ts';
import { failure, type Result, success } from '../base/result.ts';
import { canConnect, type Ends } from './connect.ts';
import { freeEdgeId } from './edgeEdits.ts';
import { fieldsOfEdge } from './edgeSpec.ts';
import type { Flow, FlowEdge } from './flow.ts';
import { noSuchEdge, noSuchNode } from './messages.ts';
import type { NodeSpecs } from './nodeSpec.ts';

/** An edge leads elsewhere. It keeps its id and what of its parameters the new ends have too. */
export function reconnect(flow: Flow, specs: NodeSpecs, id: string, ends: Ends): Result<Flow> {
  const edge = own(flow.edges, id);
  if (edge === undefined) return failure(problem('', noSuchEdge(id)));
  const { from, fromPort, to } = ends;
  if (edge.from === from && edge.fromPort === fromPort && edge.to === to) return success(flow);
  const reason = canConnect(flow, specs, ends, id);
  if (reason !== null) return failure(problem('', reason));
  return success({
    ...flow,
    edges: { ...flow.edges, [id]: fitted(flow, specs, { ...ends, params: edge.params }) },
  });
}

/**
 * A node goes into an edge: the edge now ends at it, and a new one leads on from it. What the edge has (latency, loss)
 * stays on its first half.
 */
export function insertInto(flow: Flow, specs: NodeSpecs, id: string, node: string): Result<Flow> {
  const edge = own(flow.edges, id);
  if (edge === undefined) return failure(problem('', noSuchEdge(id)));
  if (!Object.hasOwn(flow.nodes, node)) return failure(problem('', noSuchNode(node)));
  const { fromPort } = edge;
  const first: Ends = { from: edge.from, ...(fromPort !== undefined && { fromPort }), to: node };
  const second: Ends = { from: node, to: edge.to };
  const reason = canConnect(flow, specs, first, id) ?? canConnect(flow, specs, second, id);
  if (reason !== null) return failure(problem('', reason));
  const edges = {
    ...flow.edges,
    [id]: fitted(flow, specs, { ...first, params: edge.params }),
    [freeEdgeId(flow.edges)]: { ...second, params: {} },
  };
  return success({ ...flow, edges });
}

/** The edge without parameters that an edge between its ends has not. */
function fitted(flow: Flow, specs: NodeSpecs, edge: FlowEdge): FlowEdge {
  const specAt = (id: string) => own(specs, own(flow.nodes, id)?.kind ?? '');
  const [from, to] = [specAt(edge.from), specAt(edge.to)];
  if (from === undefined || to === undefined) return edge;
  const fields = fieldsOfEdge(from, to);
  const kept = Object.entries(edge.params).filter(([name]) => Object.hasOwn(fields, name));
  return { ...edge, params: Object.fromEntries(kept) };
}
