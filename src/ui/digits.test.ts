import { describe, expect, it } from 'vitest';
import { toDigits, toHalfWidthText } from './digits.ts';

describe('digits and their interval', () => {
  it('are grey where the interval does not cover them', () => {
    expect(toDigits(5.83, 0.4)).toEqual({ sure: '5.', unsure: '83' });
    expect(toDigits(5.83, 0.04)).toEqual({ sure: '5.8', unsure: '3' });
    expect(toDigits(5.83, 4)).toEqual({ sure: '', unsure: '5.83' });
    expect(toDigits(123.4, 3)).toEqual({ sure: '12', unsure: '3' });
    expect(toDigits(123.4, 300)).toEqual({ sure: '', unsure: '123' });
  });

  it('show one more where three are sure, and no more than one', () => {
    expect(toDigits(5.8312, 0.004)).toEqual({ sure: '5.83', unsure: '1' });
    expect(toDigits(5.8312, 0.00001)).toEqual({ sure: '5.831', unsure: '' });
    expect(toDigits(1, 0)).toEqual({ sure: '1.000', unsure: '' });
    expect(toDigits(0, 0)).toEqual({ sure: '0', unsure: '' });
  });

  it('are all grey without an interval', () => {
    expect(toDigits(5.83, null)).toEqual({ sure: '', unsure: '5.83' });
    expect(toDigits(0, null)).toEqual({ sure: '', unsure: '0.00' });
  });

  it('keep three that matter, however small', () => {
    expect(toDigits(0.00123, 0.0001)).toEqual({ sure: '0.001', unsure: '23' });
    expect(toDigits(12_345, 200)).toEqual({ sure: '12', unsure: '345' });
  });

  it('give the half width two digits', () => {
    expect(toHalfWidthText(0.6123)).toBe('0.61');
    expect(toHalfWidthText(12.7)).toBe('13');
    expect(toHalfWidthText(0.000_52)).toBe('0.0005');
    expect(toHalfWidthText(0)).toBe('0');
    expect(toHalfWidthText(3.4e-9)).toBe('3e-9');
  });
});
