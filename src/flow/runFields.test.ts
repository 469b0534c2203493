import { describe, expect, it } from 'vitest';
import { toLine } from '../base/problem.ts';
import { checkRun } from './runFields.ts';

describe('the settings of a run', () => {
  it.each([
    [{ seed: 1, until: null, warmUp: 5 }, []],
    [{ seed: 1, until: 6, warmUp: 5 }, []],
    [{ seed: 1, until: 5, warmUp: 5 }, ['run.until: must be > the warm-up, 5']],
  ])('%j', (run, lines) => {
    expect(checkRun(run).map((each) => toLine(each))).toEqual(lines);
  });
});
