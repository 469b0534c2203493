import { type Problem, problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import type { Simulation } from './simulation.ts';

/**
 * P11. A circle of places of which each waits for the next, told by the nodes' names; null where there is none.
 * Called only while nothing but arrivals is pending, so whoever waits in a circle waits for ever.
 */
export function findCircle(simulation: Simulation): Problem | null {
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
    return problem(
      '',
      words(
        `nothing can go on: ${told.join(' waits for ')} (t = ${simulation.now} s)`,
        `无法继续：${told.join(' 等待 ')}（t = ${simulation.now} 秒）`,
      ),
    );
  }
  return null;
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
