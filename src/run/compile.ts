import { byCodeUnits } from '../base/record.ts';
import { createDistribution } from '../distributions/createDistribution.ts';
import type { Distribution } from '../distributions/distribution.ts';
import type { ToExpress } from '../engine/express.ts';
import { Simulation } from '../engine/simulation.ts';
import { addEdge, addPlace, type EdgeWiring, startPlace } from '../engine/wiring.ts';
import { resolveParams } from '../flow/defaults.ts';
import { type EdgeParams, fieldsOfEdge, mayCall } from '../flow/edgeSpec.ts';
import type { Flow, FlowEdge, FlowNode, Params } from '../flow/flow.ts';
import type { NodeSpecs } from '../flow/nodeSpec.ts';
import { behaviors } from '../kinds/behaviors.ts';
import { specs as table } from '../kinds/specs.ts';

const specs: NodeSpecs = table;

/** A simulation of a valid flow at time 0, its sources started. Nodes and edges are taken by code-unit order of their ids. */
export function compile(flow: Flow, express: ToExpress | null): Simulation {
  const simulation = new Simulation(flow.run.seed, behaviors, express);
  const nodeIds = Object.keys(flow.nodes).toSorted(byCodeUnits);
  for (const id of nodeIds) addNode(simulation, id, flow.nodes[id]!);
  for (const id of Object.keys(flow.edges).toSorted(byCodeUnits)) {
    addEdge(simulation, id, wiringOf(flow, flow.edges[id]!));
  }
  simulation.attempt(() => {
    for (const id of nodeIds) startPlace(simulation, simulation.places[simulation.placeSlots.get(id)!]!);
  });
  return simulation;
}

export function addNode(simulation: Simulation, id: string, node: FlowNode) {
  return addPlace(simulation, id, node.kind, resolvedParams(node));
}

export function resolvedParams(node: FlowNode): Params {
  return resolveParams<Params>(specs[node.kind]!, node.params);
}

export function wiringOf(flow: Flow, edge: FlowEdge): EdgeWiring {
  const [fromKind, toKind] = [flow.nodes[edge.from]!.kind, flow.nodes[edge.to]!.kind];
  return toWiring(edge.from, edge.to, fromKind, toKind, edge.params, edge.fromPort === 'deadLetter');
}

/** With what the kind an edge leaves gives it. */
interface ResolvedEdge extends EdgeParams {
  readonly weight?: number;
  readonly filter?: { readonly types: readonly string[] | null };
}

export function toWiring(
  from: string,
  to: string,
  fromKind: string,
  toKind: string,
  params: Params,
  isDeadLetter: boolean,
): EdgeWiring {
  const [fromSpec, toSpec] = [specs[fromKind]!, specs[toKind]!];
  const { latency, call, loss, duplicate, weight, filter } = resolveParams<ResolvedEdge>(
    { fields: fieldsOfEdge(fromSpec, toSpec) },
    params,
  );
  return {
    from,
    to,
    params,
    latency: toLatency(latency),
    wait: !isDeadLetter && mayCall(fromSpec, toSpec) && call === 'wait',
    loss,
    duplicate,
    weight: weight ?? 1,
    types: filter?.types ?? null,
    isDeadLetter,
  };
}

/** Null where messages arrive at once. */
function toLatency(latency: EdgeParams['latency']): Distribution | null {
  const distribution = createDistribution(latency);
  return distribution.kind === 'deterministic' && distribution.mean() === 0 ? null : distribution;
}
