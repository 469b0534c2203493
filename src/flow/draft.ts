import { without } from '../base/record.ts';
import type { Flow, FlowEdge, FlowNode } from './flow.ts';

/** A flow's nodes and edges while many commands are carried out on them, each at a cost that does not grow. */
export class Draft {
  readonly #nodes: Map<string, FlowNode>;
  readonly #edges: Map<string, FlowEdge>;
  /** Ids of the edges that begin or end at a node. */
  readonly #edgesAt = new Map<string, Set<string>>();
  #nodesChanged = false;
  #edgesChanged = false;
  readonly #removed = new Set<string>();

  constructor(flow: Pick<Flow, 'nodes' | 'edges'>) {
    this.#nodes = new Map(Object.entries(flow.nodes));
    this.#edges = new Map(Object.entries(flow.edges));
    for (const [id, edge] of this.#edges) this.#index(id, edge);
  }

  node(id: string): FlowNode | undefined {
    return this.#nodes.get(id);
  }

  edge(id: string): FlowEdge | undefined {
    return this.#edges.get(id);
  }

  setNode(id: string, node: FlowNode): void {
    this.#nodes.set(id, node);
    this.#nodesChanged = true;
  }

  /** The ends of an edge that is there already must stay as they are. */
  setEdge(id: string, edge: FlowEdge): void {
    this.#edges.set(id, edge);
    this.#index(id, edge);
    this.#edgesChanged = true;
  }

  /** Its edges go with it. */
  removeNode(id: string): void {
    for (const edge of this.#edgesAt.get(id) ?? []) this.removeEdge(edge);
    this.#edgesAt.delete(id);
    this.#nodes.delete(id);
    this.#removed.add(id);
    this.#nodesChanged = true;
  }

  removeEdge(id: string): void {
    const edge = this.#edges.get(id);
    if (edge === undefined) return;
    this.#edgesAt.get(edge.from)?.delete(id);
    this.#edgesAt.get(edge.to)?.delete(id);
    this.#edges.delete(id);
    this.#edgesChanged = true;
  }

  /** The flow it was made from, with its nodes and edges as they are now; what was removed has no place on the page. */
  toFlow(flow: Flow): Flow {
    if (!this.#nodesChanged && !this.#edgesChanged) return flow;
    const gone = new Set([...this.#removed].filter((id) => !this.#nodes.has(id)));
    return {
      ...flow,
      layout: without(flow.layout, gone),
      nodes: this.#nodesChanged ? Object.fromEntries(this.#nodes) : flow.nodes,
      edges: this.#edgesChanged ? Object.fromEntries(this.#edges) : flow.edges,
    };
  }

  #index(id: string, edge: FlowEdge): void {
    for (const end of [edge.from, edge.to]) {
      const edges = this.#edgesAt.get(end);
      if (edges === undefined) this.#edgesAt.set(end, new Set([id]));
      else edges.add(id);
    }
  }
}
