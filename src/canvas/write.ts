/** Writes only what changed: most frames change little, and the page pays for what is written. */
export function writeText(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

export function writeAttribute(element: Element | null, name: string, value: string): void {
  if (element !== null && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Fills a bar, whose background has no size of its own, up to this share. As `scaleX` it would cost the whole page a new layout of its layers. */
export function writeShare(bar: Element | null, share: number): void {
  writeAttribute(bar, 'style', `background-size: ${(100 * share).toFixed(1)}% 100%`);
}

/**
 * Begins a path that changes in every frame: two points, not to be seen, in the corners of its room. A drawing whose extent
 * stays is painted anew alone; one whose extent changes has the browser put the layers of the whole page together again.
 */
export function extentPath(width: number, height: number): string {
  return `M0,0h0M${width},${height}h0`;
}

/** True at most so often; for words and numbers that no eye follows sixty times a second. */
export function createThrottle(milliseconds: number): (wall: number) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return (wall) => {
    if (wall - last < milliseconds) return false;
    last = wall;
    return true;
  };
}
