import { describe, expect, it } from 'vitest';
import { RandomStreams } from './randomStreams.ts';
import { Zipf } from './zipf.ts';

function draw(count: number, skew: number, draws: number): number[] {
  const streams = new RandomStreams();
  const random = streams.at(streams.open(5, 'zipf', `${count}/${skew}`));
  const zipf = new Zipf(count, skew);
  return Array.from({ length: draws }, () => zipf.sample(random));
}

describe('Zipf', () => {
  it.each([
    [10, 0],
    [10, 0.5],
    [7, 1],
    [50, 1.2],
    [20, 3],
    [1, 1],
  ])('of %i keys with skew %d has the shares of 1 / k^skew', (count, skew) => {
    const draws = 200_000;
    const seen = new Float64Array(count);
    for (const k of draw(count, skew, draws)) seen[k - 1]!++;
    const weights = Array.from({ length: count }, (_, index) => (index + 1) ** -skew);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let squares = 0;
    for (const [index, weight] of weights.entries()) {
      const expected = (draws * weight) / total;
      squares += (seen[index]! - expected) ** 2 / expected;
    }
    expect(squares - (count - 1)).toBeLessThan(4 * Math.sqrt(2 * count));
  });

  it.each([0, 0.99, 1, 2, 100])('stays within a million keys with skew %d', (skew) => {
    const drawn = draw(1_000_000, skew, 20_000);
    expect(drawn.every((k) => Number.isInteger(k) && k >= 1 && k <= 1_000_000)).toBe(true);
    if (skew === 100) expect(new Set(drawn)).toEqual(new Set([1]));
  });
});
