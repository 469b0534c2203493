import { type Edge, type Node, Position } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { Language } from '../base/words.ts';
import type { FlowEdge, FlowNode } from '../flow/flow.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useLint } from '../store/lint.ts';
import { kindLabel, nodeLabel, specOf } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import { useCanvasState } from './canvasState.ts';
import type { Orientation } from './curve.ts';
import type { Point, Size } from './geometry.ts';
import { looseEndOf } from './looseEnd.ts';
import { inPoint, outPoint, toShown } from './orientation.ts';
import { rectsOf } from './placement.ts';
import { sizeOf } from './views.ts';

/** Where nodes stand while they are dragged, before the document knows. */
export type Moving = ReadonlyMap<string, Point>;

/** The document's nodes as the canvas draws them; one that did not change stays the same object. */
export function useShownNodes(moving: Moving): Node[] {
  const nodes = useDocument((state) => state.flow.nodes);
  const edges = useDocument((state) => state.flow.edges);
  const layout = useDocument((state) => state.flow.layout);
  const selected = useSession((session) => session.selectedNodes);
  const orientation = useCanvasState((state) => state.orientation);
  const language = useLanguage();
  const drawn = useRef(new Map<string, { readonly key: readonly unknown[]; readonly node: Node }>());
  // Edges count only for nodes that the layout does not place.
  const rects = useMemo(() => rectsOf({ nodes, edges, layout }, sizeOf), [nodes, edges, layout]);
  return useMemo(() => {
    const chosen = new Set(selected);
    const next = new Map<string, { readonly key: readonly unknown[]; readonly node: Node }>();
    for (const [id, rect] of rects) {
      const node = nodes[id]!;
      const at = moving.get(id) ?? toShown(rect, rect, orientation);
      const loose = looseEndOf({ nodes, edges }, id)?.[language];
      const key = [node, at.x, at.y, chosen.has(id), orientation, language, loose];
      const before = drawn.current.get(id);
      const same = before?.key.every((part, i) => part === key[i]) === true;
      next.set(
        id,
        same
          ? before
          : { key, node: toNode(id, node, at, rect, chosen.has(id), orientation, language, loose) },
      );
    }
    drawn.current = next;
    return [...next.values()].map((entry) => entry.node);
  }, [nodes, edges, rects, moving, selected, orientation, language]);
}

function toNode(
  id: string,
  node: FlowNode,
  at: Point,
  { width, height }: Size,
  selected: boolean,
  orientation: Orientation,
  language: Language,
  loose: string | undefined,
): Node {
  const spec = specOf(node.kind);
  const across = orientation === 'across';
  const port = { width: 0, height: 0 };
  const origin = { x: 0, y: 0, width, height };
  return {
    id,
    type: node.kind,
    position: at,
    data: {},
    selected,
    width,
    height,
    measured: { width, height },
    ariaLabel: [nodeLabel(id, node, language), kindLabel(node.kind, language), loose]
      .filter((part) => part !== undefined)
      .join(', '),
    domAttributes: { 'aria-roledescription': kindLabel(node.kind, language) },
    handles: [
      ...(spec?.takesInput === true
        ? [
            {
              type: 'target' as const,
              position: across ? Position.Left : Position.Top,
              ...inPoint(origin, orientation),
              ...port,
            },
          ]
        : []),
      ...(spec?.givesOutput === true
        ? [
            {
              type: 'source' as const,
              position: across ? Position.Right : Position.Bottom,
              ...outPoint(origin, orientation),
              ...port,
            },
          ]
        : []),
    ],
  };
}

export function useShownEdges(): Edge[] {
  const nodes = useDocument((state) => state.flow.nodes);
  const edges = useDocument((state) => state.flow.edges);
  const selected = useSession((session) => session.selectedEdges);
  const language = useLanguage();
  const text = useText();
  const found = useLint((state) => state.byPlace);
  return useMemo(() => {
    const nameOf = (id: string) => (nodes[id] === undefined ? id : nodeLabel(id, nodes[id], language));
    return Object.entries(edges).map(([id, edge]: [string, FlowEdge]) => ({
      id,
      type: 'flow',
      source: edge.from,
      target: edge.to,
      selected: selected.includes(id),
      ariaLabel: [
        text.canvas.edgeName(nameOf(edge.from), nameOf(edge.to)),
        ...(found.get(`edges.${id}`) ?? []).map(({ mark }) => mark[language]),
      ].join(', '),
      domAttributes: { 'aria-roledescription': text.canvas.edge },
    }));
  }, [nodes, edges, selected, language, text, found]);
}
