import { expect, it } from 'vitest';
import { tellAge } from './age.ts';

it('tells how long ago a flow was changed', () => {
  const now = Date.UTC(2026, 5, 15, 12);
  const ago = (seconds: number) => tellAge(now - seconds * 1000, now, 'en');
  expect([0, 59, 60, 3599, 3600, 86_399, 86_400, 6 * 86_400].map(ago)).toEqual([
    'now',
    'now',
    '1 minute ago',
    '59 minutes ago',
    '1 hour ago',
    '23 hours ago',
    'yesterday',
    '6 days ago',
  ]);
  expect(ago(30 * 86_400)).toBe('May 16, 2026');
  expect(ago(-100)).toBe('now');
  expect(tellAge(now - 7200_000, now, 'zh-CN')).toBe('2小时前');
});
