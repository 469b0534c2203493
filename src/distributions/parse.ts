import { problem } from '../base/problem.ts';
import { isRecord } from '../base/record.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import type { DistributionSpec } from './distribution.ts';

/** Stands in until the distributions themselves arrive: the shapes of the commonest kinds only. */
export function parseDistribution(
  value: unknown,
  path: string,
  options: { counts?: boolean },
): Result<DistributionSpec> {
  const whole = options.counts === true;
  const legal = (x: unknown): x is number =>
    typeof x === 'number' && Number.isFinite(x) && x >= 0 && (!whole || Number.isInteger(x));
  if (typeof value === 'number') {
    return legal(value)
      ? success(value + 0)
      : failure(problem(path, words('must be a number >= 0', '必须是 >= 0 的数')));
  }
  if (!isRecord(value)) return failure(problem(path, words('must be a distribution', '必须是分布')));
  const shapes: Readonly<Record<string, readonly string[]>> = {
    deterministic: ['value'],
    exponential: ['mean'],
    uniform: ['min', 'max'],
    poisson: ['mean'],
  };
  const kind = value['kind'];
  const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
  if (shape === undefined || (whole && kind !== 'deterministic' && kind !== 'poisson')) {
    return failure(problem(`${path}.kind`, words('unknown kind', '未知种类')));
  }
  const fits =
    Object.keys(value).length === shape.length + 1 &&
    shape.every((name) => Object.hasOwn(value, name) && legal(value[name]));
  if (!fits) return failure(problem(path, words('does not fit its kind', '与种类不符')));
  return success(value as unknown as DistributionSpec);
}
