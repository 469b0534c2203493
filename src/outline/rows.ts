import type { Flow } from '../flow/flow.ts';
import { orderOf } from './order.ts';

/** A line of the outline: a node, or one of the edges that leave it. */
export type Row =
  | { readonly kind: 'node'; readonly id: string; readonly edges: number }
  | { readonly kind: 'edge'; readonly id: string; readonly from: string; readonly to: string };

/** Names a row among all of them: an edge may be called as a node is. */
export const keyOf = ({ kind, id }: Pick<Row, 'kind' | 'id'>): string => `${kind} ${id}`;

/** The lines in order: each node, and below it its edges where it is not closed. */
export function rowsOf(flow: Flow, closed: ReadonlySet<string>): readonly Row[] {
  const leaving = new Map<string, Row[]>();
  for (const [id, { from, to }] of Object.entries(flow.edges)) {
    const row: Row = { kind: 'edge', id, from, to };
    const rows = leaving.get(from);
    if (rows === undefined) leaving.set(from, [row]);
    else rows.push(row);
  }
  return orderOf(flow).flatMap((id): readonly Row[] => {
    const edges = leaving.get(id) ?? [];
    const node: Row = { kind: 'node', id, edges: edges.length };
    return closed.has(id) ? [node] : [node, ...edges];
  });
}

/** What is there in place of a row that is gone: the one that stands where it stood, else the last. */
export function rowNear(rows: readonly Row[], key: string | null, index: number): Row | undefined {
  return rows.find((row) => keyOf(row) === key) ?? rows[Math.min(index, rows.length - 1)];
}

export function nodeOfRow(row: Row): string {
  return row.kind === 'node' ? row.id : row.from;
}
