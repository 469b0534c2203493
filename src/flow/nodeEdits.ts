import { own, without } from '../base/record.ts';
import type { Result } from '../base/result.ts';
import { prunedMeta } from './canvasMeta.ts';
import { applyCommand } from './command.ts';
import { initialParams } from './defaults.ts';
import { freeId } from './edits.ts';
import type { Flow, FlowEdge, FlowNode, Json, Position } from './flow.ts';
import type { NodeSpec, NodeSpecs } from './nodeSpec.ts';
import { longestLabel } from './parseNode.ts';
import { toPosition } from './parsePage.ts';

/** A flow and the id of what was added to it. */
export interface Added {
  readonly flow: Flow;
  readonly id: string;
}

/** A new node with what its kind begins with; its id is the kind's name, numbered where that is taken. */
export function addNode(
  flow: Flow,
  spec: NodeSpec,
  position: Position,
  node: Partial<Pick<FlowNode, 'label' | 'params'>> = {},
): Added {
  const id = freeId(flow.nodes, spec.kind);
  const added: FlowNode = { kind: spec.kind, params: initialParams(spec.fields), ...node };
  return {
    id,
    flow: {
      ...flow,
      nodes: { ...flow.nodes, [id]: added },
      layout: { ...flow.layout, [id]: toPosition(position) },
    },
  };
}

/** Takes nodes and edges out, with the edges and places of the nodes. */
export function removeItems(flow: Flow, nodes: readonly string[], edges: readonly string[]): Flow {
  const goes = new Set(nodes.filter((id) => Object.hasOwn(flow.nodes, id)));
  const cut = Object.entries(flow.edges).filter(([, edge]) => goes.has(edge.from) || goes.has(edge.to));
  const edgesLeft = without(flow.edges, new Set([...edges, ...cut.map(([id]) => id)]));
  if (goes.size === 0 && edgesLeft === flow.edges) return flow;
  return {
    ...flow,
    nodes: without(flow.nodes, goes),
    edges: edgesLeft,
    layout: without(flow.layout, goes),
    meta: prunedMeta(flow.meta, (id) => !goes.has(id)),
  };
}

/** Sets a parameter, or a part of one, with the checks of a file: `nodes.worker.params.servers`. */
export function setParam(flow: Flow, specs: NodeSpecs, path: string, value: Json): Result<Flow> {
  return applyCommand(flow, { kind: 'set', path, value }, specs);
}

/** An empty label takes it away; one that is too long for a file is cut. */
export function setLabel(flow: Flow, id: string, text: string): Flow {
  const label = text.slice(0, longestLabel);
  const node = own(flow.nodes, id);
  if (node === undefined || (node.label ?? '') === label) return flow;
  const { label: _, ...unnamed } = node;
  const named: FlowNode = label === '' ? unnamed : { ...node, label };
  return { ...flow, nodes: { ...flow.nodes, [id]: named } };
}

/** By which port of its giver an edge leaves; null: the plain one. */
export function setPort(flow: Flow, id: string, port: string | null): Flow {
  const edge = own(flow.edges, id);
  if (edge === undefined || (edge.fromPort ?? null) === port) return flow;
  const { fromPort: _, ...others } = edge;
  const led: FlowEdge = port === null ? others : { ...others, fromPort: port };
  return { ...flow, edges: { ...flow.edges, [id]: led } };
}
