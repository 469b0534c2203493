import { create } from 'zustand';
import type { Point } from '../base/rect.ts';
import type { Words } from '../base/words.ts';
import type { Orientation } from './curve.ts';
import type { End } from './ends.ts';

/** What a palette item is doing while it is dragged. */
export interface PaletteDrag {
  readonly kind: string;
  /** Pointer, in the window's pixels. */
  readonly pointer: Point;
  /** The queue that would feed it if it were let go here. */
  readonly queue: string | null;
  readonly overCanvas: boolean;
}

/** Where the chooser of what may be added stands open, and what becomes of the choice. */
export interface Chooser {
  /** In the window's pixels. */
  readonly at: Point;
  /** The end that what is chosen is joined to. */
  readonly joins?: { readonly end: End; readonly backwards: boolean };
  /** The edge that what is chosen goes into. */
  readonly into?: string;
  /** Not asked for at a place of the canvas: the node that what is chosen follows; null where it is to find its own place. */
  readonly after?: string | null;
}

/** A menu of what can be done with what is selected, or with the canvas itself. */
export interface OpenMenu {
  readonly at: Point;
  /** By the keyboard: its first item takes the focus. */
  readonly on: 'canvas' | 'selection';
}

/** A connection being drawn: which nodes may be its end, and why the others may not. */
export interface Connecting {
  readonly from: End;
  /** Drawn from where it ends. */
  readonly backwards: boolean;
  /** The edge that is led elsewhere, where one is. */
  readonly edge: string | null;
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
  zoomIn(): void;
  zoomOut(): void;
}

interface CanvasState {
  readonly orientation: Orientation;
  readonly drag: PaletteDrag | null;
  readonly connecting: Connecting | null;
  /** The node whose list of targets is open. */
  readonly connectFrom: string | null;
  /** Why what was tried last may not be; shown for a while. */
  readonly refusal: string | null;
  /** The note or group whose words are being written, by its id on the canvas. */
  readonly writing: string | null;
  readonly chooser: Chooser | null;
  readonly menu: OpenMenu | null;
  /** Whether a drag on the empty canvas selects, instead of moving what is seen. */
  readonly boxSelect: boolean;
  /** The edge that what is dragged would go into. */
  readonly overEdge: string | null;
  /** What was added last, to be brought into sight; a new object each time. */
  readonly added: { readonly id: string } | null;
  /** Asks for the whole flow to be shown; a new object each time. */
  readonly fitAsked: object | null;
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
  writing: null,
  chooser: null,
  menu: null,
  boxSelect: false,
  overEdge: null,
  added: null,
  fitAsked: null,
  surface: null,
  set: (change) => set(change),
}));
