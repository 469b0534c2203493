import { describe, expect, it } from 'vitest';
import { toLine } from '../base/problem.ts';
import type { Json, RunSettings } from './flow.ts';
import { changeSetting } from './runSetting.ts';

const run: RunSettings = { seed: 1, until: 600, warmUp: 120 };
const inMinutes = (seconds: number) => `${seconds / 60} min`;

describe('a setting of a run', () => {
  it.each<[keyof RunSettings, Json, RunSettings]>([
    ['seed', 7, { ...run, seed: 7 }],
    ['until', 121, { ...run, until: 121 }],
    ['until', null, { ...run, until: null }],
    ['warmUp', 599, { ...run, warmUp: 599 }],
    ['warmUp', 'auto', { ...run, warmUp: 'auto' }],
  ])('%s becomes %j', (name, value, changed) => {
    expect(changeSetting(run, name, value)).toEqual({ ok: true, value: changed });
  });

  it.each<[keyof RunSettings, Json, string]>([
    ['seed', 1.5, 'run.seed: must be a whole number'],
    ['until', 0, 'run.until: must be a number > 0, or null'],
    ['until', 120, 'run.until: must be > the warm-up, 2 min'],
    ['warmUp', 600, 'run.warmUp: must be < the end of the run, 10 min'],
    ['warmUp', 601, 'run.warmUp: must be < the end of the run, 10 min'],
  ])('%s does not become %j, told of that very setting', (name, value, line) => {
    const changed = changeSetting(run, name, value, inMinutes);
    expect(changed.ok ? [] : changed.problems.map((each) => toLine(each))).toEqual([line]);
  });

  it('may have any warm-up where the run has no end', () => {
    expect(changeSetting({ ...run, until: null }, 'warmUp', 1e9)).toMatchObject({ ok: true });
  });
});
