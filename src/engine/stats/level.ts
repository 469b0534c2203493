import { createMemory, type Memory } from '../memory.ts';

/** Spans kept of a level's history; when full, neighbours are joined and the width doubles. */
export const spanLimit = 512;
/** Of a level among very many: as many as an interval takes, no more. */
export const fewSpans = 128;

/**
 * A number that changes at instants - a queue's length, servers busy - with its time average and its history.
 * Plain data. The history is kept in spans of equal width, a power of two seconds, so that it is the same however the
 * run is sliced: for each span the area under the level from 0 to its end, and the highest value in it.
 *
 * Within an instant it may rise and fall as it likes: the highest is of values that it kept for some time (F3).
 */
export interface Level {
  value: number;
  /** When it changed last. */
  since: number;
  /** Integral of the level from 0 to `since`. */
  area: number;
  /** The highest before `since`. */
  max: number;
  /** What figures begin from. */
  resetAt: number;
  areaAtReset: number;
  valueAtReset: number;
  /** Bins: `spans` of them are closed; the next ends at `spanEnd`. */
  spans: number;
  width: number;
  spanEnd: number;
  spanMax: number;
  /** Two numbers a span: area from 0 to its end, highest value. */
  history: Float64Array;
  epoch: number;
}

export function createLevel(memory: Memory, now: number, value = 0, most = spanLimit): Level {
  const level: Level = {
    value,
    since: now,
    area: 0,
    max: value,
    resetAt: now,
    areaAtReset: 0,
    valueAtReset: value,
    spans: 0,
    width: 1 / 1048576,
    spanEnd: 0,
    spanMax: value,
    history: new Float64Array(most * 2),
    epoch: memory.epoch,
  };
  level.spanEnd = level.width;
  if (now > 0) closeSpans(level, memory, now);
  return level;
}

export function changeLevel(level: Level, memory: Memory, now: number, by: number): void {
  if (now >= level.spanEnd) closeSpans(level, memory, now);
  const value = level.value;
  if (now > level.since) {
    level.area += value * (now - level.since);
    level.since = now;
    raiseMax(level, value);
  }
  level.value = value + by;
}

/** It was so high for some time. */
export function raiseMax(level: Level, value: number): void {
  if (value > level.spanMax) level.spanMax = value;
  if (value > level.max) level.max = value;
}

/** F3. The highest since the reset; what it is now counts, for it may last. */
export function maxOf({ max, value }: Level): number {
  return Math.max(max, value);
}

/** The highest in the span that is not closed yet. */
export function spanMaxAt({ spanMax, value, since }: Level, now: number): number {
  return now > since ? Math.max(spanMax, value) : spanMax;
}

/** Shares nothing with `level`. */
export function copyLevel(level: Level, memory: Memory): Level {
  return { ...level, history: level.history.slice(), epoch: memory.epoch };
}

/** Figures begin anew at `now`; the history goes on. */
export function resetLevel(level: Level, now: number): void {
  level.resetAt = now;
  level.areaAtReset = areaAt(level, now);
  level.valueAtReset = level.value;
  level.max = level.value;
}

export function areaAt(level: Level, now: number): number {
  return level.area + level.value * (now - level.since);
}

/** Time average since the reset; null before any time has passed. */
export function meanOf(level: Level, now: number): number | null {
  return now > level.resetAt ? (areaAt(level, now) - level.areaAtReset) / (now - level.resetAt) : null;
}

/** Closes every span that ends at or before `now`. */
export function closeSpans(level: Level, memory: Memory, now: number): void {
  if (level.epoch !== memory.epoch) {
    level.history = level.history.slice();
    level.epoch = memory.epoch;
  }
  const { history } = level;
  while (now >= level.spanEnd) {
    if (level.spans * 2 === history.length) joinSpans(level);
    if (now < level.spanEnd) break;
    history[level.spans * 2] = areaAt(level, level.spanEnd);
    history[level.spans * 2 + 1] = Math.max(level.spanMax, level.value);
    level.spans++;
    level.spanMax = level.value;
    level.spanEnd = (level.spans + 1) * level.width;
  }
}

/** The level as it is when every span that ends at or before `now` is closed; itself it is left as it is. */
export function closedAt(level: Level, now: number): Level {
  const memory = createMemory();
  const closed = { ...level, history: level.history.slice(), epoch: memory.epoch };
  closeSpans(closed, memory, now);
  return closed;
}

function joinSpans(level: Level): void {
  const { history } = level;
  const half = history.length / 4;
  for (let span = 0; span < half; span++) {
    history[span * 2] = history[span * 4 + 2]!;
    history[span * 2 + 1] = Math.max(history[span * 4 + 1]!, history[span * 4 + 3]!);
  }
  level.spans = half;
  level.width *= 2;
  level.spanEnd = (half + 1) * level.width;
}
