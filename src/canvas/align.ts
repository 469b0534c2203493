import type { Rect } from '../base/rect.ts';

export const alignments = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];
export type Axis = 'x' | 'y';

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Where these boxes stand when they are lined up along an edge, or the middle, of the room that they take together. */
export function aligned(boxes: ReadonlyMap<string, Rect>, how: Alignment): ReadonlyMap<string, Corner> {
  const axis: Axis = how === 'left' || how === 'center' || how === 'right' ? 'x' : 'y';
  const all = [...boxes.values()];
  const start = Math.min(...all.map((box) => box[axis]));
  const end = Math.max(...all.map((box) => box[axis] + extent(box, axis)));
  const share = how === 'left' || how === 'top' ? 0 : how === 'right' || how === 'bottom' ? 1 : 0.5;
  return new Map(
    [...boxes].map(([id, box]) => {
      const at = Math.round(start + share * (end - start - extent(box, axis)));
      return [id, { x: box.x, y: box.y, [axis]: at }];
    }),
  );
}

/** Where they stand with equal gaps between them: the first and the last stay; too close together they overlap alike. */
export function distributed(boxes: ReadonlyMap<string, Rect>, axis: Axis): ReadonlyMap<string, Corner> {
  const inOrder = [...boxes].sort(
    ([, a], [, b]) => a[axis] + extent(a, axis) / 2 - b[axis] - extent(b, axis) / 2,
  );
  const [first, last] = [inOrder[0]?.[1], inOrder.at(-1)?.[1]];
  if (first === undefined || last === undefined) return new Map();
  const taken = inOrder.reduce((sum, [, box]) => sum + extent(box, axis), 0);
  const gap = (last[axis] + extent(last, axis) - first[axis] - taken) / Math.max(1, inOrder.length - 1);
  let at = first[axis];
  return new Map(
    inOrder.map(([id, box]) => {
      const place = { x: box.x, y: box.y, [axis]: Math.round(at) };
      at += extent(box, axis) + gap;
      return [id, place];
    }),
  );
}

function extent(box: Rect, axis: Axis): number {
  return axis === 'x' ? box.width : box.height;
}
