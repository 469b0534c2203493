import { groupAt, groupsOf, hiddenNodes, notesOf } from '../flow/canvasMeta.ts';
import type { Flow, FlowEdge } from '../flow/flow.ts';
import { useDocument } from './document.ts';
import { type PartKind, partId, partOf, shownAs } from './parts.ts';
import { useSession } from './session.ts';

/** What is selected, by its ids in the document. */
export interface Selection {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly notes: readonly string[];
  readonly groups: readonly string[];
}

export function selectionNow(): Selection {
  const { selectedNodes, selectedEdges, selectedParts } = useSession.getState();
  const { flow } = useDocument.getState();
  const parts = (kind: PartKind, there: Readonly<Record<string, unknown>>) =>
    selectedParts.flatMap((shown) => partOf(kind, shown) ?? []).filter((id) => Object.hasOwn(there, id));
  return {
    nodes: selectedNodes.filter((id) => Object.hasOwn(flow.nodes, id)),
    edges: selectedEdges.filter((id) => Object.hasOwn(flow.edges, id)),
    notes: parts('note', notesOf(flow)),
    groups: parts('group', groupsOf(flow)),
  };
}

export function isEmpty({ nodes, edges, notes, groups }: Selection): boolean {
  return nodes.length + edges.length + notes.length + groups.length === 0;
}

/** The selected nodes, and those of selected groups. */
export function chosenNodes(flow: Flow, { nodes, groups }: Selection): readonly string[] {
  const inGroups = groups.flatMap((id) => groupAt(flow, id)?.nodes ?? []);
  return [...new Set([...nodes, ...inGroups])].filter((id) => Object.hasOwn(flow.nodes, id));
}

export function selectOnly({ nodes = [], edges = [], notes = [], groups = [] }: Partial<Selection>): void {
  const parts = [...notes.map((id) => partId('note', id)), ...groups.map((id) => partId('group', id))];
  useSession.getState().select(nodes, edges, parts);
}

/** Everything there is to see: what a closed group holds goes by the group. */
export function selectAll(): void {
  const { flow } = useDocument.getState();
  const hidden = hiddenNodes(flow);
  const isSeen = ({ from, to }: FlowEdge) =>
    !hidden.has(from) || !hidden.has(to) || shownAs(flow, from) !== shownAs(flow, to);
  selectOnly({
    nodes: Object.keys(flow.nodes).filter((id) => !hidden.has(id)),
    edges: Object.keys(flow.edges).filter((id) => isSeen(flow.edges[id]!)),
    notes: Object.keys(notesOf(flow)),
    groups: Object.keys(groupsOf(flow)),
  });
}
