/** Milliseconds: as often as figures in the other panels. */
const closely = 100;
/** A screen reader must be able to finish a line. */
const listened = 1000;
/** So many lines are written anew at once without being felt. */
const lightLines = 50;

/** How long the outline's figures stand, by its lines and by whether the focus is in it. */
export function renewalOf(lines: number, isListened: boolean): number {
  return isListened ? listened : Math.min(listened, closely * Math.max(1, lines / lightLines));
}
