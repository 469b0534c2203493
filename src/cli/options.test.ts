import { describe, expect, it } from 'vitest';
import { toLine } from '../base/problem.ts';
import { parseOptions } from './options.ts';

function optionsOf(...args: string[]) {
  const parsed = parseOptions(args);
  if (!parsed.ok) throw new Error(parsed.problems.map((each) => toLine(each)).join('\n'));
  return parsed.value;
}

function linesOf(...args: string[]): readonly string[] {
  const parsed = parseOptions(args);
  return parsed.ok ? [] : parsed.problems.map((each) => toLine(each));
}

describe('parseOptions', () => {
  it('takes a number for the warm-up, or leaves it to the data', () => {
    const warmUpOf = (text: string) => {
      const parsed = parseOptions(['f', '--warm-up', text]);
      return parsed.ok ? parsed.value?.warmUp : parsed.problems;
    };
    expect(warmUpOf('12.5')).toBe(12.5);
    expect(warmUpOf('auto')).toBe('auto');
    expect(warmUpOf('Auto')).toMatchObject([{ path: '--warm-up' }]);
  });

  it('takes a file alone', () => {
    expect(optionsOf('flow.json')).toEqual({ file: 'flow.json', replications: 1, overrides: [] });
    expect(optionsOf('-')).toMatchObject({ file: '-' });
    expect(optionsOf('--', '--odd.json')).toMatchObject({ file: '--odd.json' });
  });

  it('takes every option, in any order, also with an equals sign', () => {
    const expected = {
      file: 'flow.json',
      seed: -7,
      until: 1000,
      warmUp: 0.5,
      replications: 3,
      overrides: [
        { path: 'nodes.worker.params.servers', value: 2 },
        { path: 'name', value: 'a=b' },
      ],
    };
    const set = ['--set', 'nodes.worker.params.servers=2', '--set=name=a=b'];
    expect(
      optionsOf('--seed', '-7', '--until=1e3', 'flow.json', '--warm-up', '.5', '--replications', '3', ...set),
    ).toEqual(expected);
  });

  it('gives help for the asking', () => {
    expect(optionsOf('--help')).toBeNull();
    expect(optionsOf('flow.json', '--nonsense', '-h')).toBeNull();
  });

  it.each(['', ' 1', '1 ', '0x10', '1_000', '1,5', '12abc', 'Infinity', 'NaN', '0b1', '--1', '1e', '.'])(
    'takes %j for no number',
    (text) => {
      expect(linesOf('f', `--until=${text}`)).toEqual(['--until: must be a number > 0']);
    },
  );

  it('keeps to what each number may be', () => {
    expect(linesOf('f', '--seed', '1.5')).toEqual(['--seed: must be a whole number']);
    expect(linesOf('f', '--seed', '1e17')).toEqual(['--seed: is too large to be exact']);
    expect(linesOf('f', '--until', '1e999')).toEqual(['--until: must not exceed 1e100']);
    expect(linesOf('f', '--until', '0')).toEqual(['--until: must be a number > 0']);
    expect(linesOf('f', '--warm-up', '-1')).toEqual(['--warm-up: must be a number >= 0']);
    expect(linesOf('f', '--replications', '0')).toEqual(['--replications: must be a whole number >= 1']);
  });

  it('names unknown options, with those it knows', () => {
    const known = '--seed, --until, --warm-up, --replications, --set, --help';
    expect(linesOf('f', '--sede', '3')).toEqual([
      `unknown option "--sede"; known: ${known}`,
      'unexpected argument "3": the file is "f"',
    ]);
    expect(linesOf('')).toEqual(['FLOW.json: is required']);
    expect(linesOf('f', '-s')).toEqual([`unknown option "-s"; known: ${known}`]);
  });

  it('tells all problems at once', () => {
    expect(linesOf('--seed', '--until', '1', '--until', '2', '--set', 'x')).toEqual([
      '--seed: needs a value',
      '--until: is given twice',
      '--set: "x" must be path=value',
      'FLOW.json: is required',
    ]);
  });
});
