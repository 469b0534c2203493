import { describe, expect, it } from 'vitest';
import { fillLevel, fillShare } from './fillLevel.ts';

describe('fill level', () => {
  it('changes at 60 %, at 85 % and at the limit', () => {
    expect([0, 59, 60, 84, 85, 99, 100].map((length) => fillLevel(length, 100))).toEqual([
      'calm',
      'calm',
      'warning',
      'warning',
      'critical',
      'critical',
      'full',
    ]);
  });

  it('is calm without a limit, whatever waits', () => {
    expect(fillLevel(1e9, Number.NaN)).toBe('calm');
    expect(fillLevel(0, 0)).toBe('calm');
    expect(fillShare(5, Number.NaN)).toBeNull();
  });

  it('of a small limit counts its messages: 3 of 5 warns', () => {
    expect([0, 1, 2, 3, 4, 5].map((length) => fillLevel(length, 5))).toEqual([
      'calm',
      'calm',
      'calm',
      'warning',
      'warning',
      'full',
    ]);
  });
});
