import type { Point } from '../base/rect.ts';
import { type Chooser, useCanvasState } from './canvasState.ts';
import { fromShown, toShown } from './orientation.ts';
import { viewOf } from './views.ts';

const nothing = { width: 0, height: 0 };

/**
 * Where the middle of what was chosen belongs, in the layout: at the place where the chooser was asked for; what is
 * joined has its port there.
 */
export function middleOf({ at, joins }: Chooser, kind: string): Point {
  const { surface, orientation } = useCanvasState.getState();
  const place = surface?.toLayout(at) ?? { x: 0, y: 0 };
  if (joins === undefined) return place;
  const size = viewOf(kind)?.size({ kind, params: {} }) ?? nothing;
  const shown = toShown(place, nothing, orientation);
  const back = joins.backwards ? -1 : 1;
  const middle =
    orientation === 'across'
      ? { x: shown.x + (back * size.width) / 2, y: shown.y }
      : { x: shown.x, y: shown.y + (back * size.height) / 2 };
  return fromShown(middle, nothing, orientation);
}
