import { own } from '../base/record.ts';
import type { Language } from '../base/words.ts';
import type { Flow } from '../flow/flow.ts';
import type { RecordsText } from '../i18n/useRecordsText.ts';
import type { TraceLine } from '../run/trace.ts';
import { nodeLabel } from '../store/nodeLabel.ts';

type Where = Pick<TraceLine, 'node' | 'edge'>;
type Names = Pick<Flow, 'nodes' | 'edges'>;
type Words = RecordsText['log'];

/** Along which edge it happened, by the edge's other end: nobody sees its id on the canvas. Empty: along none. */
export function tellEdge({ node, edge }: Where, flow: Names, language: Language, words: Words): string {
  if (edge === '') return '';
  const found = own(flow.edges, edge);
  // Removed meanwhile: nothing else is known of it.
  if (found === undefined) return words.onEdge(edge);
  return found.from === node
    ? words.toPlace(nameOf(found.to, flow, language))
    : words.fromPlace(nameOf(found.from, flow, language));
}

/** Where it happened, for a person. */
export function tellPlace(where: Where, flow: Names, language: Language, words: Words): string {
  return `${nameOf(where.node, flow, language)} ${tellEdge(where, flow, language, words)}`.trimEnd();
}

function nameOf(id: string, { nodes }: Names, language: Language): string {
  const node = own(nodes, id);
  return node === undefined ? id : nodeLabel(id, node, language);
}
