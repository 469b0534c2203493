import { expect, it } from 'vitest';
import { words } from '../base/words.ts';
import { problemText } from './problemText.ts';

it('leaves out what only a file can say', () => {
  const message = words(
    'must be a number, or {values, weights}, or null',
    '必须是数，或 {values, weights}，或 null',
  );
  expect(problemText(message, 'en')).toBe('must be a number');
  expect(problemText(message, 'zh-CN')).toBe('必须是数');
});

it('says bounds by the signs of print on the page, and leaves the message as it is', () => {
  const message = words('must be a number >= 0 and <= 1', '必须是不小于 0 且不大于 1 的数');
  expect(problemText(message, 'en')).toBe('must be a number ≥ 0 and ≤ 1');
  expect(problemText(message, 'zh-CN')).toBe(message['zh-CN']);
  expect(message.en).toBe('must be a number >= 0 and <= 1');
});
