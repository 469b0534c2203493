import { groupAt, notesOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { unitsOf } from './order.ts';

/** A line of the outline: a node, an edge that leaves it, a group of nodes, or a note. */
export type Row = { readonly id: string; readonly level: number } & (
  | { readonly kind: 'node'; readonly edges: number }
  | { readonly kind: 'edge'; readonly from: string; readonly to: string }
  | { readonly kind: 'group'; readonly nodes: number; readonly closed: boolean }
  | { readonly kind: 'note' }
);

export type RowKey = Pick<Row, 'kind' | 'id'>;

/** Names a row among all of them: an edge may be called as a node is. */
export const keyOf = ({ kind, id }: RowKey): string => `${kind} ${id}`;

/** What a person has folded and unfolded, by key; the rest is as it begins. */
export type Folds = ReadonlyMap<string, boolean>;

/** How many rows belong under it. */
export function countUnder(row: Row): number {
  return row.kind === 'node' ? row.edges : row.kind === 'group' ? row.nodes : 0;
}

/** What is within a workflow is not told until it is asked for, as it is not drawn. */
export function isFolded(row: Row, folds: Folds): boolean {
  return folds.get(keyOf(row)) ?? (row.kind === 'group' && row.closed);
}

/** The lines in order: each node with its edges below it, those of a group below the group, notes at the end. */
export function rowsOf(flow: Flow, folds: Folds): readonly Row[] {
  const leaving = new Map<string, (readonly [id: string, to: string])[]>();
  for (const [id, { from, to }] of Object.entries(flow.edges)) {
    const edges = leaving.get(from);
    if (edges === undefined) leaving.set(from, [[id, to]]);
    else edges.push([id, to]);
  }
  const rowsOfNode = (id: string, level: number): readonly Row[] => {
    const edges = leaving.get(id) ?? [];
    const row: Row = { kind: 'node', id, level, edges: edges.length };
    if (isFolded(row, folds)) return [row];
    return [
      row,
      ...edges.map(([edge, to]): Row => ({ kind: 'edge', id: edge, level: level + 1, from: id, to })),
    ];
  };
  const rows = unitsOf(flow).flatMap(({ group, nodes }): readonly Row[] => {
    if (group === null) return nodes.flatMap((id) => rowsOfNode(id, 1));
    const closed = groupAt(flow, group)?.closed === true;
    const row: Row = { kind: 'group', id: group, level: 1, nodes: nodes.length, closed };
    return isFolded(row, folds) ? [row] : [row, ...nodes.flatMap((id) => rowsOfNode(id, 2))];
  });
  const notes = Object.keys(notesOf(flow)).map((id): Row => ({ kind: 'note', id, level: 1 }));
  return [...rows, ...notes];
}

/** What is there in place of a row that is gone: the one that stands where it stood, else the last. */
export function rowNear(rows: readonly Row[], key: string | null, index: number): Row | undefined {
  return rows.find((row) => keyOf(row) === key) ?? rows[Math.min(index, rows.length - 1)];
}

/** The row that a row stands under; undefined for those that stand under none. */
export function rowAbove(rows: readonly Row[], row: Row): Row | undefined {
  return rows.slice(0, rows.indexOf(row)).findLast(({ level }) => level < row.level);
}

/** The node that a row speaks of; null where it speaks of none alone. */
export function nodeOfRow(row: Row): string | null {
  return row.kind === 'node' ? row.id : row.kind === 'edge' ? row.from : null;
}
