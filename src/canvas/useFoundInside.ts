import { useMemo } from 'react';
import { own } from '../base/record.ts';
import type { FlowEdge } from '../flow/flow.ts';
import type { Finding, Gravity } from '../flow/lint/finding.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useLint } from '../store/lint.ts';
import { nodeLabel } from '../store/nodeLabel.ts';

/** What is found at nodes that are not seen, and at the edges among them. */
export interface FoundInside {
  readonly gravity: Gravity;
  readonly count: number;
  /** The gravest with its place, and how much more there is. */
  readonly words: string;
  /** Every one of them, a line each. */
  readonly all: string;
}

export function useFoundInside(inside: readonly string[]): FoundInside | null {
  const text = useText();
  const language = useLanguage();
  const nodes = useDocument((state) => state.flow.nodes);
  const edges = useDocument((state) => state.flow.edges);
  const findings = useLint((state) => state.findings);
  return useMemo(() => {
    const nameOf = (id: string) => {
      const node = own(nodes, id);
      return node === undefined ? id : nodeLabel(id, node, language);
    };
    const placeOf = ({ at }: Finding) => {
      const edge = at.kind === 'edge' ? own(edges, at.id) : undefined;
      if (edge !== undefined) return text.inspector.fromTo(nameOf(edge.from), nameOf(edge.to));
      return at.kind === 'node' ? nameOf(at.id) : '';
    };
    // The gravest comes first, as the lint has it.
    const found = findings.filter((finding) => isWithin(finding, inside, edges));
    const [first] = found;
    if (first === undefined) return null;
    return {
      gravity: first.gravity,
      count: found.length,
      words: text.canvas.parts.found(placeOf(first), first.mark[language], found.length - 1),
      all: found
        .map((finding) => text.canvas.parts.found(placeOf(finding), finding.message[language], 0))
        .join('\n'),
    };
  }, [inside, nodes, edges, findings, text, language]);
}

function isWithin({ at }: Finding, inside: readonly string[], edges: Readonly<Record<string, FlowEdge>>) {
  if (at.kind === 'node') return inside.includes(at.id);
  const edge = at.kind === 'edge' ? own(edges, at.id) : undefined;
  return edge !== undefined && inside.includes(edge.from) && inside.includes(edge.to);
}
