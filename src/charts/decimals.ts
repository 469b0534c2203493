/** Rounds values that stand side by side to the places that give the largest of them two digits: 0.0, 3.6, 4.9. */
export function roundAlike(values: readonly number[], digits = 2): readonly number[] {
  const largest = Math.max(0, ...values.map(Math.abs));
  if (largest === 0) return values.map(() => 0);
  const places = Math.min(15, Math.max(0, digits - 1 - Math.floor(Math.log10(largest))));
  const scale = 10 ** places;
  return values.map((value) => Math.round(value * scale) / scale);
}
