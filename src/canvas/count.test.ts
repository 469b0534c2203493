import { describe, expect, it } from 'vitest';
import type { Language } from '../base/words.ts';
import { formatRough } from '../i18n/numbers.ts';
import { tellCount, tellRate } from './count.ts';

describe('telling a count', () => {
  it('keeps every digit while it fits, then three', () => {
    const told = (counts: readonly number[], language: Language) =>
      counts.map((count) => tellCount(count, language));
    const small = [0, 9, 999, 12_345, 99_999];
    expect(told(small, 'en')).toEqual(['0', '9', '999', '12,345', '99,999']);
    expect(told(small, 'zh-CN')).toEqual(['0', '9', '999', '12,345', '99,999']);
    const large = [100_000, 123_456, 999_600, 5.5e6, 2e9];
    expect(told(large, 'en')).toEqual(['100K', '123K', '1M', '5.5M', '2B']);
    expect(told(large, 'zh-CN')).toEqual(['10万', '12.3万', '100万', '550万', '20亿']);
  });

  it('has one form with what the bar and the charts tell', () => {
    for (const language of ['en', 'zh-CN'] as const)
      expect(tellCount(6_940_000, language)).toBe(formatRough(6_940_000, language));
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
