/** Whose turn it is to be drawn anew: one in a frame, in the order in which they asked. */
export interface Turns {
  /** Asks for a turn; who waits already keeps its place. */
  ask(turn: () => void): void;
  withdraw(turn: () => void): void;
}

/**
 * A chart costs a good part of a frame. Of those that have something new, one is drawn in each frame: two together would
 * be seen as a jolt of everything that moves.
 */
export function createTurns(nextFrame: (task: () => void) => void): Turns {
  const waiting = new Set<() => void>();
  let isArranged = false;
  const arrange = () => {
    if (isArranged || waiting.size === 0) return;
    isArranged = true;
    nextFrame(serve);
  };
  const serve = () => {
    isArranged = false;
    const [turn] = waiting;
    if (turn === undefined) return;
    waiting.delete(turn);
    arrange();
    turn();
  };
  return {
    ask(turn) {
      waiting.add(turn);
      arrange();
    },
    withdraw: (turn) => waiting.delete(turn),
  };
}
