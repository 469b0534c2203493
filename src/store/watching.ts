import { own } from '../base/record.ts';
import type { Flow } from '../flow/flow.ts';

/** The chart has six colours. */
export const mostCharted = 6;

/**
 * The queues whose lengths are drawn: those pinned and those selected, else all, in the document's order and not too many.
 * Where a flow has none, its handlers: callers queue before them.
 */
export function chartedQueues(
  nodes: Flow['nodes'],
  selected: readonly string[],
  pinned: readonly string[] = [],
): readonly string[] {
  const kind = Object.values(nodes).some((node) => node.kind === 'queue') ? 'queue' : 'handler';
  const isQueue = (id: string) => own(nodes, id)?.kind === kind;
  const chosen = [...new Set([...pinned, ...selected])].filter(isQueue);
  return (chosen.length > 0 ? chosen : Object.keys(nodes).filter(isQueue)).slice(0, mostCharted);
}

/** The nodes whose throughput is drawn: those pinned and those selected, else where events begin and where they end. */
export function chartedRates(
  nodes: Flow['nodes'],
  selected: readonly string[],
  pinned: readonly string[] = [],
): readonly string[] {
  const chosen = [...new Set([...pinned, ...selected])].filter((id) => own(nodes, id) !== undefined);
  const ofKind = (kind: string) => Object.keys(nodes).filter((id) => nodes[id]?.kind === kind);
  return (chosen.length > 0 ? chosen : [...ofKind('source'), ...ofKind('sink')]).slice(0, mostCharted);
}

/** The nodes that reports must speak of for the page to tell and draw what it shows. */
export function watchedNodes(nodes: Flow['nodes'], selected: readonly string[]): readonly string[] {
  const shown = selected.filter((id) => own(nodes, id) !== undefined).slice(0, mostCharted);
  return [...new Set([...shown, ...chartedQueues(nodes, selected)])];
}
