import { describe, expect, it } from 'vitest';
import { roundAlike } from './decimals.ts';

describe('rounding alike', () => {
  it('goes by the largest, so that noise below it is not told', () => {
    expect(roundAlike([0.000_39, 3.61, 4.94])).toEqual([0, 3.6, 4.9]);
    expect(roundAlike([12.3, 456.7])).toEqual([12, 457]);
    expect(roundAlike([0.000_12, 0.000_345])).toEqual([0.000_12, 0.000_35]);
    expect(roundAlike([0, 0])).toEqual([0, 0]);
    expect(roundAlike([])).toEqual([]);
  });
});
