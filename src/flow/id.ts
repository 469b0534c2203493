const pattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Ids of nodes and edges. `constructor` and `10` are legal: read maps of them by `own`, write them by entries. */
export function isId(text: string): boolean {
  return pattern.test(text);
}
