import type { Lane } from './lane.ts';

export interface Stepper {
  /** Serves events of plain places, at most `budget` and few, until one is none or leaves something to be tended. */
  serve(budget: number): number;
  /** Tells whose events they are. Before it what goes on is put on the board, after `leave` the calendar has all again. */
  look(lane: Lane): void;
  leave(): void;
}
