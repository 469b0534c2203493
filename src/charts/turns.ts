/** Whose turn it is to be drawn anew: one in a frame, in the order in which they asked. */
export interface Turns {
  /** Asks for a turn; who waits already keeps its place. */
  ask(turn: () => void): void;
  withdraw(turn: () => void): void;
}

/** A chart that takes no longer fits into a frame beside what moves; milliseconds. */
const light = 6;
/** After one that takes longer nothing is drawn for so many times as long: fewer than one frame in twenty is late. */
const restShare = 30;
const longestRest = 1000;

/**
 * A chart costs a good part of a frame. Of those that have something new, one is drawn in each frame: two together would
 * be seen as a jolt of everything that moves.
 */
export function createTurns(nextFrame: (task: () => void) => void, clock: () => number): Turns {
  const waiting = new Set<() => void>();
  let isArranged = false;
  let restsUntil = Number.NEGATIVE_INFINITY;
  const arrange = () => {
    if (isArranged || waiting.size === 0) return;
    isArranged = true;
    nextFrame(serve);
  };
  const serve = () => {
    isArranged = false;
    const began = clock();
    if (began < restsUntil) {
      arrange();
      return;
    }
    const [turn] = waiting;
    if (turn === undefined) return;
    waiting.delete(turn);
    arrange();
    try {
      turn();
    } finally {
      const took = clock() - began;
      if (took > light) restsUntil = began + Math.min(longestRest, took * restShare);
    }
  };
  return {
    ask(turn) {
      waiting.add(turn);
      arrange();
    },
    withdraw: (turn) => waiting.delete(turn),
  };
}
