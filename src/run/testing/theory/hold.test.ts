import { describe, expect, it } from 'vitest';
import { gapsOf, verdictOn } from './hold.ts';
import { unshown } from './unshown.ts';
import { type Vector, valuesOf, vectors } from './vector.ts';

const demand = { truth: 10, precision: 0.01, offBy: 0 };
/** Ten runs about a mean, of a standard error of a third of `spread`. */
const about = (mean: number, spread: number) =>
  Array.from({ length: 10 }, (_, turn) => ({ value: mean + (turn % 2 === 0 ? spread : -spread) }));
const faultsOf = (...terms: Parameters<typeof verdictOn>) => verdictOn(...terms).faults.join('\n');

describe('a value', () => {
  it('holds within three standard errors', () => {
    expect(faultsOf('L', about(10.05, 0.06), demand)).toBe('');
    expect(faultsOf('L', about(9.95, 0.06), demand)).toBe('');
  });

  it.each([
    ['further off than three standard errors, on either side', about(10.05, 0.03), 'L is 10.05'],
    ['further off than three standard errors, on either side', about(9.95, 0.03), 'L is 9.95'],
    ['known too badly', about(10, 0.6), 'not known well'],
    ['seen in few runs', about(10, 0.06).slice(0, 8), 'in 8 runs only'],
    ['nothing', [...about(10, 0.06), { value: null }], 'L is NaN'],
  ])('does not hold that is %s', (_what, runs, fault) => {
    expect(faultsOf('L', runs, demand)).toContain(fault);
  });

  it('does not hold that is 3 % off, unless it is one of what is rare', () => {
    expect(faultsOf('L', about(10.4, 0.6), { ...demand, precision: 0.03 })).toContain('too far');
    expect(faultsOf('L', about(10.4, 0.6), { ...demand, precision: 0.03, offBy: 1 })).toContain('too far');
    expect(faultsOf('L', about(10.4, 0.6), { ...demand, precision: 0.05 })).toBe('');
  });

  it('is zero if it is to be zero', () => {
    expect(faultsOf('Lq', about(0, 0), { ...demand, truth: 0 })).toBe('');
    expect(faultsOf('Lq', about(0.25, 0.125), { ...demand, truth: 0 })).toContain('Lq is 0.25');
    const once = [...about(0, 0), { value: 1 }];
    expect(faultsOf('Lq', once, { ...demand, truth: 0 })).toContain('not 0');
  });

  it('lies in most of the intervals of single runs', () => {
    const [wide, narrow] = [
      [9, 11],
      [10.1, 11],
    ] as const;
    const runs = (wrong: number) =>
      about(10, 0.06).map((run, turn) => ({ ...run, ci95: turn < wrong ? narrow : wide }));
    expect(faultsOf('L', runs(2), demand)).toBe('');
    expect(faultsOf('L', runs(3), demand)).toContain('in 7 of 10 intervals only');
    const none = about(10, 0.06).map((run) => ({ ...run, ci95: null }));
    expect(faultsOf('L', none, demand)).toContain('in 0 of 10 intervals only');
  });
});

describe('a vector', () => {
  const vector = (expected: Vector['expected'], model = 'M/M/c'): Vector => ({ model, params: {}, expected });

  it('has each value by its path, but not what a value is asked at', () => {
    const expected = {
      L: 1,
      waitTail: [{ t: 2, probability: 0.3 }],
      classes: [{ W: 4, t: 5 }],
      none: null,
      list: [],
    };
    expect(Object.fromEntries(valuesOf(vector(expected)))).toEqual({
      L: 1,
      'waitTail.0.probability': 0.3,
      'classes.0.W': 4,
      'classes.0.t': 5,
      none: null,
      list: [],
    });
  });

  it.each([
    { expected: { L: 1, surprise: 2 }, gap: 'surprise = 2' },
    { expected: { L: 1, waitTail: [{ t: 1, surprise: 2 }] }, gap: 'waitTail.0.surprise = 2' },
    { expected: { L: 1, stations: [] }, gap: 'stations = []' },
    { expected: { L: 1, Lq: 'much' }, gap: 'Lq = "much"' },
    { expected: { L: 1, meanTotalProgeny: null }, gap: 'meanTotalProgeny = null' },
  ])('has a gap where a value is not known: $gap', ({ expected, gap }) => {
    expect(gapsOf(vector(expected), new Set(['L']))).toEqual([`${gap} is shown by no flow`]);
  });

  it('has none where the value is shown, or said to be such that none is', () => {
    const expected = {
      L: 1,
      waitTail: [
        { t: 1, probability: 0.5 },
        { t: 9, probability: 1e-9 },
      ],
    };
    expect(gapsOf(vector(expected), new Set(['L', 'waitTail.0.probability']))).toEqual([]);
    expect(gapsOf(vector(expected, 'M/M/1'), new Set(['L', 'waitTail.0.probability']))).toHaveLength(1);
  });
});

it('what no flow shows is in the vectors: two waits and two families', () => {
  const excused = unshown.map(({ covers }) =>
    vectors.flatMap((vector) =>
      [...valuesOf(vector)].filter(([path, value]) => covers(vector, path, value)).map(([path]) => path),
    ),
  );
  expect(excused).toEqual([
    ['waitTail.1.probability', 'waitTail.1.probability'],
    ['meanTotalProgeny', 'meanTotalProgeny'],
  ]);
});
