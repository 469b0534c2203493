import { describe, expect, it } from 'vitest';
import { toEnds, toInterval } from './interval.ts';

describe('an interval', () => {
  it('is half its width where the mean stands in its middle', () => {
    expect(toInterval(5.83, 5.43, 6.23)).toEqual({ half: '0.40' });
    expect(toInterval(1, 1, 1)).toEqual({ half: '0' });
    expect(toInterval(3.4e-8, 3.1e-8, 3.7e-8)).toEqual({ half: '3e-9' });
  });

  it('is half its width where the halves differ by less than what is shown of them', () => {
    expect(toInterval(5.834, 5.43, 6.23)).toEqual({ half: '0.40' });
    expect(toInterval(5.836, 5.43, 6.23)).toEqual({ ends: '5.43 – 6.23' });
  });

  it('is its two ends where it is skewed: never a time below 0', () => {
    expect(toInterval(7.34, 4.6, 20.9)).toEqual({ ends: '4.6 – 20.9' });
    expect(toInterval(0.9, 0, 3)).toEqual({ ends: '0.0 – 3.0' });
  });

  it('keeps to its column, however large or small', () => {
    expect(toEnds(10_345, 98_765)).toBe('10345 – 98765');
    expect(toEnds(1_234_567, 23_456_789)).toBe('1.2e6 – 2.3e7');
    expect(toEnds(120_765, 123_456)).toBe('120765 – 123456');
    expect(toEnds(68_765, 123_456)).toBe('6.9e4 – 1.2e5');
    expect(toEnds(0, 4e-8)).toBe('0 – 4.0e-8');
    expect(toEnds(0.000_52, 0.0016)).toBe('0.0005 – 0.0016');
  });
});
