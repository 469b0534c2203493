import type { Edge, Node } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { Point, Rect } from '../base/rect.ts';
import type { FlowEdge } from '../flow/flow.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useLint } from '../store/lint.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import { useCanvasState } from './canvasState.ts';
import { handleOf } from './ends.ts';
import { looseEndOf } from './looseEnd.ts';
import { toShown } from './orientation.ts';
import { rectsOf } from './placement.ts';
import { shownNode } from './shownNode.ts';
import { shownParts } from './shownParts.ts';
import { sizeOf } from './views.ts';

/** Where nodes and notes stand while they are dragged, before the document knows. */
export type Moving = ReadonlyMap<string, Point>;

export interface Shown {
  readonly nodes: Node[];
  readonly edges: Edge[];
}

/** The document as the canvas draws it; what did not change stays the same object. */
export function useShownFlow(moving: Moving): Shown {
  const parts = useShownPlaces(moving);
  return { nodes: useShownNodes(parts), edges: useShownEdges(parts.closedOf) };
}

/** Where all stands on the screen, and what stands for what. */
function useShownPlaces(moving: Moving) {
  const nodes = useDocument((state) => state.flow.nodes);
  const edges = useDocument((state) => state.flow.edges);
  const layout = useDocument((state) => state.flow.layout);
  const meta = useDocument((state) => state.flow.meta);
  const orientation = useCanvasState((state) => state.orientation);
  const selected = useSession((session) => session.selectedParts);
  const text = useText();
  // Edges count only for nodes that the layout does not place.
  const placed = useMemo(() => rectsOf({ nodes, edges, layout }, sizeOf), [nodes, edges, layout]);
  const rects = useMemo(() => {
    const shown = new Map<string, Rect>();
    for (const [id, rect] of placed)
      shown.set(id, { ...rect, ...(moving.get(id) ?? toShown(rect, rect, orientation)) });
    return shown;
  }, [placed, moving, orientation]);
  const parts = useMemo(
    () => shownParts({ nodes, edges, meta }, rects, moving, new Set(selected), orientation, text),
    [nodes, edges, meta, rects, moving, selected, orientation, text],
  );
  return useMemo(() => ({ rects, ...parts }), [rects, parts]);
}

type Places = ReturnType<typeof useShownPlaces>;

function useShownNodes({ rects, groups, notes, closedOf }: Places): Node[] {
  const nodes = useDocument((state) => state.flow.nodes);
  const edges = useDocument((state) => state.flow.edges);
  const selected = useSession((session) => session.selectedNodes);
  const orientation = useCanvasState((state) => state.orientation);
  const language = useLanguage();
  const drawn = useRef(new Map<string, { readonly key: readonly unknown[]; readonly node: Node }>());
  return useMemo(() => {
    const chosen = new Set(selected);
    const next = new Map<string, { readonly key: readonly unknown[]; readonly node: Node }>();
    for (const [id, rect] of rects) {
      const node = nodes[id];
      if (node === undefined || closedOf.has(id)) continue;
      const loose = looseEndOf({ nodes, edges }, id)?.[language];
      const key = [node, rect.x, rect.y, chosen.has(id), orientation, language, loose];
      const before = drawn.current.get(id);
      const same = before?.key.every((part, i) => part === key[i]) === true;
      next.set(
        id,
        same
          ? before
          : { key, node: shownNode(id, node, rect, rect, chosen.has(id), orientation, language, loose) },
      );
    }
    drawn.current = next;
    return [...groups, ...[...next.values()].map((entry) => entry.node), ...notes];
  }, [nodes, edges, rects, groups, notes, closedOf, selected, orientation, language]);
}

/** Edges within a closed group are not seen; those across its rim lead to its ports. */
function useShownEdges(closedOf: ReadonlyMap<string, string>): Edge[] {
  const nodes = useDocument((state) => state.flow.nodes);
  const edges = useDocument((state) => state.flow.edges);
  const selected = useSession((session) => session.selectedEdges);
  const language = useLanguage();
  const text = useText();
  const found = useLint((state) => state.byPlace);
  return useMemo(() => {
    const nameOf = (id: string) => (nodes[id] === undefined ? id : nodeLabel(id, nodes[id], language));
    const shown: Edge[] = [];
    for (const [id, edge] of Object.entries(edges) as [string, FlowEdge][]) {
      const [from, to] = [closedOf.get(edge.from), closedOf.get(edge.to)];
      if (from !== undefined && from === to) continue;
      const { fromPort } = edge;
      const start = { node: edge.from, ...(fromPort !== undefined && { port: fromPort }) };
      const tell = fromPort === undefined ? text.canvas.edgeName : text.canvas.deadLetterName;
      shown.push({
        id,
        type: 'flow',
        source: from ?? edge.from,
        sourceHandle: from === undefined ? (fromPort ?? null) : handleOf(start),
        target: to ?? edge.to,
        targetHandle: to === undefined ? null : edge.to,
        data: { port: fromPort },
        selected: selected.includes(id),
        ariaLabel: [
          tell(nameOf(edge.from), nameOf(edge.to)),
          ...(found.get(`edges.${id}`) ?? []).map(({ mark }) => mark[language]),
        ].join(', '),
        domAttributes: { 'aria-roledescription': text.canvas.edge },
      });
    }
    return shown;
  }, [nodes, edges, closedOf, selected, language, text, found]);
}
