/** Whose turn it is to be drawn anew: one in a frame, in the order in which they asked. */
export interface Turns {
  /** Asks for a turn; who waits already keeps its place. One for what a person did comes first, and waits for no rest. */
  ask(turn: () => void, isForDeed?: boolean): void;
  withdraw(turn: () => void): void;
}

/** A chart that takes no longer fits into a frame beside what moves; milliseconds. */
const light = 6;
/** After one that takes longer the run's news are not drawn for so many times as long: fewer than one frame in twenty is late. */
const restShare = 40;
const longestRest = 1000;

/**
 * A chart costs a good part of a frame. Of those that have something new, one is drawn in each frame: two together would
 * be seen as a jolt of everything that moves.
 */
export function createTurns(nextFrame: (task: () => void) => void, clock: () => number): Turns {
  const waiting = new Set<() => void>();
  const pressing = new Set<() => void>();
  let isArranged = false;
  let restsUntil = Number.NEGATIVE_INFINITY;
  const arrange = () => {
    if (isArranged || waiting.size + pressing.size === 0) return;
    isArranged = true;
    nextFrame(serve);
  };
  const serve = () => {
    isArranged = false;
    const began = clock();
    const [turn] = pressing.size > 0 ? pressing : began < restsUntil ? [] : waiting;
    if (turn !== undefined) withdraw(turn);
    arrange();
    if (turn === undefined) return;
    try {
      turn();
    } finally {
      const took = clock() - began;
      if (took > light) restsUntil = began + Math.min(longestRest, took * restShare);
    }
  };
  const withdraw = (turn: () => void) => {
    waiting.delete(turn);
    pressing.delete(turn);
  };
  return {
    ask(turn, isForDeed = false) {
      (isForDeed ? pressing : waiting).add(turn);
      arrange();
    },
    withdraw,
  };
}
