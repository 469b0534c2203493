import { type Problem, problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import type { Simulation } from './simulation.ts';

/** A circle that was found, and whether elsewhere something can still move: then the run goes on. */
export interface Circle {
  readonly problem: Problem;
  readonly othersMove: boolean;
}

/**
 * P11. A circle of places of which each waits for the next, told by the nodes' names; null where there is none.
 * Called only while nothing but arrivals is pending, so whoever waits in a circle waits for ever.
 */
export function findCircle(simulation: Simulation): Circle | null {
  const waitsFor = new Map<number, number[]>();
  for (const place of simulation.places) {
    if (!place.alive) continue;
    place.behavior.waits?.(simulation, place, (from, to) => {
      const targets = waitsFor.get(from);
      if (targets === undefined) waitsFor.set(from, [to]);
      else if (!targets.includes(to)) targets.push(to);
    });
  }
  const done = new Set<number>();
  for (const start of waitsFor.keys()) {
    const circle = search(start, waitsFor, done);
    if (circle === null) continue;
    const names = circle.map((slot) => simulation.places[slot]!.id);
    const told = [...names, names[0]!];
    return {
      othersMove: doOthersMove(simulation, waitsFor, circle),
      problem: problem(
        '',
        words(
          `nothing can go on: ${told.join(' waits for ')} (t = ${simulation.now} s)`,
          `无法继续：${told.join(' 等待 ')}（t = ${simulation.now} 秒）`,
        ),
      ),
    };
  }
  return null;
}

/** Whether a source that goes on creating leads to a place that does not wait, at last, for the circle. */
function doOthersMove(
  simulation: Simulation,
  waitsFor: ReadonlyMap<number, readonly number[]>,
  circle: readonly number[],
): boolean {
  const stuck = new Set(circle);
  for (let size = 0; size < stuck.size; ) {
    size = stuck.size;
    for (const [from, targets] of waitsFor) if (targets.some((slot) => stuck.has(slot))) stuck.add(from);
  }
  let isMoving = false;
  simulation.calendar.withdraw((_kind, slot) => {
    isMoving ||= simulation.places[slot]!.outs.some(({ to }) => !stuck.has(to.slot));
    return false;
  });
  return isMoving;
}

/** Depth first, without recursion: `path` is the way to the place being looked at. */
function search(
  start: number,
  waitsFor: ReadonlyMap<number, readonly number[]>,
  done: Set<number>,
): number[] | null {
  const path: number[] = [];
  const tried: number[] = [];
  const enter = (slot: number) => {
    path.push(slot);
    tried.push(0);
  };
  if (done.has(start)) return null;
  enter(start);
  while (path.length > 0) {
    const slot = path.at(-1)!;
    const targets = waitsFor.get(slot) ?? [];
    const index = tried[tried.length - 1]!++;
    if (index >= targets.length) {
      done.add(slot);
      path.pop();
      tried.pop();
      continue;
    }
    const target = targets[index]!;
    const seen = path.indexOf(target);
    if (seen >= 0) return path.slice(seen);
    if (!done.has(target)) enter(target);
  }
  return null;
}
