/** A box on the page, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between the story and the rim, and what it keeps clear of. */
const margin = 6;
/** How finely a free place is looked for. */
const step = 8;

/**
 * Where the story of a step stands over the canvas: over none of what is drawn there, as high as may be, at the button or else
 * near a side; where there is no such place, below the canvas, over a panel.
 */
export function storyPlace(
  size: Pick<Box, 'width' | 'height'>,
  canvas: Box,
  button: Pick<Box, 'x'>,
  drawn: readonly Box[],
): Pick<Box, 'x' | 'y'> {
  const right = canvas.x + canvas.width - size.width - margin;
  const left = canvas.x + margin;
  const within = (x: number) => Math.max(left, Math.min(x, right));
  const columns = [within(button.x), left, within(right)];
  for (let y = canvas.y + margin; y + size.height + margin <= canvas.y + canvas.height; y += step)
    for (const x of columns) if (drawn.every((box) => !meets({ x, y, ...size }, box))) return { x, y };
  return { x: left, y: canvas.y + canvas.height + margin };
}

function meets(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}
