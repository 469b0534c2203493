import { describe, expect, it } from 'vitest';
import { RandomStreams } from '../../distributions/randomStreams.ts';
import { createMemory } from '../memory.ts';
import { toLevelFigures } from './figures.ts';
import {
  areaAt,
  changeLevel,
  closedAt,
  closeSpans,
  createLevel,
  type Level,
  maxOf,
  meanOf,
  resetLevel,
  spanLimit,
  spanMaxAt,
} from './level.ts';

/** A level that goes up and down by turns of chance, up to about `count` / 2 seconds. */
function walk(level: Level, count: number, look: (now: number) => void = () => {}) {
  const memory = createMemory();
  const random = new RandomStreams();
  const { unit } = unitsOf(random);
  const steps: { at: number; value: number }[] = [{ at: 0, value: level.value }];
  let now = 0;
  for (let step = 0; step < count; step++) {
    now += unit();
    const by = level.value === 0 || unit() < 0.5 ? 1 : -1;
    look(now);
    changeLevel(level, memory, now, by);
    steps.push({ at: now, value: level.value });
  }
  return { now, steps, memory };
}

function unitsOf(random: RandomStreams) {
  const stream = random.open(7, 'walk', 'steps');
  return { unit: () => random.at(stream).uniform() };
}

/** The integral of a step function from 0 to `end`, added up step by step. */
function plainArea(steps: readonly { at: number; value: number }[], end: number): number {
  return steps.reduce((sum, { at, value }, index) => {
    const until = Math.min(end, steps[index + 1]?.at ?? end);
    return until > at ? sum + value * (until - at) : sum;
  }, 0);
}

const often = { occasions: 100_000 };

describe('a level', () => {
  it('has the time average of a plain sum, before and after figures begin anew', () => {
    const level = createLevel(createMemory(), 0);
    const { now, steps, memory } = walk(level, 5000);
    expect(meanOf(level, now + 3)).toBeCloseTo(plainArea(steps, now + 3) / (now + 3), 10);
    resetLevel(level, now + 3);
    expect(meanOf(level, now + 3)).toBeNull();
    expect(level.valueAtReset).toBe(level.value);
    const before = level.value;
    changeLevel(level, memory, now + 4, 2);
    expect(meanOf(level, now + 6)).toBeCloseTo((before + 2 * (before + 2)) / 3, 10);
    expect(maxOf(level)).toBe(before + 2);
  });

  it('[F3] has reached only what it kept for some time', () => {
    const memory = createMemory();
    const level = createLevel(memory, 0);
    const max = () => toLevelFigures(level, 10, { occasions: 0 }).max;
    changeLevel(level, memory, 1, 5);
    changeLevel(level, memory, 1, -4);
    expect(max()).toBe(1);
    changeLevel(level, memory, 2, 3);
    changeLevel(level, memory, 2, -1);
    changeLevel(level, memory, 2, -2);
    changeLevel(level, memory, 3, -1);
    // It was 1 from 1 to 3.
    expect(max()).toBe(1);
    changeLevel(level, memory, 4, 1);
    changeLevel(level, memory, 4, 1);
    expect(spanMaxAt(level, 4)).toBe(0);
    // What it is may last.
    expect(max()).toBe(2);
    changeLevel(level, memory, 5, -2);
    expect(max()).toBe(2);
  });

  it('[F3] has no heights in its history that did not last', () => {
    const memory = createMemory();
    const level = createLevel(memory, 0);
    for (let at = 0.5; at < 100; at++) {
      changeLevel(level, memory, at, 3);
      changeLevel(level, memory, at, -2);
      changeLevel(level, memory, at + 0.25, -1);
    }
    const { history, spans } = closedAt(level, 100);
    const highest = Array.from({ length: spans }, (_, span) => history[span * 2 + 1]!);
    expect(Math.max(...highest)).toBe(1);
  });

  it('[F2] takes its highest value from where figures begin', () => {
    const memory = createMemory();
    const level = createLevel(memory, 0);
    changeLevel(level, memory, 1, 9);
    changeLevel(level, memory, 2, -7);
    resetLevel(level, 3);
    expect(toLevelFigures(level, 3, { occasions: 1000 })).toEqual({
      mean: null,
      ci95: null,
      max: 2,
      atWarmUp: 2,
      last: 2,
    });
  });

  it('keeps a history of areas and highest values in equal spans', () => {
    const level = createLevel(createMemory(), 0);
    const { now, steps } = walk(level, 3000);
    const closed = closedAt(level, now);
    expect(closed.spans).toBeGreaterThanOrEqual(spanLimit / 2);
    expect(closed.spans * closed.width).toBeLessThanOrEqual(now);
    expect((closed.spans + 1) * closed.width).toBeGreaterThan(now);
    for (let span = 0; span < closed.spans; span++) {
      const [begin, end] = [span * closed.width, (span + 1) * closed.width];
      expect(closed.history[span * 2]).toBeCloseTo(plainArea(steps, end), 8);
      const inside = steps.filter(
        ({ at }, index) => at < end && (steps[index + 1]?.at ?? Number.POSITIVE_INFINITY) > begin,
      );
      expect(closed.history[span * 2 + 1]).toBe(Math.max(...inside.map(({ value }) => value)));
    }
  });

  it('has the same history however often it is looked at', () => {
    const plain = createLevel(createMemory(), 0);
    const looked = createLevel(createMemory(), 0);
    const { now } = walk(plain, 2000);
    let before = 0;
    const memory = createMemory();
    walk(looked, 2000, (at) => {
      for (let share = 1; share <= 3; share++)
        closeSpans(looked, memory, before + ((at - before) * share) / 3);
      before = at;
    });
    expect(closedAt(looked, now)).toEqual(closedAt(plain, now));
    const later = now * 3;
    expect(toLevelFigures(looked, later, often)).toEqual(toLevelFigures(plain, later, often));
    closeSpans(looked, memory, later);
    expect(toLevelFigures(looked, later, often)).toEqual(toLevelFigures(plain, later, often));
  });

  it('[X2] leaves the history that a snapshot shares alone', () => {
    const memory = createMemory();
    const level = createLevel(memory, 0);
    changeLevel(level, memory, 10, 1);
    memory.epoch++;
    const shared = level.history;
    const before = shared.slice();
    changeLevel(level, memory, 1000, 1);
    expect(shared).toEqual(before);
    expect(level.history).not.toBe(shared);
  });

  it('that begins late has no area before', () => {
    const memory = createMemory();
    const level = createLevel(memory, 500);
    changeLevel(level, memory, 600, 3);
    expect(areaAt(level, 700)).toBe(300);
    const { history, spans, width } = closedAt(level, 700);
    for (let span = 0; span < spans; span++)
      expect(history[span * 2]).toBeCloseTo(3 * Math.max(0, (span + 1) * width - 600), 9);
  });
});
