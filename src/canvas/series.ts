export const seriesCount = 6;

/** The colour of an event type or of a line: six that also the colour-blind tell apart, then again from the first. */
export function seriesOf(index: number): string {
  return `var(--series-${(((index % seriesCount) + seriesCount) % seriesCount) + 1})`;
}
