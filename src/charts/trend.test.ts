import { describe, expect, it } from 'vitest';
import { createHeldMemory, told, trendOf } from './trend.ts';

/** What is said of a level that was `value(i)` at each of so many instants, and is `now` at last. */
function trend(length: number, value: (i: number) => number, now = value(length - 1)) {
  const mean = Array.from({ length }, (_, i) => value(i));
  return trendOf({ at: mean.map((_, i) => i), mean, max: mean.map(Math.ceil) }, now);
}

describe('trend of a queue', () => {
  it('grows, drains, keeps its level or is empty', () => {
    expect(trend(200, (i) => i / 10)).toBe('growing');
    expect(trend(200, (i) => 20 - i / 10)).toBe('draining');
    expect(trend(200, (i) => 5 + (i % 3))).toBe('steady');
    expect(trend(200, () => 0)).toBe('empty');
  });

  it('grows in a straight line also where it grew faster before', () => {
    expect(trend(300, (i) => (i < 100 ? i * 67_000 : 6_700_000 + (i - 100) * 18_500))).toBe('growing');
    expect(trend(300, (i) => (i < 150 ? i * 60_000 : 9_000_000 + (i - 150) * 9_000))).toBe('growing');
  });

  it('does not drain any more once it climbs again, or is empty', () => {
    const drained = (i: number) => Math.max(0, 300 - 2 * i);
    expect(trend(200, (i) => (i < 198 ? drained(i) : 5 * (i - 197)), 10)).toBe('growing');
    expect(trend(200, (i) => 300 - i, 290)).not.toBe('draining');
    expect(trend(200, (i) => (i < 170 ? 170 - i : 0.02), 0)).toBe('steady');
    expect(trend(200, (i) => (i < 170 ? 170 - i : 0), 0)).toBe('empty');
  });

  it('is empty once it has drained for good, whatever came before', () => {
    expect(trend(200, (i) => Math.max(0, 50 - i))).toBe('empty');
  });

  it('does not call a small rise growth, nor a swing steady', () => {
    expect(trend(200, (i) => 0.3 + i / 1000)).toBe('steady');
    expect(trend(200, (i) => 50 + 50 * Math.sin(i / 15))).toBeNull();
  });

  it('is never called steady where there is no steady state, but grows or drains there as elsewhere', () => {
    const loads = new Map([
      ['over', { settles: false }],
      ['under', { settles: true }],
    ]);
    expect(told('steady', loads, 'over')).toBeNull();
    for (const id of ['under', 'unknown']) expect(told('steady', loads, id)).toBe('steady');
    expect(told('steady', null, 'under')).toBeNull();
    for (const trend of ['growing', 'draining', 'held', 'empty', null] as const)
      for (const known of [loads, null]) expect(told(trend, known, 'over')).toBe(trend);
  });

  it('says nothing before there is enough to see', () => {
    expect(trend(6, (i) => i)).toBeNull();
    expect(trend(0, () => 0, 0)).toBeNull();
  });
});

describe('a queue that is held', () => {
  it('is known by what waits outside, and for a while after it was last seen there', () => {
    const memory = createHeldMemory();
    expect([...memory.take({ outside: {} })]).toEqual([]);
    expect([...memory.take({ outside: { inbox: 1 } })]).toEqual(['inbox']);
    // One caller that waits now and then is not seen in every report.
    for (let report = 0; report < 7; report++) expect(memory.take({ outside: {} }).has('inbox')).toBe(true);
    expect(memory.take({ outside: {} }).has('inbox')).toBe(false);
  });
});
