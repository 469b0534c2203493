/** Notes and groups have ids on the canvas that no node of a flow can have. */
export type PartKind = 'note' | 'group';

export function partId(kind: PartKind, id: string): string {
  return `${kind}:${id}`;
}

/** The id in the document; undefined where it is no part of this kind. */
export function partOf(kind: PartKind, shownId: string): string | undefined {
  return shownId.startsWith(`${kind}:`) ? shownId.slice(kind.length + 1) : undefined;
}
