import { expect, it } from 'vitest';
import { hashOf } from './hash.ts';

it('spreads keys that differ little evenly over any number of edges', () => {
  for (const edges of [2, 3, 5, 8]) {
    const counts = new Array<number>(edges).fill(0);
    for (let key = 0; key < 8000; key++) counts[hashOf(`k${key}`) % edges]!++;
    const expected = 8000 / edges;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 99.9 % of the distribution with 7 degrees of freedom.
    expect(chiSquare).toBeLessThan(24.3);
  }
});

it('is the same for equal texts and takes all of a text into account', () => {
  expect(hashOf('客户一')).toBe(hashOf('客户一'));
  expect(new Set(['', 'a', 'b', 'ab', 'ba', '客户一', '客户二', 'a\u0100', 'a\u0001'].map(hashOf)).size).toBe(
    9,
  );
});
