import { getViewportForBounds, type Viewport } from '@xyflow/react';
import { boundsOf, type Rect, type Size } from '../base/rect.ts';
import { groupsOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { partOf, shownAs } from '../store/parts.ts';
import { isNarrow } from '../store/session.ts';
import type { Orientation } from './curve.ts';
import { ghostRect } from './ghostRect.ts';
import { toShown } from './orientation.ts';
import { rectsOf } from './placement.ts';
import { shownRects } from './shownRects.ts';
import { sizeOf } from './views.ts';
import { frameAround } from './workflow.ts';

const smallest = 0.1;
/** On a large screen a flow is shown larger than drawn, for those in the last row. */
const largest = 1.5;
/** On a phone all of it is shown as long as it can be read so; else it begins at its head, and is dragged on. */
const leastWhole = 0.58;
const legible = 0.66;
/** Between the flow and what floats, or the rim. */
const air = 4;
const side = 16;

/** Pixels that what floats on the canvas takes, above and below: on a phone a row of buttons above, and below a line of words. */
export function floating(): { readonly above: number; readonly below: number } {
  return isNarrow() ? { above: 40, below: 26 } : { above: 40, below: 40 };
}

const nowhere = { above: 0, below: 0 } as const;

/** What of the drawing is seen, and under nothing that floats; of all of the canvas, where it is `whole`. */
export function seenRect({ x, y, zoom }: Viewport, { width, height }: Size, whole = false): Rect {
  const { above, below } = whole ? nowhere : floating();
  return {
    x: -x / zoom,
    y: (above - y) / zoom,
    width: width / zoom,
    height: (height - above - below) / zoom,
  };
}

/** Of all that is shown: nodes, notes, frames and the ghost. */
export function shownBounds(flow: Flow, orientation: Orientation): Rect | null {
  const ghost = ghostRect(flow);
  const shown = (rect: Rect): Rect => ({ ...rect, ...toShown(rect, rect, orientation) });
  const groups = Object.values(groupsOf(flow)).filter((group) => group.closed !== true);
  const rects = rectsOf(flow, sizeOf);
  const frames = groups.flatMap(({ nodes }) => {
    const bounds = boundsOf(nodes.flatMap((id) => (rects.has(id) ? [shown(rects.get(id)!)] : [])));
    return bounds === null ? [] : [frameAround(bounds)];
  });
  const others = ghost === null ? [] : [shown(ghost)];
  return boundsOf([...shownRects(flow, orientation).values(), ...frames, ...others]);
}

/** Shows the whole flow. */
export function fittedView(flow: Flow, { width, height }: Size, orientation: Orientation): Viewport {
  const bounds = shownBounds(flow, orientation);
  if (bounds === null) return { x: 0, y: 0, zoom: 1 };
  const { above, below } = floating();
  // What is not connected yet is told how to be, below.
  const bottom = Object.keys(flow.edges).length === 0 ? 104 : below + air;
  const padding = { x: px(side), top: px(above + air), bottom: px(bottom) };
  return getViewportForBounds(bounds, width, height, smallest, largest, padding);
}

/** As a flow is shown when it is opened: all of it, but on a phone no smaller than can be read. */
export function openedView(flow: Flow, size: Size, orientation: Orientation): Viewport {
  const whole = fittedView(flow, size, orientation);
  const bounds = shownBounds(flow, orientation);
  if (bounds === null || whole.zoom >= leastWhole || !isNarrow()) return whole;
  return headView(bounds, headOf(flow, orientation), size);
}

/** From the upper left, where reading begins; as far at the right and below as the flow's head stands, where it has one. */
function headView(bounds: Rect, head: Rect | null, { width, height }: Size): Viewport {
  const { above, below } = floating();
  const zoom = legible;
  const across = (width - 2 * side) / zoom;
  const down = (height - above - below - 2 * air) / zoom;
  const left = beginning(
    { from: bounds.x, length: bounds.width },
    head && { from: head.x, length: head.width },
    across,
  );
  const top = beginning(
    { from: bounds.y, length: bounds.height },
    head && { from: head.y, length: head.height },
    down,
  );
  return { x: side - left * zoom, y: above + air - top * zoom, zoom };
}

/** What a rectangle takes of one axis. */
interface Span {
  readonly from: number;
  readonly length: number;
}

/** Where what is seen of an axis begins: all in its middle where that has room, else at its beginning, or so far on that the head is seen. */
function beginning(all: Span, head: Span | null, seen: number): number {
  if (all.length <= seen) return all.from - (seen - all.length) / 2;
  return head === null ? all.from : Math.max(all.from, Math.min(head.from, head.from + head.length - seen));
}

/** The node or closed group that comes first: of those that nothing else leads to the uppermost, then the leftmost. */
function headOf(flow: Flow, orientation: Orientation): Rect | null {
  const fed = new Set<string>();
  for (const edge of Object.values(flow.edges)) {
    const [from, to] = [shownAs(flow, edge.from), shownAs(flow, edge.to)];
    if (from !== to) fed.add(to);
  }
  const first = [...shownRects(flow, orientation)].filter(
    ([id]) => !fed.has(id) && partOf('note', id) === undefined,
  );
  return first.map(([, rect]) => rect).toSorted((a, b) => a.y - b.y || a.x - b.x)[0] ?? null;
}

function px(pixels: number): `${number}px` {
  return `${pixels}px`;
}
