import { type Board, createBoard } from './board.ts';
import { createStepper } from './loop.ts';
import type { Stepper } from './stepper.ts';

export interface Loop extends Stepper {
  readonly board: Board;
}

/** Room there is at first, for all runs: three megabytes. */
const usual = { places: 256, ways: 512 };
let loop: Loop | null = null;

/** The loop of all runs that fit on its board: a single one, for as long as none is larger. */
export function loopFor(places: number, ways: number): Loop {
  if (loop === null || loop.board.places < places || loop.board.ways < ways) {
    const room = loop?.board ?? usual;
    const board = createBoard(roomFor(places, room.places), roomFor(ways, room.ways));
    loop = { board, ...createStepper(board) };
  }
  return loop;
}

function roomFor(count: number, usually: number): number {
  let room = usually;
  while (room < count) room *= 2;
  return room;
}
