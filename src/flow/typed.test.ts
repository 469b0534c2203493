import { describe, expect, it } from 'vitest';
import { parseTyped } from './typed.ts';

describe('what is typed into a field', () => {
  it.each([
    ['250 ms', 's', 0.25],
    ['250ms', 'ms', 250],
    ['2', 'min', 2],
    ['90 s', 'min', 1.5],
    ['1 h 30 min', 'h', 1.5],
    ['1h30m', 's', 5400],
    ['３０ 秒', 's', 30],
    ['5分钟', 'min', 5],
    ['0,5 s', 'ms', 500],
    ['1e3 us', 'ms', 1],
    ['-1 s', 's', -1],
  ] as const)('%j where times show in %s', (text, unit, value) => {
    expect(parseTyped(text, 'seconds', unit)).toBe(value);
  });

  it.each([
    ['120/min', 's', 2],
    ['2 per s', 'min', 120],
    ['2 / 秒', 's', 2],
    ['5', 'min', 5],
    ['3600 / h', 'ms', 1],
  ] as const)('%j where rates are told with %s', (text, unit, value) => {
    expect(parseTyped(text, 'perSecond', unit)).toBe(value);
  });

  it('takes percents as probabilities, and sizes by their names', () => {
    expect(parseTyped('5 %', 'probability', 's')).toBe(0.05);
    expect(parseTyped('2 MB', 'bytes', 's')).toBe(2_000_000);
    expect(parseTyped('4 KiB', 'bytes', 's')).toBe(4096);
  });

  it.each([
    ['5 kg', 'seconds'],
    ['5 s extra', 'seconds'],
    ['ms', 'seconds'],
    ['5 ms', 'servers'],
    ['5 s', 'perSecond'],
    ['5 constructor', 'seconds'],
    ['120 / constructor', 'perSecond'],
    ['', 'seconds'],
    ['5 %', 'none'],
  ] as const)('%j is no %s', (text, unit) => {
    expect(parseTyped(text, unit, 's')).toBeNaN();
  });
});
