import { describe, expect, it } from 'vitest';
import { createHeldMemory, trendOf } from './trend.ts';

function of(length: number, value: (i: number) => number) {
  const mean = Array.from({ length }, (_, i) => value(i));
  return { at: mean.map((_, i) => i), mean, max: mean.map(Math.ceil) };
}

describe('trend of a queue', () => {
  it('grows, drains, keeps its level or is empty', () => {
    expect(trendOf(of(200, (i) => i / 10))).toBe('growing');
    expect(trendOf(of(200, (i) => 20 - i / 10))).toBe('draining');
    expect(trendOf(of(200, (i) => 5 + (i % 3)))).toBe('steady');
    expect(trendOf(of(200, () => 0))).toBe('empty');
  });

  it('is empty once it has drained for good, whatever came before', () => {
    expect(trendOf(of(200, (i) => Math.max(0, 50 - i)))).toBe('empty');
  });

  it('does not call a small rise growth, nor a swing steady', () => {
    expect(trendOf(of(200, (i) => 0.3 + i / 1000))).toBe('steady');
    expect(trendOf(of(200, (i) => 50 + 50 * Math.sin(i / 15)))).toBeNull();
  });

  it('says nothing before there is enough to see', () => {
    expect(trendOf(of(6, (i) => i))).toBeNull();
    expect(trendOf(of(0, () => 0))).toBeNull();
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
