import { useMemo } from 'react';
import { own } from '../base/record.ts';
import type { Language } from '../base/words.ts';
import { canConnect, connect } from '../flow/connect.ts';
import { type Added, addNode, removeItems } from '../flow/edits.ts';
import type { Flow, Position } from '../flow/flow.ts';
import { type Text, useLanguage, useText } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { secondWorker } from '../store/firstFlow.ts';
import { kindLabel, nodeLabel, specOf } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import { addHandlerTo } from './addHandler.ts';
import { useCanvasState } from './canvasState.ts';
import type { Point } from './geometry.ts';
import { invitedQueue } from './invitation.ts';
import { freePlace, placeBesideHandlers, rectsOf } from './placement.ts';
import { sizeOf, viewOf } from './views.ts';

/** What can be done on the canvas: each is one edit of the document, one step of undo, and is told. */
export interface CanvasActions {
  /** Says why where it may not be done. */
  connectNodes(from: string, to: string): string | null;
  /** Adds a node as near to this place in the layout as there is room. */
  addAt(kind: string, center: Point): void;
  /** Adds a handler that takes from this queue. */
  addToQueue(queue: string): void;
  remove(nodes: readonly string[], edges: readonly string[]): void;
}

export function useCanvasActions(): CanvasActions {
  const text = useText();
  const language = useLanguage();
  return useMemo(() => createActions(text, language), [text, language]);
}

function createActions(text: Text, language: Language): CanvasActions {
  const { announce, select } = useSession.getState();
  const flowNow = () => useDocument.getState().flow;
  const labelOf = (flow: Flow, id: string) => {
    const node = own(flow.nodes, id);
    return node === undefined ? id : nodeLabel(id, node, language);
  };
  const apply = (flow: Flow, label: string) => useDocument.getState().applyEdit(() => flow, { label });
  const applyAdded = ({ flow, id }: Added, kind: string) => {
    apply(flow, text.canvas.edits.add(kindLabel(kind, language)));
    select([id], []);
    useCanvasState.getState().set({ added: { id } });
    return labelOf(flow, id);
  };

  return {
    connectNodes(from, to) {
      const flow = flowNow();
      const reason = canConnect(flow, specs, from, to);
      const result = connect(flow, specs, from, to);
      if (!result.ok) {
        const why = (reason ?? result.problems[0]?.message)?.[language] ?? '';
        announce(text.canvas.cannotConnect(why));
        return why;
      }
      apply(result.value.flow, text.canvas.edits.connect);
      announce(text.canvas.connected(labelOf(flow, from), labelOf(flow, to)));
      return null;
    },
    addAt(kind, center) {
      const spec = specOf(kind);
      if (spec === undefined) return;
      const flow = flowNow();
      const size = viewOf(kind)?.size({ kind, params: {} }) ?? { width: 0, height: 0 };
      const wanted = { x: center.x - size.width / 2, y: center.y - size.height / 2 };
      const isDown = useCanvasState.getState().orientation === 'down';
      const at: Position = freePlace(wanted, size, [...rectsOf(flow, sizeOf).values()], isDown);
      announce(text.canvas.added(applyAdded(addNode(flow, spec, at), kind)));
    },
    addToQueue(queue) {
      const flow = flowNow();
      const label = invitedQueue(flow) === queue ? secondWorker[language] : undefined;
      const size = sizeOf({ kind: 'handler', params: {} });
      const at = placeBesideHandlers(flow, queue, size, sizeOf);
      const added = applyAdded(addHandlerTo(flow, queue, at, label), 'handler');
      announce(text.canvas.addedTo(added, labelOf(flow, queue)));
    },
    remove(nodes, edges) {
      const flow = flowNow();
      const next = removeItems(flow, nodes, edges);
      if (next === flow) return;
      apply(next, text.canvas.edits.remove);
      select([], []);
      announce(text.canvas.removed(nodes.length + edges.length));
    },
  };
}
