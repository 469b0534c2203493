import { describe, expect, it } from 'vitest';
import { createTypesSeen, toldApart } from './typesSeen.ts';

const frame = (now: number, moved: readonly number[], waiting: readonly number[] = []) => ({
  revision: 1,
  now,
  moves: new Float64Array(moved.flatMap((type) => [0, now, now + 1, type, 0])),
  heads: new Int32Array([...waiting, -1]),
  types: ['ordinary', 'urgent', ''],
});

describe('the types of messages seen', () => {
  it('are those under way and those waiting, in the order of their colours', () => {
    const seen = createTypesSeen();
    expect(seen.take(frame(1, [1]))).toEqual([{ index: 1, name: 'urgent' }]);
    expect(seen.take(frame(2, [], [0]))).toEqual([
      { index: 0, name: 'ordinary' },
      { index: 1, name: 'urgent' },
    ]);
    const before = seen.types;
    expect(seen.take(frame(3, [0, 1, 0]))).toBe(before);
    expect(seen.take(frame(4, [2])).map(({ name }) => name)).toEqual(['ordinary', 'urgent', '']);
  });

  it('are forgotten with their run', () => {
    const seen = createTypesSeen();
    seen.take(frame(9, [0, 1]));
    expect(seen.take(frame(0, []))).toEqual([]);
  });

  it('are told as far as colours tell them apart', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ index, name: `t${index}` }));
    expect(toldApart(many)).toHaveLength(6);
  });
});
