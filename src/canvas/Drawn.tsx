import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { Rect } from '../base/rect.ts';
import { offerDrawn, tellDrawn } from '../store/drawn.ts';
import { bars, findings, marks } from './marks.ts';
import { nodeRect } from './nodeRect.ts';

const beside = [marks, findings, bars];

/** Tells what stands over the canvas what is drawn there, and when it moves. Shows nothing itself. */
export function Drawn() {
  const store = useStoreApi();
  useEffect(() => {
    const ends = [
      offerDrawn(() => boxesOf(store.getState())),
      store.subscribe((now, was) => {
        if (now.transform !== was.transform || now.nodes !== was.nodes) tellDrawn();
      }),
      ...beside.map((present) => present.subscribe(tellDrawn)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [store]);
  return null;
}

/** In the window's pixels. */
function boxesOf({ nodeLookup, transform: [x, y, zoom], domNode }: ReactFlowState): readonly Rect[] {
  const page = domNode?.getBoundingClientRect();
  if (page === undefined) return [];
  const nodes = [...nodeLookup.values()].filter(({ type }) => type !== 'frame').map(nodeRect);
  return [
    ...nodes.map((rect) => ({
      x: page.x + x + rect.x * zoom,
      y: page.y + y + rect.y * zoom,
      width: rect.width * zoom,
      height: rect.height * zoom,
    })),
    ...beside.flatMap((present) => present.boxes()),
  ];
}
