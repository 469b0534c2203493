import { create } from 'zustand';
import type { Words } from '../base/words.ts';
import type { Orientation } from './curve.ts';
import type { Point } from './geometry.ts';

/** What a palette item is doing while it is dragged. */
export interface PaletteDrag {
  readonly kind: string;
  /** Pointer, in the window's pixels. */
  readonly pointer: Point;
  /** The queue that would feed it if it were let go here. */
  readonly queue: string | null;
  readonly overCanvas: boolean;
}

/** A connection being drawn: which nodes may be its end, and why the others may not. */
export interface Connecting {
  readonly from: string;
  readonly refusals: ReadonlyMap<string, Words>;
}

/** The drawn flow as the palette needs it: page pixels in, layout places and nodes out. */
export interface Surface {
  readonly element: HTMLElement;
  /** A point of the page in the layout's own pixels. */
  toLayout(page: Point): Point;
  /** The middle of what is seen, in the layout's own pixels. */
  center(): Point;
  zoom(): number;
}

interface CanvasState {
  readonly orientation: Orientation;
  readonly drag: PaletteDrag | null;
  readonly connecting: Connecting | null;
  /** The node whose list of targets is open. */
  readonly connectFrom: string | null;
  /** Why the last connection that was tried may not be; shown for a while. */
  readonly refusal: string | null;
  /** What was added last, to be brought into sight; a new object each time. */
  readonly added: { readonly id: string } | null;
  /** Where the flow lies on the page, once it is drawn. */
  readonly surface: Surface | null;
  set(change: Partial<Omit<CanvasState, 'set'>>): void;
}

/** What only the canvas and its palette know, for as long as a gesture lasts. */
export const useCanvasState = create<CanvasState>()((set) => ({
  orientation: 'across',
  drag: null,
  connecting: null,
  connectFrom: null,
  refusal: null,
  added: null,
  surface: null,
  set: (change) => set(change),
}));
