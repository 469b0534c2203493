import type { Json } from '../../../flow/flow.ts';
import type { Vector } from './vector.ts';

interface Unshown {
  readonly reason: string;
  /** Still nothing speaks against it: any precision will do, and it may be off by so much. */
  readonly precision: number;
  readonly offBy: number;
  covers(vector: Vector, path: string, value: Json): boolean;
}

/** The values that no flow shows, and why. */
export const unshown: readonly Unshown[] = [
  {
    reason:
      'waits so rare that a run of a minute sees a few dozen of the likelier, all of them within a few bursts',
    precision: Number.POSITIVE_INFINITY,
    offBy: 1e-5,
    covers: ({ model }, path, value) =>
      model === 'M/M/c' && path === 'waitTail.1.probability' && typeof value === 'number' && value < 1e-6,
  },
  {
    reason: 'not a number: without bound where each has one child or more on average',
    precision: Number.POSITIVE_INFINITY,
    offBy: 0,
    covers: ({ model }, path, value) =>
      model === 'Galton-Watson' && path === 'meanTotalProgeny' && value === null,
  },
];
