import { problem } from '../base/problem.ts';
import { own } from '../base/record.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import { type Group, groupsOf, mostParts, type Note, notesOf, withCanvas } from './canvasMeta.ts';
import { emptyFlow, freeId } from './edits.ts';
import type { Flow, FlowEdge, FlowNode, Position } from './flow.ts';
import { mostEdges, mostNodes } from './parseFlow.ts';
import { toPosition } from './parsePage.ts';

/** What is chosen of a flow. */
export interface Chosen {
  readonly nodes: readonly string[];
  readonly notes: readonly string[];
}

/** What was put in, by its new ids. */
export interface Inserted extends Chosen {
  readonly flow: Flow;
}

/** A part of a flow as a flow of its own: the nodes with the edges among them and their groups, the notes. */
export function fragmentOf(flow: Flow, { nodes, notes }: Chosen, placeOf: (id: string) => Position): Flow {
  const taken = new Set(nodes.filter((id) => Object.hasOwn(flow.nodes, id)));
  const pick = <T>(record: Readonly<Record<string, T>>, ids: Iterable<string>) =>
    Object.fromEntries([...ids].flatMap((id) => (Object.hasOwn(record, id) ? [[id, record[id]!]] : [])));
  const edges = Object.entries(flow.edges).filter(([, { from, to }]) => taken.has(from) && taken.has(to));
  const groups = Object.entries(groupsOf(flow)).filter(([, group]) =>
    group.nodes.every((id) => taken.has(id)),
  );
  return {
    ...emptyFlow,
    nodes: pick(flow.nodes, taken),
    edges: Object.fromEntries(edges),
    layout: Object.fromEntries([...taken].map((id) => [id, toPosition(placeOf(id))])),
    meta: withCanvas({}, { notes: pick(notesOf(flow), notes), groups: Object.fromEntries(groups) }),
  };
}

/** Puts a flow's parts into another, moved by an offset. What is named as something there gets a name of its own. */
export function insertFragment(
  flow: Flow,
  fragment: Flow,
  offset: Position,
  placeOf: (id: string) => Position,
): Result<Inserted> {
  const [noteCount, groupCount] = [notesOf, groupsOf].map(
    (of) => Object.keys(of(flow)).length + Object.keys(of(fragment)).length,
  ) as [number, number];
  const tooMany =
    Object.keys(flow.nodes).length + Object.keys(fragment.nodes).length > mostNodes ||
    Object.keys(flow.edges).length + Object.keys(fragment.edges).length > mostEdges ||
    Math.max(noteCount, groupCount) > mostParts;
  if (tooMany) return failure(problem('', words('that is more than one flow holds', '超出了一个流程的容量')));

  const nodes: Record<string, FlowNode> = { ...flow.nodes };
  const layout: Record<string, Position> = { ...flow.layout };
  const labels = new Set(Object.values(flow.nodes).map((node) => node.label));
  const newIds = new Map<string, string>();
  for (const [id, node] of Object.entries(fragment.nodes)) {
    const at = placeOf(id);
    const newId = ownId(nodes, id);
    newIds.set(id, newId);
    nodes[newId] = node.label === undefined ? node : { ...node, label: ownLabel(labels, node.label) };
    layout[newId] = toPosition({ x: at.x + offset.x, y: at.y + offset.y });
  }
  const edges: Record<string, FlowEdge> = { ...flow.edges };
  let number = Object.keys(edges).length;
  for (const edge of Object.values(fragment.edges)) {
    const [from, to] = [newIds.get(edge.from), newIds.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    do number += 1;
    while (Object.hasOwn(edges, `e${number}`));
    edges[`e${number}`] = { ...edge, from, to };
  }
  const groups: Record<string, Group> = { ...groupsOf(flow) };
  for (const [id, group] of Object.entries(groupsOf(fragment))) {
    const members = group.nodes.flatMap((node) => newIds.get(node) ?? []).sort();
    if (members.length > 0) groups[ownId(groups, id)] = { ...group, nodes: members };
  }
  const notes: Record<string, Note> = { ...notesOf(flow) };
  const newNotes: string[] = [];
  for (const [id, note] of Object.entries(notesOf(fragment))) {
    const newId = ownId(notes, id);
    newNotes.push(newId);
    notes[newId] = { ...note, ...toPosition({ x: note.x + offset.x, y: note.y + offset.y }) };
  }
  const meta = withCanvas(flow.meta, { notes, groups });
  return success({
    flow: { ...flow, nodes, edges, layout, meta },
    nodes: [...newIds.values()],
    notes: newNotes,
  });
}

/** The id itself where it is free; else its name with the next free number: `worker`, `worker2`. */
function ownId(taken: Readonly<Record<string, unknown>>, id: string): string {
  if (own(taken, id) === undefined) return id;
  const name = id.replace(/\d+$/, '').slice(0, 56);
  return freeId(taken, name === '' ? `${id.slice(0, 50)}-` : name);
}

function ownLabel(taken: Set<string | undefined>, label: string): string {
  const name = label.replace(/ \d+$/, '');
  let found = label;
  for (let number = 2; taken.has(found); number++) found = `${name.slice(0, 900)} ${number}`;
  taken.add(found);
  return found;
}
