import { own } from '../base/record.ts';
import type { Flow, Position } from './flow.ts';

/** What is drawn beside the flow itself, kept under `meta.canvas`. None of it changes a result. */
export type CanvasMeta = {
  readonly notes?: Readonly<Record<string, Note>>;
  readonly groups?: Readonly<Record<string, Group>>;
};

/** A text on the canvas. Defaults of its size are left out. */
export type Note = {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly text: string;
};

/** Nodes that belong together: in a frame or, closed, as one workflow. A node is in one group at most. */
export type Group = {
  readonly label?: string;
  readonly nodes: readonly string[];
  readonly closed?: true;
};

export const noteSize = { width: 200, height: 100 } as const;
export const noteLimits = { least: 40, most: 4000 } as const;
export const longestNote = 4000;
export const mostParts = 500;

const noNotes: Readonly<Record<string, Note>> = {};
const noGroups: Readonly<Record<string, Group>> = {};

export function notesOf({ meta }: Pick<Flow, 'meta'>): Readonly<Record<string, Note>> {
  return meta.canvas?.notes ?? noNotes;
}

export function groupsOf({ meta }: Pick<Flow, 'meta'>): Readonly<Record<string, Group>> {
  return meta.canvas?.groups ?? noGroups;
}

export function noteRect(note: Note): Position & { readonly width: number; readonly height: number } {
  return {
    x: note.x,
    y: note.y,
    width: note.width ?? noteSize.width,
    height: note.height ?? noteSize.height,
  };
}

/** The meta with these notes and groups; what is empty is left out. */
export function withCanvas(meta: Flow['meta'], change: CanvasMeta): Flow['meta'] {
  const { canvas, ...others } = meta;
  const parts = Object.entries({ ...canvas, ...change }).filter(([, part]) => Object.keys(part).length > 0);
  return parts.length === 0 ? others : { ...others, canvas: Object.fromEntries(parts) };
}

/** The meta without what its groups say of nodes that are not there; groups that come to nothing go. */
export function prunedMeta(meta: Flow['meta'], isThere: (node: string) => boolean): Flow['meta'] {
  const groups = groupsOf({ meta });
  if (Object.values(groups).every(({ nodes }) => nodes.every(isThere))) return meta;
  const kept = Object.entries(groups)
    .map(([id, group]): [string, Group] => [id, { ...group, nodes: group.nodes.filter(isThere) }])
    .filter(([, { nodes }]) => nodes.length > 0);
  return withCanvas(meta, { groups: Object.fromEntries(kept) });
}

/** The nodes that no one sees: those of closed groups. */
export function hiddenNodes(flow: Pick<Flow, 'meta'>): ReadonlySet<string> {
  return new Set(
    Object.values(groupsOf(flow)).flatMap(({ closed, nodes }) => (closed === true ? nodes : [])),
  );
}

/** A group that is there; undefined where none is. */
export function groupAt(flow: Pick<Flow, 'meta'>, id: string): Group | undefined {
  return own(groupsOf(flow), id);
}
