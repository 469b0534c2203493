import { type Problem, problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import { none } from './messages.ts';
import type { Simulation } from './simulation.ts';

/** P11. A search for circles of so few steps is made at any event; a longer one not before as many events have been. */
const freeSteps = 256;

/** What a search for circles found. */
interface Search {
  /** Null: no circle. */
  readonly problem: Problem | null;
  /** Whether elsewhere something can still move: then the run goes on. */
  readonly othersMove: boolean;
  /** Steps it took: places, and those who wait. */
  readonly steps: number;
}

/** By slot, the places each waits for. */
type WaitsFor = ReadonlyMap<number, readonly number[]>;

/** P11. Ends the run where all that still could move wait for one another. */
export function lookForCircle(simulation: Simulation): void {
  const { counters, calendar } = simulation;
  // Asked again when that command has been carried out.
  if (simulation.awaitsCommand) return;
  if (counters.heldServers === 0) {
    counters.mayBeStuck = false;
    return;
  }
  if (counters.events < counters.lookAgainAt && calendar.size > 0) return;
  const { problem: circle, othersMove, steps } = findCircle(simulation);
  // Asked again while others move: they may come to their end.
  counters.mayBeStuck = circle !== null && othersMove;
  counters.lookAgainAt = steps > freeSteps ? counters.events + steps : 0;
  if (circle !== null && !othersMove) simulation.stop = { reason: 'stuck', problem: circle };
}

/**
 * P11. Looks for a circle of places of which each waits for the next, told by the nodes' names.
 * Called only while nothing but arrivals is pending, so whoever waits in a circle waits for ever.
 */
function findCircle(simulation: Simulation): Search {
  const waitsFor = new Map<number, number[]>();
  let steps = simulation.places.length;
  for (const place of simulation.places) {
    // What stands still by a command may be set going by another: waiting for it is not for ever.
    if (!place.alive || place.paused || place.crashed) continue;
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
 * Whether a source that goes on creating leads to a place that does not wait, at last, for the circle. A queue or a router
 * waits where all of its takers do; a handler with a free server does not, whatever its other servers wait for.
 */
function doOthersMove(simulation: Simulation, waitsFor: WaitsFor, circle: readonly number[]): boolean {
  const stuck = new Set(circle);
  const isQueue = (slot: number) => simulation.places[slot]!.behavior.next !== undefined;
  const needsOne = (slot: number) => isQueue(slot) || simulation.places[slot]!.behavior.passesOn === 'toOne';
  const isClosed = (slot: number) => {
    const place = simulation.places[slot]!;
    return stuck.has(slot) && (isQueue(slot) || !place.behavior.hasRoom(simulation, place, none));
  };
  for (let size = 0; size < stuck.size; ) {
    size = stuck.size;
    for (const [from, targets] of waitsFor) {
      if (needsOne(from) ? targets.every(isClosed) : targets.some((slot) => stuck.has(slot))) stuck.add(from);
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
