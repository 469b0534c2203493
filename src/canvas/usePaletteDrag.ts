import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { addNode } from '../flow/edits.ts';
import { useDocument } from '../store/document.ts';
import { specOf } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import { useCanvasState } from './canvasState.ts';
import { desk } from './desk.ts';
import { contains, type Point } from './geometry.ts';
import { toShown } from './orientation.ts';
import { queueToJoin, rectsOf } from './placement.ts';
import { sizeOf } from './views.ts';

/** A press that moves farther than this is a drag. */
const threshold = 5;
/** How near to a queue a handler must be let go to join it, in the layout's pixels. */
const reach = 24;

/** Adding by pointer (mouse, pen and finger alike) and by keyboard: what a palette item needs to listen to. */
export function usePaletteDrag() {
  return useMemo(() => listenersFor, []);
}

function listenersFor(kind: string) {
  const { set } = useCanvasState.getState();
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pressedAt = { x: event.clientX, y: event.clientY };
      justDropped = false;
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (pressedAt === null) return;
      const pointer = { x: event.clientX, y: event.clientY };
      const moved = Math.hypot(pointer.x - pressedAt.x, pointer.y - pressedAt.y);
      if (useCanvasState.getState().drag === null && moved < threshold) return;
      const target = targetAt(kind, pointer);
      set({ drag: { kind, pointer, ...target }, overEdge: edgeAt(kind, pointer, target) });
    },
    onPointerUp() {
      pressedAt = null;
      const { drag } = useCanvasState.getState();
      if (drag === null) return;
      set({ drag: null, overEdge: null });
      justDropped = true;
      drop(drag.kind, drag.pointer);
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || useCanvasState.getState().drag === null) return;
      event.stopPropagation();
      pressedAt = null;
      justDropped = true;
      set({ drag: null, overEdge: null });
    },
    onPointerCancel() {
      pressedAt = null;
      set({ drag: null, overEdge: null });
    },
    onClick() {
      if (justDropped) justDropped = false;
      else press(kind);
    },
  };
}

let pressedAt: Point | null = null;
/** The click that follows a drag on the same item is none. */
let justDropped = false;

/** Whether the pointer is over the flow, and which queue a handler let go here would join. */
function targetAt(kind: string, pointer: Point): { overCanvas: boolean; queue: string | null } {
  const { surface } = useCanvasState.getState();
  if (surface === null) return { overCanvas: false, queue: null };
  const under = document.elementFromPoint(pointer.x, pointer.y);
  const overCanvas = under !== null && surface.element.contains(under);
  if (!overCanvas || kind !== 'handler') return { overCanvas, queue: null };
  const invited = under.closest<HTMLElement>('[data-queue]')?.dataset['queue'];
  return { overCanvas, queue: invited ?? queueNear(surface.toLayout(pointer)) };
}

/** The edge that it would go into if it were let go here: where no queue is meant, and it can pass on what comes. */
function edgeAt(
  kind: string,
  pointer: Point,
  target: { overCanvas: boolean; queue: string | null },
): string | null {
  const { surface, orientation } = useCanvasState.getState();
  const spec = specOf(kind);
  if (surface === null || spec === undefined || !target.overCanvas || target.queue !== null) return null;
  const { flow } = useDocument.getState();
  const added = addNode(flow, spec, { x: 0, y: 0 });
  const at = toShown(surface.toLayout(pointer), nothing, orientation);
  return desk.here()?.edgeTaking(added.flow, added.id, at) ?? null;
}

const nothing = { width: 0, height: 0 };

function queueNear(at: Point): string | null {
  const { flow } = useDocument.getState();
  const rects = rectsOf(flow, sizeOf);
  const near = Object.keys(flow.nodes).find(
    (id) => flow.nodes[id]?.kind === 'queue' && contains(rects.get(id)!, at, reach),
  );
  return near ?? null;
}

function drop(kind: string, pointer: Point) {
  const { surface } = useCanvasState.getState();
  const { overCanvas, queue } = targetAt(kind, pointer);
  if (surface === null || !overCanvas) return;
  const edge = edgeAt(kind, pointer, { overCanvas, queue });
  const at = surface.toLayout(pointer);
  desk.use(({ canvasActions }) => {
    if (queue !== null) canvasActions().addToQueue(queue);
    else if (edge !== null) canvasActions().addInto(kind, edge, at);
    else canvasActions().addAt(kind, at);
  });
}

/** Pressed, not dragged: a handler joins the queue that it can only be meant for, all else the only loose node that it fits. */
function press(kind: string) {
  const { surface } = useCanvasState.getState();
  const { flow } = useDocument.getState();
  const queue = kind === 'handler' ? queueToJoin(flow.nodes, useSession.getState().selectedNodes) : null;
  desk.use(({ canvasActions }) => {
    if (queue !== null) canvasActions().addToQueue(queue);
    else canvasActions().addPressed(kind, surface?.center() ?? { x: 0, y: 0 });
  });
}
