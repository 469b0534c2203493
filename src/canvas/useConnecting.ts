import type { Connection, Edge, FinalConnectionState, OnConnectStartParams } from '@xyflow/react';
import { useMemo } from 'react';
import type { Words } from '../base/words.ts';
import { canConnect } from '../flow/connect.ts';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { useCanvasState } from './canvasState.ts';
import type { CanvasActions } from './useCanvasActions.ts';

/** Why each other node may not be the other end of an edge from here, or to here; those that may are not in it. */
export function refusalsAt(end: string, backwards = false): ReadonlyMap<string, Words> {
  const { flow } = useDocument.getState();
  const refusals = new Map<string, Words>();
  for (const id of Object.keys(flow.nodes)) {
    const reason = backwards ? canConnect(flow, specs, id, end) : canConnect(flow, specs, end, id);
    if (reason !== null) refusals.set(id, reason);
  }
  return refusals;
}

/** Drawing an edge from port to port, or to anywhere on a node; either end may come first. */
export function useConnecting(actions: CanvasActions) {
  return useMemo(() => {
    const { set } = useCanvasState.getState();
    return {
      isValidConnection: ({ source, target }: Connection | Edge) =>
        canConnect(useDocument.getState().flow, specs, source, target) === null,
      onConnectStart: (_: unknown, { nodeId, handleType }: OnConnectStartParams) => {
        if (nodeId === null) return;
        set({ connecting: { from: nodeId, refusals: refusalsAt(nodeId, handleType === 'target') } });
      },
      onConnect: ({ source, target }: Connection) => {
        actions.connectNodes(source, target);
      },
      onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
        set({ connecting: null });
        const from = state.fromNode?.id;
        if (from === undefined || state.isValid === true) return;
        const to = nodeUnder(event) ?? state.toNode?.id;
        if (to === undefined || to === from) return;
        const backwards = state.fromHandle?.type === 'target';
        const why = backwards ? actions.connectNodes(to, from) : actions.connectNodes(from, to);
        if (why !== null) set({ refusal: why });
      },
    };
  }, [actions]);
}

function nodeUnder(event: MouseEvent | TouchEvent): string | undefined {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  if (at === undefined) return undefined;
  const node = document.elementFromPoint(at.clientX, at.clientY)?.closest<HTMLElement>('.react-flow__node');
  return node?.dataset['id'];
}
