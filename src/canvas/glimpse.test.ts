import { expect, it } from 'vitest';
import { createGlimpse } from './glimpse.ts';

it('a count lights up when it grows, for a moment, and not for having been there before', () => {
  const glimpse = createGlimpse(2);
  expect(glimpse(0, 7, 0)).toBe(false);
  expect(glimpse(0, 8, 100)).toBe(true);
  expect(glimpse(1, 3, 100)).toBe(false);
  expect(glimpse(0, 8, 300)).toBe(true);
  expect(glimpse(0, 8, 400)).toBe(false);
  // A run that began again counts from the start.
  expect(glimpse(0, 0, 500)).toBe(false);
  expect(glimpse(0, 1, 600)).toBe(true);
});
