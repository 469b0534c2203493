import { describe, expect, it } from 'vitest';
import { partAt, takenBack } from './place.ts';

describe('a part of a value', () => {
  it('is found by its place, a name with dots in it included', () => {
    expect(partAt({ points: [[0, 1]] }, 'points.0.1')).toBe(1);
    expect(partAt({ byType: { 'v1.2': { min: 3 } } }, 'byType.v1.2.min')).toBe(3);
    expect(partAt({ a: 1 }, 'b')).toBeUndefined();
    expect(partAt(0.5, 'value')).toBeUndefined();
  });

  it('is taken back, and nothing else with it', () => {
    expect(takenBack({ min: 2, max: Number.NaN }, { min: 0, max: 1 }, 'max')).toEqual({ min: 2, max: 1 });
    const points = [
      [0, 1],
      [9, Number.NaN],
    ];
    expect(
      takenBack(
        { points },
        {
          points: [
            [0, 1],
            [5, 2],
          ],
        },
        'points.1.1',
      ),
    ).toEqual({
      points: [
        [0, 1],
        [9, 2],
      ],
    });
  });

  it('is left out where it was left out before', () => {
    expect(takenBack([{ at: 1, size: -1 }], [{ at: 1 }], '0.size')).toEqual([{ at: 1 }]);
  });

  it('takes along what holds it where that is not what it was', () => {
    expect(takenBack({ kind: 'deterministic', value: -1 }, 0.5, 'value')).toBe(0.5);
    expect(takenBack([1, -1], [1], '1')).toEqual([1]);
  });
});
