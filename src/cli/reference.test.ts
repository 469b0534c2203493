import { expect, it } from 'vitest';
import { runReference } from './reference.ts';

it('is M/M/1: 3.2 waiting and a sojourn of 5 at load 0.8', () => {
  const { meanWaiting, meanSojourn } = runReference(1_000_000, 0.8, 1);
  expect(meanWaiting).toBeGreaterThan(3.0);
  expect(meanWaiting).toBeLessThan(3.4);
  expect(meanSojourn).toBeGreaterThan(4.8);
  expect(meanSojourn).toBeLessThan(5.2);
});
