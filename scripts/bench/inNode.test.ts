import { describe, expect, it } from 'vitest';
import { measure } from '../../src/cli/bench/measure.ts';
import { placeInNode } from './inNode.ts';

describe('memory', () => {
  it('is less than 100 bytes of each of 1,000,000 waiting messages', async () => {
    const { subject, memory } = placeInNode();
    const before = (await memory?.(true)) ?? Number.NaN;
    expect(await subject.fill(1_000_000)).toBe(1_000_000);
    const bytes = (((await memory?.(true)) ?? Number.NaN) - before) / 1_000_000;
    // The contents of a message alone take more than a cache line.
    expect(bytes).toBeGreaterThan(64);
    expect(bytes).toBeLessThan(100);
  });

  it('does not grow by 1 MB over 10,000,000 events of M/M/1', async () => {
    const { subject, memory } = placeInNode();
    await subject.serve(1_000_000);
    const before = (await memory?.(true)) ?? Number.NaN;
    const live = await subject.serve(10_000_000);
    const after = (await memory?.(true)) ?? Number.NaN;
    // The run is still there, with what it has in it.
    expect(await subject.serve(1)).toBeGreaterThan(-1);
    expect(live).toBeLessThan(1000);
    expect(after - before).toBeLessThan(1e6);
  }, 60_000);
});

it('measures where nobody can tell of memory, too', async () => {
  const { memory, timings } = await measure({ ...placeInNode(), memory: null }, 10_000);
  expect(memory).toBeNull();
  expect(timings).toHaveLength(5);
});
