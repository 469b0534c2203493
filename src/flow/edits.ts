import { own, without } from '../base/record.ts';
import type { Result } from '../base/result.ts';
import { prunedMeta } from './canvasMeta.ts';
import { applyCommand } from './command.ts';
import { initialParams } from './defaults.ts';
import type { Flow, FlowEdge, FlowMeta, FlowNode, Json, Position, RunSettings } from './flow.ts';
import type { NodeSpec, NodeSpecs } from './nodeSpec.ts';
import { longestName } from './parseFlow.ts';
import { longestLabel } from './parseNode.ts';
import { toPosition } from './parsePage.ts';

/** Pure edits of the document: each returns a flow that shares all that did not change, or the very same flow. */

export const emptyFlow: Flow = {
  format: 'eddy-flow/1',
  name: '',
  run: { seed: 1, until: null, warmUp: 0 },
  nodes: {},
  edges: {},
  layout: {},
  journal: [],
  meta: {},
};

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

export function moveNodes(flow: Flow, positions: Readonly<Record<string, Position>>): Flow {
  const near = Object.entries(positions).map(([id, to]): [string, Position] => [id, toPosition(to)]);
  const moved = near.filter(([id, { x, y }]) => {
    const at = own(flow.layout, id);
    return Object.hasOwn(flow.nodes, id) && (at?.x !== x || at.y !== y);
  });
  if (moved.length === 0) return flow;
  return { ...flow, layout: { ...flow.layout, ...Object.fromEntries(moved) } };
}

export function renameFlow(flow: Flow, text: string): Flow {
  const name = text.slice(0, longestName);
  return flow.name === name ? flow : { ...flow, name };
}

export function setRun(flow: Flow, run: Partial<RunSettings>): Flow {
  const changed = { ...flow.run, ...run };
  const same =
    changed.seed === flow.run.seed && changed.until === flow.run.until && changed.warmUp === flow.run.warmUp;
  return same ? flow : { ...flow, run: changed };
}

export function setMeta(flow: Flow, meta: FlowMeta): Flow {
  return { ...flow, meta: { ...flow.meta, ...meta } };
}

/** The first of `queue`, `queue2`, `queue3` ... that is not taken. */
export function freeId(taken: Readonly<Record<string, unknown>>, name: string): string {
  if (!Object.hasOwn(taken, name)) return name;
  let number = 2;
  while (Object.hasOwn(taken, `${name}${number}`)) number += 1;
  return `${name}${number}`;
}
