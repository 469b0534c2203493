import { groupsOf, notesOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';

/** Notes and groups have ids on the canvas that no node of a flow can have. */
export type PartKind = 'note' | 'group';

export function partId(kind: PartKind, id: string): string {
  return `${kind}:${id}`;
}

/** Those that are in the flow: what was undone may still be selected. */
export function partsThere(flow: Pick<Flow, 'meta'>, parts: Iterable<string>): string[] {
  const isThere = (part: string) =>
    Object.hasOwn(notesOf(flow), partOf('note', part) ?? '') ||
    Object.hasOwn(groupsOf(flow), partOf('group', part) ?? '');
  return [...parts].filter(isThere);
}

/** The id in the document; undefined where it is no part of this kind. */
export function partOf(kind: PartKind, shownId: string): string | undefined {
  return shownId.startsWith(`${kind}:`) ? shownId.slice(kind.length + 1) : undefined;
}

/** What is seen of a node: itself, else the closed group that it stands in, by its id on the canvas. */
export function shownAs(flow: Pick<Flow, 'meta'>, node: string): string {
  const within = Object.entries(groupsOf(flow)).find(
    ([, { closed, nodes }]) => closed === true && nodes.includes(node),
  );
  return within === undefined ? node : partId('group', within[0]);
}
