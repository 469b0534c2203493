import type { Point, Rect } from '../base/rect.ts';

/** What is seen of a box that is too high for its room. */
export type Seen = 'beginning' | 'end';

/**
 * By how much a box is to be moved to be within a room. Of one that is too wide for it the beginning is seen, where its lines
 * begin; of one that is too high the beginning or the end.
 */
export function intoSight(box: Rect, room: Rect, seen: Seen): Point {
  return {
    x: along(room.x - box.x, room.width - box.width, 'beginning'),
    y: along(room.y - box.y, room.height - box.height, seen),
  };
}

/** `ahead`: from the box's beginning to the room's; `spare`: the room that it leaves. */
function along(ahead: number, spare: number, seen: Seen): number {
  if (spare < 0) return seen === 'beginning' ? ahead : Math.min(0, ahead + spare);
  return Math.min(Math.max(0, ahead), ahead + spare);
}
