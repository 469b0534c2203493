import { type Problem, problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import type { RunSettings } from './flow.ts';
import type { Fields } from './readField.ts';

/** The fields of `run`; their defaults are those of the file. */
export const runFields = {
  seed: {
    type: 'number',
    unit: 'none',
    whole: true,
    label: words('Seed', '种子'),
    help: words(
      'Where all random numbers begin. The same flow with the same seed gives the same run, everywhere.',
      '所有随机数的起点。流程与种子相同，在任何地方运行的过程都完全相同。',
    ),
    default: 1,
  },
  until: {
    type: 'number',
    unit: 'seconds',
    above: 0,
    label: words('Until', '运行到'),
    help: words('The simulated time at which the run ends.', '运行结束时的仿真时间。'),
    default: null,
    nothing: words('runs on', '一直运行'),
  },
  warmUp: {
    type: 'number',
    unit: 'seconds',
    min: 0,
    label: words('Warm-up', '预热时间'),
    help: words(
      'The first stretch of the run, left out of all means and quantiles because it begins with empty queues. It can be found from the data.',
      '运行之初的一段时间：此时队列还是空的，因此不计入平均值和分位数；也可以由数据自动确定。',
    ),
    default: 0,
    instead: { value: 'auto', label: words('found from the data', '由数据确定') },
    initial: 0,
  },
} as const satisfies Fields & Record<keyof RunSettings, unknown>;

export const defaultRun: RunSettings = { seed: 1, until: null, warmUp: 0 };

/**
 * What is wrong between settings that are each right, told of one of them. Not asked of a file that the command line reads
 * before its options have changed them. `tell` writes a time, given in seconds.
 */
export function checkRun(
  { until, warmUp }: RunSettings,
  of: 'until' | 'warmUp' = 'until',
  tell: (seconds: number) => string = String,
): readonly Problem[] {
  if (until === null || warmUp === 'auto' || until > warmUp) return [];
  const message = {
    until: words(`must be > the warm-up, ${tell(warmUp)}`, `必须大于预热时间 ${tell(warmUp)}`),
    warmUp: words(`must be < the end of the run, ${tell(until)}`, `必须小于运行结束时间 ${tell(until)}`),
  }[of];
  return [problem(`run.${of}`, message)];
}
