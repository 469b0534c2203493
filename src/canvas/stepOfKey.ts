import { own } from '../base/record.ts';
import type { Point } from '../base/rect.ts';

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Which way an arrow key leads on the page, one step of it; undefined for any other key. */
export function stepOfKey(key: string): Point | undefined {
  return own(steps, key);
}
