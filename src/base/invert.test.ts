import { describe, expect, it } from 'vitest';
import { firstWhole, rootOf } from './invert.ts';

describe('inverting', () => {
  it('finds a root to the last places, of straight, flat and steep functions', () => {
    expect(rootOf((x) => x * x * x - 2, 0, 5)).toBeCloseTo(Math.cbrt(2), 14);
    expect(rootOf((x) => Math.expm1(x - 40), -100, 100)).toBeCloseTo(40, 12);
    expect(rootOf((x) => (x < 3 ? -1 : 1), 0, 10)).toBeCloseTo(3, 14);
    expect(rootOf((x) => Math.tanh(1e6 * (x - 0.1)), -1, 1)).toBeCloseTo(0.1, 14);
  });

  it('takes the nearer end where the sign does not change', () => {
    expect(rootOf((x) => x + 1, 0, 5)).toBe(0);
    expect(rootOf((x) => x - 9, 0, 5)).toBe(5);
  });

  it('is quick: a smooth function needs few steps', () => {
    let calls = 0;
    rootOf(
      (x) => {
        calls++;
        return x * x - 2;
      },
      0,
      10,
    );
    expect(calls).toBeLessThan(25);
  });

  it('finds the first whole number', () => {
    expect(firstWhole((k) => k >= 17, 0, 1000)).toBe(17);
    expect(firstWhole(() => true, 3, 9)).toBe(3);
    expect(firstWhole(() => false, 3, 9)).toBe(9);
  });
});
