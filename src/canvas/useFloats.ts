import { isSameRect, type Rect } from '../base/rect.ts';
import { floats } from '../ui/floats.ts';
import { sameLists, useMeasured } from './useMeasured.ts';

const nothing: readonly Rect[] = [];
const areSame = sameLists(isSameRect);

/** What lies over the canvas, in the canvas's pixels. */
export function useFloats(page: HTMLElement): readonly Rect[] {
  return useMeasured(floats, () => floatsOn(page), areSame, nothing);
}

function floatsOn(page: HTMLElement): readonly Rect[] {
  const { left, top } = page.getBoundingClientRect();
  return floats.boxes().map(({ x, y, width, height }) => ({ x: x - left, y: y - top, width, height }));
}
