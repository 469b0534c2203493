/** Writes only what changed: most frames change little, and the page pays for what is written. */
export function writeText(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

export function writeAttribute(element: Element | null, name: string, value: string): void {
  if (element !== null && element.getAttribute(name) !== value) element.setAttribute(name, value);
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
