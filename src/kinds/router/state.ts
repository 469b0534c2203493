import { none } from '../../engine/messages.ts';
import { createPassState, type PassState } from '../../engine/parts/passage.ts';
import type { Place } from '../../engine/place.ts';
import type { Policy } from './spec.ts';

export interface Config {
  readonly policy: Policy;
  readonly stream: number;
}

export interface State extends PassState {
  /** With `roundRobin`: slot of the edge that was served last; -1: none yet. */
  served: number;
  /** With `weightedRoundRobin`: by edge, in the order of the edges. */
  credits: Credit[];
}

/** What an edge is behind its share, times the sum of the weights. */
export interface Credit {
  readonly edge: number;
  readonly generation: number;
  readonly weight: number;
  owed: number;
}

export type RouterPlace = Place<Config, State>;

export function createState(): State {
  return { ...createPassState(), served: none, credits: [] };
}
