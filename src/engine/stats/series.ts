/** What an interval asks of values in the order in which they came about: of the means of consecutive batches. */
export interface Shape {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
  /** Both 0 where the values do not differ. */
  readonly skewness: number;
  /** Of neighbours, its bias removed: it comes out too low by about (1 + 4 r) / n (Marriott and Pope 1954). */
  readonly correlation: number;
  /** So many values the variance comes from: a third of those of normal noise, 1 where a single one differs from all others. */
  readonly carriers: number;
}

export function shapeOf(values: readonly number[]): Shape {
  const count = values.length;
  const mean = average(values);
  let [squares, cubes, fourths, products] = [0, 0, 0, 0];
  let before = 0;
  for (const value of values) {
    const off = value - mean;
    squares += off * off;
    cubes += off * off * off;
    fourths += off * off * off * off;
    products += off * before;
    before = off;
  }
  const variance = squares / (count - 1);
  if (!(fourths > 0)) return { count, mean, variance, skewness: 0, correlation: 0, carriers: 0 };
  return {
    count,
    mean,
    variance,
    skewness: (cubes * count) / ((count - 1) * (count - 2) * variance * Math.sqrt(variance)),
    correlation: ((count * products) / squares + 1) / (count - 4),
    carriers: (squares * squares) / fourths,
  };
}

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Means of consecutive groups of equal size, `most` of them at most: of the numbers down to four fifths of that, the one that
 * leaves out the fewest values. They are left out at the beginning, nearest to the start.
 */
export function toGroups(values: readonly number[], most: number): readonly number[] {
  const { length } = values;
  if (length <= most) return values;
  let groups = most;
  for (let count = most - 1; count >= most * 0.8; count--)
    if (length % count < length % groups) groups = count;
  const size = Math.floor(length / groups);
  const first = length % groups;
  return Array.from({ length: groups }, (_, group) =>
    average(values.slice(first + group * size, first + (group + 1) * size)),
  );
}
