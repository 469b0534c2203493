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

  it('are told of the warm-up where that is what was changed', () => {
    const [told] = checkRun({ seed: 1, until: 60, warmUp: 60 }, 'warmUp', (seconds) => `${seconds / 60} min`);
    expect(toLine(told!)).toBe('run.warmUp: must be < the end of the run, 1 min');
  });
});
