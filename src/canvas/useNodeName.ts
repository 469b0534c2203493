import { type RefObject, useEffect, useMemo } from 'react';
import { own } from '../base/record.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useFindingsAt } from '../store/lint.ts';
import { kindLabel, nodeLabel } from '../store/nodeLabel.ts';
import { standingOf } from '../store/standing.ts';
import { looseEndOf } from './looseEnd.ts';
import { createNameTeller } from './nameTeller.ts';

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
  const loose = useDocument((state) => looseEndOf(state.flow, id))?.[language];
  const found = useFindingsAt(`nodes.${id}`)[0]?.mark[language];
  const lacks = loose ?? found;
  // Anew with every change of the node: its wrapper may have been named afresh meanwhile.
  const { teller, tellState } = useMemo(() => {
    const write = (told: string) =>
      inside.current?.closest('.react-flow__node')?.setAttribute('aria-label', told);
    const teller = createNameTeller(write, renewal);
    const tellState = (state: string, wall: number) => {
      if (node === undefined) return;
      const [label, kind] = [nodeLabel(id, node, language), kindLabel(node.kind, language)];
      const { paused, crashed } = standingOf(id);
      const { standing } = text.canvas;
      const all = [crashed && standing.crashed, paused && standing.paused, lacks, state];
      teller.tell(text.canvas.nodeName(label, kind, all.filter(Boolean).join(', ')), wall);
    };
    return { teller, tellState };
  }, [id, node, text, language, lacks, inside]);
  useEffect(() => () => teller.stop(), [teller]);
  return tellState;
}
