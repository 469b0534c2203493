/** Round steps for an axis in the flow's unit of time: sixty minutes, not a hundred, make an hour. */
const decimal = [1, 2, 5, 10];
const sexagesimal = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600];

/**
 * Evenly spaced round values from `from` to at most `end`, about as many as wanted. `sixties`: the unit goes by sixties.
 */
export function timeTicks(end: number, wanted: number, sixties = false, from = 0): readonly number[] {
  const span = end - from;
  if (!(span > 0) || !Number.isFinite(end)) return [from];
  const step = roundStep(span / wanted, sixties && span >= 10 && span <= 3600 ? sexagesimal : null);
  const ticks: number[] = [];
  for (let i = Math.ceil((from / step) * (1 - 1e-9)); i * step <= end + span * 1e-9; i++)
    ticks.push(Number((i * step).toPrecision(12)));
  return ticks;
}

/** Steps of a clock, in seconds; behind the last whole days. */
const clockSteps = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
];
const day = 86_400;

/** As `timeTicks`, where a clock with hours, minutes and seconds tells them. */
export function clockTicks(end: number, wanted: number, from = 0): readonly number[] {
  const least = (end - from) / wanted;
  if (!(least > 0.5) || !Number.isFinite(end)) return timeTicks(end, wanted, false, from);
  const step = clockSteps.find((each) => each >= least) ?? roundStep(least / day, null) * day;
  const first = Math.ceil(from / step - 1e-9);
  return Array.from({ length: Math.floor(end / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
}

function roundStep(least: number, fixed: readonly number[] | null): number {
  const found = fixed?.find((step) => step >= least);
  if (found !== undefined) return found;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (decimal.find((step) => step * power >= least * (1 - 1e-9)) ?? 10);
}

/** The top of an axis of counts: a round number not below the highest, and its ticks. */
export function countTicks(highest: number): readonly number[] {
  const step = Math.max(1, Math.ceil(roundStep(Math.max(highest, 1) / 4, null)));
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** As `countTicks`, for amounts that need not be whole. */
export function amountTicks(highest: number): readonly number[] {
  if (!(highest > 0) || !Number.isFinite(highest)) return [0, 1];
  const step = roundStep(highest / 4, null);
  const count = Math.max(1, Math.ceil(highest / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}
