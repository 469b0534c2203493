import { type Problem, problem } from '../base/problem.ts';
import { type Words, words } from '../base/words.ts';
import type { Json, Params } from './flow.ts';
import { isJsonList } from './json.ts';

/** What fields must keep among themselves, each for itself being right; null where they do. Paths from where they stand. */
export type Relation = (values: Params) => Problem | null;

const mustAscend = words('must not be before the instant of the point above', '不能早于上一个点的时刻');

/** Points [instant, rate] in ascending order; two at one instant are a jump. A period is no shorter than they are. */
export const pointsInOrder: Relation = ({ points, repeatEvery }) => {
  let before = 0;
  let last = 0;
  for (const [index, point] of (isJsonList(points) ? points : []).entries()) {
    const at = instantOf(point);
    if (at < before) return notBefore(`points.${index}.0`, mustAscend, index - 1);
    before = at;
    last = index;
  }
  if (typeof repeatEvery !== 'number' || repeatEvery >= before) return null;
  return notBefore('repeatEvery', notBeforeLast(before), last);
};

function instantOf(point: Json): number {
  return isJsonList(point) ? Number(point[0]) : Number.NaN;
}

function notBefore(path: string, message: Words, point: number): Problem {
  return problem(path, message, { rule: 'notBefore', other: `points.${point}.0` });
}

function notBeforeLast(last: number): Words {
  return words(`must not be before the last point (${last})`, `不能早于最后一个点（${last}）`);
}
