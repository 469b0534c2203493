import { type Problem, problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import type { Simulation } from './simulation.ts';

/** What a search for circles found. */
export interface Search {
  /** Null: no circle. */
  readonly problem: Problem | null;
  /** Whether elsewhere something can still move: then the run goes on. */
  readonly othersMove: boolean;
  /** Steps it took: places, and those who wait. */
  readonly steps: number;
}

/** By slot, the places each waits for. */
type WaitsFor = ReadonlyMap<number, readonly number[]>;

/**
 * P11. Looks for a circle of places of which each waits for the next, told by the nodes' names.
 * Called only while nothing but arrivals is pending, so whoever waits in a circle waits for ever.
 */
export function findCircle(simulation: Simulation): Search {
  const waitsFor = new Map<number, number[]>();
  let steps = simulation.places.length;
  for (const place of simulation.places) {
    if (!place.alive) continue;
    place.behavior.waits?.(simulation, place, (from, to) => {
      steps++;
      const targets = waitsFor.get(from);
      if (targets === undefined) waitsFor.set(from, [to]);
      else if (!targets.includes(to)) targets.push(to);
    });
  }
  const done = new Set<number>();
  for (const start of waitsFor.keys()) {
    const circle = search(start, waitsFor, done);
    if (circle === null) continue;
    const othersMove = doOthersMove(simulation, waitsFor, circle);
    return { problem: toProblem(simulation, circle), othersMove, steps };
  }
  return { problem: null, othersMove: true, steps };
}

function toProblem(simulation: Simulation, circle: readonly number[]): Problem {
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

/**
 * Whether a source that goes on creating leads to a place that does not wait, at last, for the circle. A queue waits where
 * all of its takers do; a handler with a free server does not, whatever its other servers wait for.
 */
function doOthersMove(simulation: Simulation, waitsFor: WaitsFor, circle: readonly number[]): boolean {
  const stuck = new Set(circle);
  const isQueue = (slot: number) => simulation.places[slot]!.behavior.next !== undefined;
  const isClosed = (slot: number) => {
    const place = simulation.places[slot]!;
    return stuck.has(slot) && (isQueue(slot) || !place.behavior.hasRoom(simulation, place));
  };
  for (let size = 0; size < stuck.size; ) {
    size = stuck.size;
    for (const [from, targets] of waitsFor) {
      if (isQueue(from) ? targets.every(isClosed) : targets.some((slot) => stuck.has(slot))) stuck.add(from);
    }
  }
  let isMoving = false;
  simulation.calendar.withdraw((_kind, slot) => {
    isMoving ||= simulation.places[slot]!.outs.some(({ to }) => !isClosed(to.slot));
    return false;
  });
  return isMoving;
}

/** Depth first, without recursion: `path` is the way to the place being looked at. */
function search(start: number, waitsFor: WaitsFor, done: Set<number>): number[] | null {
  if (done.has(start)) return null;
  const path: number[] = [];
  const tried: number[] = [];
  const positions = new Map<number, number>();
  const enter = (slot: number) => {
    positions.set(slot, path.length);
    path.push(slot);
    tried.push(0);
  };
  enter(start);
  while (path.length > 0) {
    const slot = path.at(-1)!;
    const targets = waitsFor.get(slot) ?? [];
    const index = tried[tried.length - 1]!++;
    if (index >= targets.length) {
      done.add(slot);
      positions.delete(slot);
      path.pop();
      tried.pop();
      continue;
    }
    const target = targets[index]!;
    const seen = positions.get(target);
    if (seen !== undefined) return path.slice(seen);
    if (!done.has(target)) enter(target);
  }
  return null;
}
