/** Below this many milliseconds a frame the page keeps up; above the other it does not. Between them nothing changes. */
const smooth = 20;
const late = 26;
/** How fast the mean of frame times follows. */
const share = 0.05;
/** So many nodes can be painted in one frame beside what moves. */
const mostInFrame = 30;
/** From one picture of a node to its next where its figures are noise to the eye. Frames. */
const seldom = 4;

/**
 * How often nodes are painted. Messages on their way move in every frame; a node's figures need that only as long as
 * the page keeps up, there are few of them, and their changes can be followed by eye. Else nodes take turns, so that no frame has more to do
 * than another.
 */
export interface DrawingRate {
  /** Called in every animation frame: each node is to be painted once in how many. */
  rounds(wall: number, pace: number, nodes: number): number;
}

export function createDrawingRate(): DrawingRate {
  let previous = Number.NaN;
  let mean = 16;
  let isLate = false;
  return {
    rounds(wall, pace, nodes) {
      // A tab that was hidden was not late.
      const interval = wall - previous;
      previous = wall;
      if (interval > 0 && interval < 1000) mean += share * (interval - mean);
      isLate = isLate ? mean > smooth : mean > late;
      if (!Number.isFinite(pace)) return seldom;
      return Math.min(seldom, Math.ceil(nodes / mostInFrame) + (isLate ? 1 : 0));
    },
  };
}
