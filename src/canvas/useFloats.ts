import { isSameRect, type Rect } from '../base/rect.ts';
import { floats } from '../ui/floats.ts';
import { useMeasured } from './useMeasured.ts';

const nothing: readonly Rect[] = [];

/** What lies over the canvas, in the canvas's pixels. */
export function useFloats(page: HTMLElement): readonly Rect[] {
  return useMeasured(floats, () => floatsOn(page), areSame, nothing);
}

function floatsOn(page: HTMLElement): readonly Rect[] {
  const { left, top } = page.getBoundingClientRect();
  return floats.boxes().map(({ x, y, width, height }) => ({ x: x - left, y: y - top, width, height }));
}

function areSame(a: readonly Rect[], b: readonly Rect[]): boolean {
  return a.length === b.length && a.every((rect, index) => isSameRect(rect, b[index]!));
}
