import { own } from '../../base/record.ts';
import { createDistribution } from '../../distributions/createDistribution.ts';
import { resolveParams } from '../defaults.ts';
import { type EdgeParams, fieldsOfEdge, mayCall } from '../edgeSpec.ts';
import type { Flow, FlowEdge, FlowNode, Params } from '../flow.ts';
import type { NodeSpec, NodeSpecs } from '../nodeSpec.ts';
import type { KindLint, KindLints, Service, Storage } from './kindLint.ts';

/** A node with all that belongs to it. */
export interface Stop {
  readonly id: string;
  readonly node: FlowNode;
  readonly spec: NodeSpec;
  readonly lint: KindLint;
  /** With defaults filled in. */
  readonly params: Params;
  readonly stores: Storage | null;
  readonly serves: Service | null;
  readonly ins: Line[];
  /** Edges that leave by the plain port, and those that leave by the port for dead letters. */
  readonly outs: Line[];
  readonly dead: Line[];
}

/** An edge with its ends. */
export interface Line {
  readonly id: string;
  readonly edge: FlowEdge;
  readonly from: Stop;
  readonly to: Stop;
  readonly params: LineParams;
  /** Mean seconds. */
  readonly latency: number;
  /** Of what sets out, how much arrives: losses and duplicates counted. */
  readonly passes: number;
}

export interface LineParams extends EdgeParams {
  readonly weight?: number;
  readonly filter?: { readonly types: readonly string[] | null };
}

/** A flow made ready to be judged. */
export interface Plan {
  readonly flow: Flow;
  readonly stops: ReadonlyMap<string, Stop>;
  readonly lines: readonly Line[];
  /** Whether any source's events expire where they wait. */
  readonly expires: boolean;
}

export function createPlan(flow: Flow, specs: NodeSpecs, lints: KindLints): Plan {
  const stops = new Map<string, Stop>();
  for (const [id, node] of Object.entries(flow.nodes)) {
    const spec = own(specs, node.kind);
    if (spec !== undefined) stops.set(id, toStop(id, node, spec, own(lints, node.kind) ?? {}));
  }
  const lines: Line[] = [];
  for (const [id, edge] of Object.entries(flow.edges)) {
    const [from, to] = [stops.get(edge.from), stops.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    const line = toLine(id, edge, from, to);
    lines.push(line);
    to.ins.push(line);
    (edge.fromPort === undefined ? from.outs : from.dead).push(line);
  }
  const expires = [...stops.values()].some(({ lint, params }) => lint.creates?.(params).expires === true);
  return { flow, stops, lines, expires };
}

function toStop(id: string, node: FlowNode, spec: NodeSpec, lint: KindLint): Stop {
  const params = resolveParams<Params>(spec, node.params);
  return {
    id,
    node,
    spec,
    lint,
    params,
    stores: lint.stores?.(params) ?? null,
    serves: lint.serves?.(params) ?? null,
    ins: [],
    outs: [],
    dead: [],
  };
}

function toLine(id: string, edge: FlowEdge, from: Stop, to: Stop): Line {
  const fields = fieldsOfEdge(from.spec, to.spec);
  const params = resolveParams<LineParams>({ fields }, edge.params);
  const passes = (1 - params.loss) * (1 + params.duplicate);
  return { id, edge, from, to, params, latency: createDistribution(params.latency).mean(), passes };
}

/** Whether who gives on this edge is held until it has been handled, or accepted, at the other end. */
export function isCall({ from, to, edge }: Line): boolean {
  return edge.fromPort === undefined && mayCall(from.spec, to.spec);
}
