import { describe, expect, it } from 'vitest';
import { tellCount, tellRate } from './count.ts';

describe('telling a count', () => {
  it('keeps every digit while it fits, then three', () => {
    expect([0, 9, 999, 12_345, 99_999].map(tellCount)).toEqual(['0', '9', '999', '12,345', '99,999']);
    expect([100_000, 123_456, 999_600, 5.5e6, 2e9].map(tellCount)).toEqual([
      '100k',
      '123k',
      '1.00M',
      '5.50M',
      '2.00G',
    ]);
  });
});

describe('telling a rate', () => {
  it('shows at most three digits', () => {
    expect([2, 0.5, 1.99999, 0.123456, 66.6666, 1234].map(tellRate)).toEqual([
      '2',
      '0.5',
      '2',
      '0.123',
      '66.7',
      '1,234',
    ]);
  });
});
