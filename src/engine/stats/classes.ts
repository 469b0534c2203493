import { byCodeUnits } from '../../base/record.ts';
import type { Memory } from '../memory.ts';
import { none } from '../messages.ts';
import type { Simulation } from '../simulation.ts';
import { changeLevel, copyLevel, createLevel, type Level, resetLevel } from './level.ts';
import { copySample, createSample, observe, resetSample, type Sample } from './sample.ts';

/** Values that have figures of their own, of priorities and of types; what comes later counts in the whole alone. */
export const mostClasses = 100;

type Counts = { [name: string]: number };

/** What is measured of all messages at a place, or of those of one class. */
export interface Part {
  /** Null where there is none: end to end. */
  readonly level: Level | null;
  readonly sample: Sample;
  counts: Counts;
  countsAtReset: Counts;
}

interface ClassPart extends Part {
  /** The priority, or the index of the type: -1 for none. */
  readonly value: number;
}

/**
 * F6. A place's figures by priority and by type. Plain data. Empty until a second pair of the two occurs in the run: till then
 * the whole is the first pair's, and costs nothing.
 */
export interface Classes {
  readonly byPriority: ClassPart[];
  readonly byType: ClassPart[];
  readonly hasLevel: boolean;
  readonly noCounts: Counts;
  resetAt: number;
}

export function createClasses(now: number, hasLevel: boolean, noCounts: object): Classes {
  return { byPriority: [], byType: [], hasLevel, noCounts: { ...noCounts }, resetAt: now };
}

/** The run has had one priority and one type up to now: all that was measured is theirs. */
export function splitClasses({ counters, memory }: Simulation, classes: Classes, whole: Part): void {
  if (!isTouched(whole)) return;
  classes.byPriority.push(copyPart(whole, counters.firstPriority, memory));
  classes.byType.push(copyPart(whole, counters.firstType, memory));
}

export function countIn(simulation: Simulation, classes: Classes, message: number, name: string): void {
  const { messages } = simulation;
  const priority = partAt(simulation, classes, classes.byPriority, messages.priority(message));
  if (priority !== null) priority.counts[name] = priority.counts[name]! + 1;
  const type = partAt(simulation, classes, classes.byType, messages.type(message));
  if (type !== null) type.counts[name] = type.counts[name]! + 1;
}

export function observeIn(simulation: Simulation, classes: Classes, message: number, value: number): void {
  const { messages, memory } = simulation;
  const priority = partAt(simulation, classes, classes.byPriority, messages.priority(message));
  if (priority !== null) observe(priority.sample, memory, value);
  const type = partAt(simulation, classes, classes.byType, messages.type(message));
  if (type !== null) observe(type.sample, memory, value);
}

export function changeIn(simulation: Simulation, classes: Classes, message: number, by: number): void {
  const { messages } = simulation;
  changeOf(simulation, classes, messages.priority(message), messages.type(message), by);
}

/** As `changeIn`, for a message that is gone. */
export function changeOf(
  simulation: Simulation,
  classes: Classes,
  priority: number,
  type: number,
  by: number,
): void {
  const { memory, now } = simulation;
  const ofPriority = partAt(simulation, classes, classes.byPriority, priority);
  if (ofPriority !== null) changeLevel(ofPriority.level!, memory, now, by);
  const ofType = partAt(simulation, classes, classes.byType, type);
  if (ofType !== null) changeLevel(ofType.level!, memory, now, by);
}

export function resetClasses({ memory, now }: Simulation, classes: Classes): void {
  classes.resetAt = now;
  for (const part of [...classes.byPriority, ...classes.byType]) {
    if (part.level !== null) resetLevel(part.level, now);
    resetSample(part.sample, memory);
    part.countsAtReset = { ...part.counts };
  }
}

/** The parts by the names of their values, in order: priorities by size, types by code units, none as "". */
export interface NamedParts {
  readonly byPriority: readonly (readonly [string, Part])[];
  readonly byType: readonly (readonly [string, Part])[];
}

export function partsOf({ counters, names }: Simulation, classes: Classes, whole: Part): NamedParts {
  const nameOf = (type: number) => (type === none ? '' : names[type]!);
  if (!counters.isMixed) {
    if (!isTouched(whole)) return { byPriority: [], byType: [] };
    return {
      byPriority: [[String(counters.firstPriority), whole]],
      byType: [[nameOf(counters.firstType), whole]],
    };
  }
  const priorities = classes.byPriority.toSorted((a, b) => a.value - b.value);
  const types = classes.byType.map((part): [string, Part] => [nameOf(part.value), part]);
  return {
    byPriority: priorities.map((part) => [String(part.value), part]),
    byType: types.sort(([a], [b]) => byCodeUnits(a, b)),
  };
}

export type ByClass<T> = Readonly<Record<string, T>>;

/** `byPriority` and `byType` of a result, or nothing where the run has had but one of each. */
export function toClassFigures<T>(
  simulation: Simulation,
  classes: Classes,
  whole: Part,
  toFigures: (part: Part) => T,
): { readonly byPriority?: ByClass<T>; readonly byType?: ByClass<T> } {
  if (!simulation.counters.isMixed) return {};
  const { byPriority, byType } = partsOf(simulation, classes, whole);
  const each = ([name, part]: readonly [string, Part]) => [name, toFigures(part)] as const;
  return {
    byPriority: Object.fromEntries(byPriority.map(each)),
    byType: Object.fromEntries(byType.map(each)),
  };
}

/** The samples behind them, by name: also of a run that has had but one of each, which others may be pooled with. */
export function toClassSamples(
  simulation: Simulation,
  classes: Classes,
  whole: Part,
  name: string,
): Record<string, Sample> {
  const { byPriority, byType } = partsOf(simulation, classes, whole);
  return Object.fromEntries([
    ...byPriority.map(([value, part]) => [`byPriority/${value}/${name}`, part.sample] as const),
    ...byType.map(([value, part]) => [`byType/${value}/${name}`, part.sample] as const),
  ]);
}

/** What was counted since the figures began, by the names of the whole. */
export function countsSince({ counts, countsAtReset }: Part): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, count - countsAtReset[name]!]),
  );
}

function isTouched({ level, counts }: Part): boolean {
  return (level !== null && level.value > 0) || Object.values(counts).some((count) => count > 0);
}

/** Null where there are too many already. */
function partAt({ memory }: Simulation, classes: Classes, parts: ClassPart[], value: number): Part | null {
  for (let index = 0; index < parts.length; index++) {
    if (parts[index]!.value === value) return parts[index]!;
  }
  if (parts.length >= mostClasses) return null;
  const { noCounts, hasLevel, resetAt } = classes;
  const part = {
    value,
    level: hasLevel ? { ...createLevel(memory, 0), resetAt } : null,
    sample: createSample(memory),
    counts: { ...noCounts },
    countsAtReset: { ...noCounts },
  };
  parts.push(part);
  return part;
}

function copyPart({ level, sample, counts, countsAtReset }: Part, value: number, memory: Memory): ClassPart {
  return {
    value,
    level: level === null ? null : copyLevel(level, memory),
    sample: copySample(sample, memory),
    counts: { ...counts },
    countsAtReset: { ...countsAtReset },
  };
}
