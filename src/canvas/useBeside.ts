import { type ReactFlowState, useStore, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import { isSameRect, type Rect } from '../base/rect.ts';
import { useSession } from '../store/session.ts';
import { marks } from './marks.ts';
import { nodeRect } from './nodeRect.ts';
import { sameLists, useMeasured } from './useMeasured.ts';

/** A mark from the corner of what it belongs to: a node, or the flow itself. In the flow's pixels, so it stays as it is while that moves. */
interface Mark extends Rect {
  readonly node: string | undefined;
}

const nodesOf = (state: ReactFlowState) => state.nodes;
const nothing: readonly Mark[] = [];
const areSame = sameLists<Mark>((a, b) => a.node === b.node && isSameRect(a, b));

/** What stands beside what is selected, in the flow's pixels: the other nodes, and all marks. No pan and no zoom changes it. */
export function useBeside(page: HTMLElement): readonly Rect[] {
  const store = useStoreApi();
  const nodes = useStore(nodesOf);
  const selectedNodes = useSession((session) => session.selectedNodes);
  const selectedParts = useSession((session) => session.selectedParts);
  const met = useMeasured(marks, () => marksOn(page, store.getState().transform[2]), areSame, nothing);
  return useMemo(() => {
    const { nodeLookup } = store.getState();
    // As it is selected now: React Flow hears of it later.
    const selected = new Set([...selectedNodes, ...selectedParts]);
    const others = nodes.flatMap(({ id, type }) => {
      const node = selected.has(id) || type === 'frame' ? undefined : nodeLookup.get(id);
      return node === undefined ? [] : [nodeRect(node)];
    });
    const beside = met.map(({ node: id, x, y, width, height }) => {
      const from = id === undefined ? undefined : nodeLookup.get(id)?.internals.positionAbsolute;
      return { x: x + (from?.x ?? 0), y: y + (from?.y ?? 0), width, height };
    });
    return [...others, ...beside];
  }, [store, nodes, selectedNodes, selectedParts, met]);
}

function marksOn(page: HTMLElement, zoom: number): readonly Mark[] {
  const flow = page.querySelector('.react-flow__viewport');
  return marks.all().flatMap((mark) => {
    const node = mark.closest<HTMLElement>('.react-flow__node');
    const from = (node ?? flow)?.getBoundingClientRect();
    if (from === undefined) return [];
    const { x, y, width, height } = mark.getBoundingClientRect();
    return [
      {
        node: node?.dataset['id'],
        x: (x - from.x) / zoom,
        y: (y - from.y) / zoom,
        width: width / zoom,
        height: height / zoom,
      },
    ];
  });
}
