import { type RefObject, useMemo } from 'react';
import { own } from '../base/record.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { kindLabel, nodeLabel } from '../store/nodeLabel.ts';
import { standingOf } from '../store/standing.ts';

/** How often a node's accessible name may change: a screen reader must be able to finish it. Milliseconds. */
const renewal = 1000;

/**
 * Tells how a node stands as its accessible name, at most once a second. Written beside React: the flow's own
 * wrapper of the node is what has the focus and the name.
 */
export function useNodeName(id: string, inside: RefObject<Element | null>) {
  const text = useText();
  const language = useLanguage();
  const node = useDocument((state) => own(state.flow.nodes, id));
  return useMemo(() => {
    let toldAt = Number.NEGATIVE_INFINITY;
    let told = '';
    return (state: string, wall: number) => {
      if (node === undefined || wall - toldAt < renewal) return;
      toldAt = wall;
      const { paused, crashed } = standingOf(id);
      const standing = text.canvas.standing;
      const all = [crashed && standing.crashed, paused && standing.paused, state].filter(Boolean).join(', ');
      const name = text.canvas.nodeName(nodeLabel(id, node, language), kindLabel(node.kind, language), all);
      if (name === told) return;
      told = name;
      inside.current?.closest('.react-flow__node')?.setAttribute('aria-label', name);
    };
  }, [id, node, text, language, inside]);
}
