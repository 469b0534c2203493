/** The colour of the n-th line, told apart by the colour-blind too. */
export function seriesColour(index: number): string {
  return `var(--series-${(index % 6) + 1})`;
}
