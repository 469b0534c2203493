import { commonArea, type Point, type Rect, type Size } from '../base/rect.ts';

/** Between the story and the rim, and what it keeps clear of. */
export const margin = 6;
/** How finely a free place is looked for. */
const step = 8;

/**
 * Where the story of a step stands over the canvas: over none of what is drawn there, as high as may be, at the button or else
 * near a side; where there is no such place, below the canvas, over a panel, and where nothing is below, where it covers least. In
 * the window's pixels, and always within it.
 */
export function storyPlace(
  size: Size,
  canvas: Rect,
  button: Pick<Point, 'x'>,
  drawn: readonly Rect[],
  window: Size,
): Point {
  const right = canvas.x + canvas.width - size.width - margin;
  const left = canvas.x + margin;
  const within = (x: number) => Math.max(left, Math.min(x, right));
  const columns = [within(button.x), left, within(right)];
  const wide = drawn.map(({ x, y, width, height }) => ({
    x: x - margin,
    y: y - margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
  }));
  const bottom = canvas.y + canvas.height;
  const below = { x: left, y: bottom + margin };
  let best: Point = below;
  let least = Number.POSITIVE_INFINITY;
  for (let y = canvas.y + margin; y + size.height + margin <= bottom; y += step)
    for (const x of columns) {
      const covered = wide.reduce((sum, box) => sum + commonArea({ x, y, ...size }, box), 0);
      if (covered === 0) return { x, y };
      if (covered < least) [best, least] = [{ x, y }, covered];
    }
  const { x, y } = below.y + size.height + margin <= window.height ? below : best;
  return {
    x: Math.max(margin, Math.min(x, window.width - size.width - margin)),
    y: Math.max(margin, Math.min(y, window.height - size.height - margin)),
  };
}
