import { describe, expect, it } from 'vitest';
import { Profile } from './profile.ts';

describe('a profile', () => {
  const ramp = new Profile(
    [
      [2, 0],
      [4, 2],
      [4, 5],
      [6, 0],
    ],
    null,
  );

  it('is level before its first point and after its last, straight between, and jumps where two meet', () => {
    expect([0, 2, 3, 4, 5, 6, 9].map((t) => ramp.rateAt(t))).toEqual([0, 0, 1, 5, 2.5, 0, 0]);
  });

  it('passes over what is 0, and ends where nothing is expected any more', () => {
    // Area t^2/2 from 2 on; 2 at the jump, 5 more to the end.
    expect(ramp.after(0, 0.5)).toBeCloseTo(3, 12);
    expect(ramp.after(1, 2)).toBeCloseTo(4, 12);
    expect(ramp.after(3, 1.5 + 3.75)).toBeCloseTo(5, 12);
    expect(ramp.after(3, 7)).toBe(Number.POSITIVE_INFINITY);
    expect(new Profile([[3, 2]], null).after(10, 4)).toBe(12);
  });

  it('begins again, whole periods at a time, and also after a silent stretch to the end of the period', () => {
    const day = new Profile(
      [
        [1, 2],
        [3, 2],
        [3, 0],
      ],
      10,
    );
    // 6 in each period.
    expect(day.rateAt(12)).toBe(2);
    expect(day.after(0, 5)).toBeCloseTo(2.5, 12);
    expect(day.after(2.5, 1 + 6e6 + 1)).toBeCloseTo(1e7 + 10.5, 6);
    expect(day.between(2, 25)).toBeCloseTo(14, 10);
    expect(new Profile([[0, 0]], 5).after(3, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('inverts what it integrates, anywhere', () => {
    const curve = new Profile(
      [
        [0, 1],
        [3, 7],
        [5, 0],
        [8, 0],
        [9, 4],
      ],
      11,
    );
    for (let at = 0; at < 40; at += 0.37) {
      for (const events of [1e-6, 0.3, 5, 80]) {
        expect(curve.between(at, curve.after(at, events))).toBeCloseTo(events, 8);
      }
    }
  });
});
