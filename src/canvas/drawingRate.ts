/** Below this many milliseconds a frame the page keeps up; above the other it does not. Between them nothing changes. */
const smooth = 20;
const late = 26;
/** How fast the mean of frame times follows. */
const share = 0.05;
/** Between two pictures of a node where its figures are noise to the eye or the page is late. Milliseconds. */
const seldom = 66;
/** As many nodes can be painted in every frame; more in every second one, and all in the same: a frame in which none is costs little. */
const many = 30;
const second = 25;

/**
 * How often nodes are painted. Messages on their way move in every frame; a node's figures need that only as long as
 * the page keeps up, nodes are few and their changes can be followed by eye.
 */
export interface DrawingRate {
  /** Called in every animation frame: whether nodes are painted in this one. */
  isDue(wall: number, pace: number, nodes: number): boolean;
}

export function createDrawingRate(): DrawingRate {
  let previous = Number.NaN;
  let mean = 16;
  let isLate = false;
  let paintedAt = Number.NEGATIVE_INFINITY;
  return {
    isDue(wall, pace, nodes) {
      // A tab that was hidden was not late.
      const interval = wall - previous;
      previous = wall;
      if (interval > 0 && interval < 1000) mean += share * (interval - mean);
      isLate = isLate ? mean > smooth : mean > late;
      const gap = isLate || !Number.isFinite(pace) ? seldom : nodes > many ? second : 0;
      if (wall - paintedAt < gap) return false;
      paintedAt = wall;
      return true;
    },
  };
}
