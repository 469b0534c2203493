import { describe, expect, it } from 'vitest';
import { parseNumbersText } from './numbersText.ts';
import { parseNumberText, toNumberText } from './numberText.ts';

describe('numbers as people write them', () => {
  it('are read with a decimal comma, full-width digits, spaces and exponents', () => {
    expect(parseNumberText('0.5')).toBe(0.5);
    expect(parseNumberText('0,5')).toBe(0.5);
    expect(parseNumberText(' １２．５ ')).toBe(12.5);
    expect(parseNumberText('1 000 000')).toBe(1e6);
    expect(parseNumberText('-2e-3')).toBe(-0.002);
    expect(parseNumberText('.5')).toBe(0.5);
  });

  it('are refused where they are none', () => {
    for (const text of ['', ' ', 'x', '1..2', '0x10', 'Infinity', '1,2,3', '--1']) {
      expect(parseNumberText(text), text).toBeNaN();
    }
  });

  it('come in lists', () => {
    expect(parseNumbersText('1, 2 3;4，5')).toEqual([1, 2, 3, 4, 5]);
    expect(parseNumbersText('1, two')).toBeNull();
    expect(parseNumbersText('')).toEqual([]);
  });

  it('are written so that they read back', () => {
    for (const value of [0, 0.1, 0.1 + 0.2, 1e-9, 123456.789, 1e21]) {
      expect(parseNumberText(toNumberText(value)) - value).toBeCloseTo(0, 9);
    }
    expect(toNumberText(0.1 + 0.2)).toBe('0.3');
  });
});
