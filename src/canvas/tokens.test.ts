import { describe, expect, it } from 'vitest';
import {
  addToken,
  createTokens,
  dropArrived,
  type Fall,
  fallOf,
  fallsMidway,
  shareOf,
  thinningFor,
} from './tokens.ts';

describe('tokens', () => {
  it('with a latency stand where the simulated clock says, the rest by the wall clock', () => {
    const tokens = createTokens(4);
    addToken(tokens, 0, 0, false, 10, 20);
    addToken(tokens, 0, 0, true, 1000, 1320);
    expect(shareOf(tokens, 0, 5000, 12.5)).toBeCloseTo(0.25, 12);
    expect(shareOf(tokens, 1, 1160, 0)).toBeCloseTo(0.5, 12);
  });

  it('leave when they have arrived and not before', () => {
    const tokens = createTokens(4);
    addToken(tokens, 1, 0, false, 0, 1);
    addToken(tokens, 2, 0, false, 0, 3);
    addToken(tokens, 3, 0, true, 0, 100);
    dropArrived(tokens, 50, 2);
    expect(tokens.count).toBe(2);
    expect([...tokens.edge.subarray(0, 2)].sort()).toEqual([2, 3]);
    dropArrived(tokens, 101, 4);
    expect(tokens.count).toBe(0);
  });

  it('that find no place are refused', () => {
    const tokens = createTokens(1);
    expect(addToken(tokens, 0, 0, true, 0, 1)).toBe(true);
    expect(addToken(tokens, 0, 0, true, 0, 1)).toBe(false);
    expect(tokens.count).toBe(1);
  });

  it('are thinned to round numbers of messages a dot, and never beyond the room', () => {
    expect(thinningFor(0)).toBe(1);
    expect(thinningFor(1000, 320, 400)).toBe(1);
    expect(thinningFor(1300, 320, 400)).toBe(2);
    expect(thinningFor(1e6, 320, 400)).toBe(1000);
    for (let rate = 100; rate < 1e9; rate *= 1.7) {
      const every = thinningFor(rate, 320, 400);
      expect((rate * 0.32) / every).toBeLessThanOrEqual(400);
      expect(String(every)).toMatch(/^[125]0*$/);
    }
  });

  it('that are lost leave their edge midway or at its end, then fall, ever faster', () => {
    const at = (fate: number, share: number) => {
      const fall: Fall = { along: 0, down: 0 };
      fallOf(fate, share, fall);
      return fall;
    };
    expect(at(fallsMidway, 0.2).down).toBe(0);
    expect(at(fallsMidway, 0.2).along).toBeLessThan(0.5);
    expect(at(fallsMidway, 0.6).along).toBe(0.5);
    expect(at(fallsMidway, 0.6).down).toBeGreaterThan(0);
    expect(at(2, 0.6).along).toBeGreaterThan(0.9);
    expect(at(2, 1).down).toBeCloseTo(1, 12);
  });
});
