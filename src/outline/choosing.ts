import { groupAt } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import type { Selection } from '../store/selection.ts';
import { keyOf, type Row, type RowKey } from './rows.ts';

/** The keys of the rows that the selection of the page stands for. */
export function chosenKeys(
  nodes: readonly string[],
  edges: readonly string[],
  parts: readonly string[],
): ReadonlySet<string> {
  return new Set([
    ...nodes.map((id) => keyOf({ kind: 'node', id })),
    ...edges.map((id) => keyOf({ kind: 'edge', id })),
    // As the canvas names them, whose ids hold the kind.
    ...parts.map((id) => id.replace(':', ' ')),
  ]);
}

/** All rows from one to another, whichever stands first. */
export function rowsBetween(rows: readonly Row[], from: string, to: string): readonly Row[] {
  const [a, b] = [from, to].map((key) => rows.findIndex((row) => keyOf(row) === key)) as [number, number];
  return a < 0 || b < 0
    ? rows.slice(Math.max(a, b), Math.max(a, b) + 1)
    : rows.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** What rows stand for, to be selected together: a closed group stands for what is in it. */
export function toSelection(flow: Flow, rows: readonly RowKey[]): Selection {
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  const groups = of('group');
  const inside = new Set(
    groups.flatMap((id) => {
      const group = groupAt(flow, id);
      return group?.closed === true ? group.nodes : [];
    }),
  );
  return { nodes: of('node').filter((id) => !inside.has(id)), edges: of('edge'), notes: of('note'), groups };
}

/** The selection with this row, or without it where it had it. */
export function toggled(selection: Selection, { kind, id }: RowKey): Selection {
  const list = `${kind}s` as const;
  const had = selection[list];
  return { ...selection, [list]: had.includes(id) ? had.filter((each) => each !== id) : [...had, id] };
}
