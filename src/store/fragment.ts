/** The fragment of the page's address. */
export function fragment(): string {
  return location.hash;
}

/** Puts another one in its place, without a step in the browser's history. */
export function setFragment(hash: string): void {
  try {
    history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
  } catch {
    // A page in a sandbox has no say about its address.
  }
}
