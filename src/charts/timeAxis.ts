/** Round steps for an axis in the flow's unit of time: sixty minutes, not a hundred, make an hour. */
const decimal = [1, 2, 5, 10];
const sexagesimal = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600];

/** Evenly spaced round values from 0 to at most `end`, about as many as wanted. `sixties`: the unit goes by sixties. */
export function timeTicks(end: number, wanted: number, sixties = false): readonly number[] {
  if (!(end > 0) || !Number.isFinite(end)) return [0];
  const step = roundStep(end / wanted, sixties && end >= 10 && end <= 3600 ? sexagesimal : null);
  const ticks: number[] = [];
  for (let i = 0; i * step <= end * (1 + 1e-9); i++) ticks.push(Number((i * step).toPrecision(12)));
  return ticks;
}

/** Steps of a clock, in seconds; behind the last whole days. */
const clockSteps = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
];
const day = 86_400;

/** As `timeTicks`, where a clock with hours, minutes and seconds tells them. */
export function clockTicks(end: number, wanted: number): readonly number[] {
  const least = end / wanted;
  if (!(least > 0.5) || !Number.isFinite(end)) return timeTicks(end, wanted);
  const step = clockSteps.find((each) => each >= least) ?? roundStep(least / day, null) * day;
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
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
