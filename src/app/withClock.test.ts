import { expect, it } from 'vitest';
import { withClock } from './withClock.ts';

it('tells an instant of a message as the clock does, in both languages', () => {
  const en = 'nothing can go on: A waits for B (t = 1.3791762514299282 s)';
  expect(withClock(en, 's', 's')).toBe('nothing can go on: A waits for B (t = 0:01.3)');
  expect(withClock(en, 'ms', 'ms')).toBe('nothing can go on: A waits for B (t = 1,379.1 ms)');
  expect(withClock('无法继续：甲 等待 乙（t = 3725 秒）', 's', '秒')).toBe(
    '无法继续：甲 等待 乙（t = 1:02:05.0）',
  );
  expect(withClock('must be a number', 's', 's')).toBe('must be a number');
});
