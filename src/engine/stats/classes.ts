import { byCodeUnits } from '../../base/record.ts';
import type { Memory } from '../memory.ts';
import { none } from '../messages.ts';
import type { Simulation } from '../simulation.ts';
import { changeLevel, copyLevel, createLevel, fewSpans, type Level, resetLevel } from './level.ts';
import { copySample, createSample, observe, resetSample, type Sample, smallBuffer } from './sample.ts';

/** Values that have figures of their own, of priorities and of types; all that come later have theirs together. */
export const mostClasses = 1000;

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
  /** By their values. */
  readonly byPriority: ClassPart[];
  readonly byType: ClassPart[];
  /** Of the values beyond; null while there are none. */
  otherPriorities: ClassPart | null;
  otherTypes: ClassPart | null;
  readonly hasLevel: boolean;
  readonly noCounts: Counts;
  resetAt: number;
}

export function createClasses(now: number, hasLevel: boolean, noCounts: object): Classes {
  return {
    byPriority: [],
    byType: [],
    otherPriorities: null,
    otherTypes: null,
    hasLevel,
    noCounts: { ...noCounts },
    resetAt: now,
  };
}

/** The run has had one priority and one type up to now: all that was measured is theirs. */
export function splitClasses({ counters, memory }: Simulation, classes: Classes, whole: Part): void {
  if (!isTouched(whole)) return;
  classes.byPriority.push(copyPart(whole, counters.firstPriority, memory));
  classes.byType.push(copyPart(whole, counters.firstType, memory));
}

export function countIn(simulation: Simulation, classes: Classes, message: number, name: string): void {
  const { messages, memory } = simulation;
  const priority = ofPriority(memory, classes, messages.priority(message));
  priority.counts[name] = priority.counts[name]! + 1;
  const type = ofType(memory, classes, messages.type(message));
  type.counts[name] = type.counts[name]! + 1;
}

export function observeIn(simulation: Simulation, classes: Classes, message: number, value: number): void {
  const { messages, memory } = simulation;
  observe(ofPriority(memory, classes, messages.priority(message)).sample, memory, value);
  observe(ofType(memory, classes, messages.type(message)).sample, memory, value);
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
  changeLevel(ofPriority(memory, classes, priority).level!, memory, now, by);
  changeLevel(ofType(memory, classes, type).level!, memory, now, by);
}

export function resetClasses({ memory, now }: Simulation, classes: Classes): void {
  classes.resetAt = now;
  const { byPriority, byType, otherPriorities, otherTypes } = classes;
  for (const part of [...byPriority, ...byType, otherPriorities, otherTypes]) {
    if (part === null) continue;
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

/** F6. Of each value, and of all those beyond the first `mostClasses` together, where there are such. */
export interface FiguresByClass<T> {
  readonly byPriority?: ByClass<T>;
  readonly byType?: ByClass<T>;
  readonly otherPriorities?: T;
  readonly otherTypes?: T;
}

/** What a result has of them: nothing where the run has had but one priority and one type. */
export function toClassFigures<T>(
  simulation: Simulation,
  classes: Classes,
  whole: Part,
  toFigures: (part: Part) => T,
): FiguresByClass<T> {
  if (!simulation.counters.isMixed) return {};
  const { byPriority, byType } = partsOf(simulation, classes, whole);
  const { otherPriorities, otherTypes } = classes;
  const each = ([name, part]: readonly [string, Part]) => [name, toFigures(part)] as const;
  return {
    byPriority: Object.fromEntries(byPriority.map(each)),
    byType: Object.fromEntries(byType.map(each)),
    ...(otherPriorities !== null && { otherPriorities: toFigures(otherPriorities) }),
    ...(otherTypes !== null && { otherTypes: toFigures(otherTypes) }),
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
  const { otherPriorities, otherTypes } = classes;
  return Object.fromEntries([
    ...(otherPriorities === null ? [] : [[`otherPriorities/${name}`, otherPriorities.sample] as const]),
    ...(otherTypes === null ? [] : [[`otherTypes/${name}`, otherTypes.sample] as const]),
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

function ofPriority(memory: Memory, classes: Classes, priority: number): Part {
  const { byPriority } = classes;
  const index = placeOf(byPriority, priority);
  if (byPriority[index]?.value === priority) return byPriority[index];
  if (byPriority.length < mostClasses)
    return insert(byPriority, index, createPart(memory, classes, priority));
  classes.otherPriorities ??= createPart(memory, classes, Number.NaN);
  return classes.otherPriorities;
}

function ofType(memory: Memory, classes: Classes, type: number): Part {
  const { byType } = classes;
  const index = placeOf(byType, type);
  if (byType[index]?.value === type) return byType[index];
  if (byType.length < mostClasses) return insert(byType, index, createPart(memory, classes, type));
  classes.otherTypes ??= createPart(memory, classes, Number.NaN);
  return classes.otherTypes;
}

/** Where a value stands among the parts, or would. */
function placeOf(parts: readonly ClassPart[], value: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (parts[middle]!.value < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(parts: ClassPart[], index: number, part: ClassPart): Part {
  parts.splice(index, 0, part);
  return part;
}

/** Small at first: there may be very many. */
function createPart(memory: Memory, { noCounts, hasLevel, resetAt }: Classes, value: number): ClassPart {
  return {
    value,
    level: hasLevel ? { ...createLevel(memory, 0, 0, fewSpans), resetAt } : null,
    sample: createSample(memory, smallBuffer),
    counts: { ...noCounts },
    countsAtReset: { ...noCounts },
  };
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
