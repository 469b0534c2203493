import { seriesCount } from './series.ts';

let colours: readonly string[] = [];
let readAt = Number.NEGATIVE_INFINITY;

/** The series' colours as a canvas needs them. The theme may change at any time, so they are read again twice a second. */
export function readColours(element: Element): readonly string[] {
  const now = performance.now();
  if (now - readAt > 500) {
    readAt = now;
    const style = getComputedStyle(element);
    colours = Array.from({ length: seriesCount }, (_, i) =>
      style.getPropertyValue(`--series-${i + 1}`).trim(),
    );
  }
  return colours;
}
