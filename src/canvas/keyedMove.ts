import type { Point } from '../base/rect.ts';

/**
 * Where a key moves nodes, given where the grid would have each: along the key's axis alone, and all by as much as the
 * first, so that what stood in line stays in line. `was` gives where a node is drawn.
 */
export function keyedMove(
  asked: ReadonlyMap<string, Point>,
  axis: 'x' | 'y',
  was: (id: string) => Point | undefined,
): ReadonlyMap<string, Point> {
  const [[first, to] = []] = asked;
  const from = first === undefined ? undefined : was(first);
  if (to === undefined || from === undefined) return asked;
  const by = to[axis] - from[axis];
  return new Map(
    [...asked].map(([id, at]) => {
      const start = was(id);
      return [id, start === undefined ? at : { ...start, [axis]: start[axis] + by }];
    }),
  );
}
