import { describe, expect, it } from 'vitest';
import { handlerSize, isFlying, mostRings, ringCount, ringFill, sinceFlying } from './rings.ts';

describe('rings of a handler', () => {
  it('are one a server up to sixteen, and the node grows with their rows', () => {
    expect([1, 6, 16, 1000].map(ringCount)).toEqual([1, 6, mostRings, mostRings]);
    expect(handlerSize(7).height).toBeGreaterThan(handlerSize(6).height);
    expect(handlerSize(1e6)).toEqual(handlerSize(16));
  });

  it('fill as a service that can be followed goes on', () => {
    expect(ringFill(0, 'serving', 10, 20, 10, 1, 16)).toBe(0);
    expect(ringFill(0, 'serving', 10, 20, 15, 1, 16)).toBe(0.5);
    expect(ringFill(0, 'serving', 10, 20, 25, 1, 16)).toBe(1);
  });

  it('show how busy the server is where services fly by', () => {
    let fill = 0;
    for (let i = 0; i < 400; i++) {
      fill = ringFill(fill, i % 4 === 0 ? 'idle' : 'serving', 0, 1, 0, Number.POSITIVE_INFINITY, 16);
    }
    expect(fill).toBeGreaterThan(0.65);
    expect(fill).toBeLessThan(0.85);
  });

  it('are empty at once where a service ended that could be followed, or time stands', () => {
    const followed = sinceFlying(0, 'serving', 10, 1, 16, true);
    expect(isFlying(sinceFlying(followed, 'idle', Number.NaN, 1, 16, true))).toBe(false);
    const flown = sinceFlying(followed, 'serving', 0.01, 1, 16, true);
    expect(isFlying(sinceFlying(flown, 'idle', Number.NaN, 1, 16, true))).toBe(true);
    expect(isFlying(sinceFlying(flown, 'idle', Number.NaN, 1, 16, false))).toBe(false);
    expect(isFlying(sinceFlying(flown, 'idle', Number.NaN, 1, 200, true))).toBe(false);
    expect(ringFill(0.9, 'idle', Number.NaN, Number.NaN, 0, 1, 16, false)).toBe(0);
  });

  it('empty when a server is free, and stay full while it is held', () => {
    expect(ringFill(0.01, 'idle', Number.NaN, Number.NaN, 0, 1, 16)).toBe(0);
    expect(ringFill(1, 'held', 0, Number.NaN, 5, 1, 16)).toBe(1);
  });
});
