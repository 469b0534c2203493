import { expect, it } from 'vitest';
import { parseBenchOptions } from './options.ts';

it('takes a number of events, and Node alone', () => {
  const parsedOf = (...args: string[]) => {
    const parsed = parseBenchOptions(args);
    return parsed.ok ? parsed.value : parsed.problems.map(({ path }) => path);
  };
  expect(parsedOf()).toEqual({ events: 10_000_000, nodeOnly: false });
  expect(parsedOf('--events', '20000', '--node-only')).toEqual({ events: 20_000, nodeOnly: true });
  expect(parsedOf('--node-only', '--events=1000000000')).toEqual({ events: 1e9, nodeOnly: true });
  expect(parsedOf('--help', '--jobs')).toBeNull();
  expect(parsedOf('-h')).toBeNull();
  for (const wrong of ['9999', '1000000001', '1e5', '20000.5', '-20000', ''])
    expect(parsedOf('--events', wrong), wrong).toEqual(['--events']);
  expect(parsedOf('--events', 'x', '--jobs')).toEqual(['--events', '--jobs']);
  expect(parsedOf('--jobs=5', '--node-only=yes')).toEqual(['--jobs', '--node-only']);
});
