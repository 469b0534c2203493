import { type KeyboardEvent, useCallback } from 'react';
import { own } from '../base/record.ts';
import { useDocument } from '../store/document.ts';
import { specOf } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import { useCanvasState } from './canvasState.ts';

/** Single keys on a node that has the focus: C opens the list of what it can be connected to. */
export function useCanvasKeys() {
  return useCallback((event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing;
    if (event.code !== 'KeyC' || !plain || !useSession.getState().singleKeys) return;
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.matches('.react-flow__node') === true ? target.getAttribute('data-id') : null;
    const node = id === null ? undefined : own(useDocument.getState().flow.nodes, id);
    if (node === undefined || specOf(node.kind)?.givesOutput !== true) return;
    event.preventDefault();
    useCanvasState.getState().set({ connectFrom: id });
  }, []);
}
