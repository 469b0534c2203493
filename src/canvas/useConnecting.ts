import type { Connection, Edge, FinalConnectionState, OnConnectStartParams } from '@xyflow/react';
import { useMemo } from 'react';
import type { Point } from '../base/rect.ts';
import type { Words } from '../base/words.ts';
import { canConnect } from '../flow/connect.ts';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { useCanvasState } from './canvasState.ts';
import { desk } from './desk.ts';
import { type End, endAt, toEnds } from './ends.ts';

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
    return {
      isValidConnection: (asked: Connection | Edge) =>
        canConnect(useDocument.getState().flow, specs, endsOf(asked), led ?? undefined) === null,
      onConnectStart: (_: unknown, { nodeId, handleId, handleType }: OnConnectStartParams) => {
        if (nodeId === null) return;
        const from = endAt(nodeId, handleId);
        const backwards = handleType === 'target';
        const refusals = refusalsAt(from, backwards, led ?? undefined);
        set({ connecting: { from, backwards, edge: led, refusals } });
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
        const { connecting } = useCanvasState.getState();
        set({ connecting: null });
        if (connecting === null || state.isValid === true) return;
        desk.use((code) => code.letGo(connecting, pointOf(event), endOf(state)));
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
