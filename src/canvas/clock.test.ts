import { describe, expect, it } from 'vitest';
import { neverBack, type Reading, shownInstant } from './clock.ts';

const reading: Reading = { now: 100, receivedAt: 1000, playing: true, pace: 10 };

describe('shown instant', () => {
  it('goes on at the pace between frames, and waits for a late one', () => {
    expect(shownInstant(reading, 1000)).toBe(100);
    expect(shownInstant(reading, 1016)).toBeCloseTo(100.16, 9);
    expect(shownInstant(reading, 9000)).toBeCloseTo(101.2, 9);
  });

  it('stands while the run stands, and is the frame itself when no pace is owed', () => {
    expect(shownInstant({ ...reading, playing: false }, 1016)).toBe(100);
    expect(shownInstant({ ...reading, pace: Number.POSITIVE_INFINITY }, 1016)).toBe(100);
  });

  it('does not step back for a frame that came a little late, but does for a new run', () => {
    expect(neverBack(100.5, 100.4, 10)).toBe(100.5);
    expect(neverBack(100.5, 0, 10)).toBe(0);
    expect(neverBack(100.5, 101, 10)).toBe(101);
  });
});
