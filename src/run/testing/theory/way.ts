import type { Vector } from './vector.ts';

/** One figure of one run, with its 95 % interval where a result gives one. */
export interface Measured {
  readonly value: number | null;
  readonly ci95?: readonly [number, number] | null;
}

/** By the paths of the values that they show; what the vector does not have is passed over. */
export type Figures = Readonly<Record<string, Measured>>;

/** A flow, or several, in which a model's values are seen. */
export interface Way {
  readonly how: string;
  /** How many runs, of a seed each. */
  readonly runs: number;
  /** Of the vectors of its model; all where it is not said. */
  isFor?(vector: Vector): boolean;
  measure(vector: Vector, seed: number): Figures;
  /** How well each value is known at least: its largest standard error, as a share of it. A hundredth where it is not said. */
  precision?(vector: Vector, path: string, truth: number): number;
  /** How far the flow is from the model, in the value's unit, where the model is one that no flow is. */
  offBy?(vector: Vector, path: string, truth: number): number;
}

/** The parameters of a model, as its ways know them. */
export function paramsOf<P>({ params }: Vector): P {
  return params as unknown as P;
}

/** What is expected of it, likewise. */
export function expectedOf<E>({ expected }: Vector): E {
  return expected as unknown as E;
}
