import type { Connection, Edge, FinalConnectionState, OnConnectStartParams } from '@xyflow/react';
import { useMemo } from 'react';
import type { Words } from '../base/words.ts';
import { canConnect } from '../flow/connect.ts';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { partOf } from '../store/parts.ts';
import { useCanvasState } from './canvasState.ts';
import { desk } from './desk.ts';
import { type End, endAt, toEnds } from './ends.ts';
import type { Point } from './geometry.ts';

/**
 * Why each other node may not be the other end of an edge from here, or to here; those that may are not in it.
 * `besides` is the edge that is led elsewhere.
 */
export function refusalsAt(end: End, backwards = false, besides?: string): ReadonlyMap<string, Words> {
  const { flow } = useDocument.getState();
  const refusals = new Map<string, Words>();
  for (const node of Object.keys(flow.nodes)) {
    const reason = canConnect(flow, specs, toEnds(end, { node }, backwards), besides);
    if (reason !== null) refusals.set(node, reason);
  }
  return refusals;
}

/** Drawing an edge from port to port, or to anywhere on a node; either end may come first, or be led elsewhere. */
export function useConnecting() {
  return useMemo(() => {
    const { set } = useCanvasState.getState();
    let led: string | null = null;
    const join = (from: End, to: End, backwards: boolean) => {
      const ends = toEnds(from, to, backwards);
      const edge = led;
      desk.use(({ canvasActions }) => {
        if (edge === null) canvasActions().connectNodes(ends);
        else canvasActions().reconnectEdge(edge, ends);
      });
    };
    return {
      isValidConnection: (asked: Connection | Edge) =>
        canConnect(useDocument.getState().flow, specs, endsOf(asked), led ?? undefined) === null,
      onConnectStart: (_: unknown, { nodeId, handleId, handleType }: OnConnectStartParams) => {
        if (nodeId === null) return;
        const from = endAt(nodeId, handleId);
        const backwards = handleType === 'target';
        set({ connecting: { from, edge: led, refusals: refusalsAt(from, backwards, led ?? undefined) } });
      },
      onConnect: (made: Connection) => {
        desk.use((code) => code.canvasActions().connectNodes(endsOf(made)));
      },
      onReconnectStart: (_: unknown, edge: Edge) => {
        led = edge.id;
      },
      onReconnect: (edge: Edge, made: Connection) => {
        desk.use((code) => code.canvasActions().reconnectEdge(edge.id, endsOf(made)));
      },
      onReconnectEnd: () => {
        led = null;
      },
      onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
        set({ connecting: null });
        const { fromHandle, fromNode } = state;
        if (fromNode === null || fromHandle === null || state.isValid === true) return;
        const from = endAt(fromNode.id, fromHandle.id);
        const backwards = fromHandle.type === 'target';
        const at = pointOf(event);
        const under = document.elementFromPoint(at.x, at.y);
        const to = endUnder(under, backwards) ?? endOf(state);
        if (to !== undefined && to.node !== from.node) join(from, to, backwards);
        else if (
          to === undefined &&
          led === null &&
          under?.closest('.react-flow__pane, [data-frame]') != null
        )
          set({ chooser: { at, joins: { end: from, backwards } } });
      },
    };
  }, []);
}

function endsOf({ source, sourceHandle, target, targetHandle }: Connection | Edge) {
  return toEnds(endAt(source, sourceHandle), endAt(target, targetHandle));
}

function endOf({ toNode, toHandle }: FinalConnectionState): End | undefined {
  return toNode === null ? undefined : endAt(toNode.id, toHandle?.id);
}

function pointOf(event: MouseEvent | TouchEvent): Point {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
}

/** The node under the pointer; of a closed group the port under it, else its first. */
function endUnder(under: Element | null, backwards: boolean): End | undefined {
  const shown = under?.closest<HTMLElement>('.react-flow__node');
  const id = shown?.dataset['id'];
  if (shown == null || id === undefined || partOf('note', id) !== undefined) return undefined;
  const { flow } = useDocument.getState();
  if (partOf('group', id) === undefined) {
    return Object.hasOwn(flow.nodes, id) ? { node: id } : undefined;
  }
  const side = backwards ? '.source' : '.target';
  const handle =
    under?.closest<HTMLElement>(`.react-flow__handle${side}`) ??
    shown.querySelector<HTMLElement>(`.react-flow__handle${side}`);
  const name = handle?.dataset['handleid'];
  return name === undefined ? undefined : endAt(id, name);
}
