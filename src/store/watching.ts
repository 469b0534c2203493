import { own } from '../base/record.ts';
import type { Flow } from '../flow/flow.ts';
import { does, nodesThat } from './roles.ts';

/** The chart has six colours. */
export const mostCharted = 6;

/**
 * The queues, and what else holds messages, whose lengths are drawn: those pinned and those selected, else all, in the document's order and not too many.
 * Where a flow has none, its handlers: callers queue before them.
 */
export function chartedQueues(
  nodes: Flow['nodes'],
  selected: readonly string[],
  pinned: readonly string[] = [],
): readonly string[] {
  const role = nodesThat(nodes, 'holds').length > 0 ? 'holds' : 'serves';
  const chosen = [...new Set([...pinned, ...selected])].filter((id) => does(nodes, id, role));
  return (chosen.length > 0 ? chosen : nodesThat(nodes, role)).slice(0, mostCharted);
}

/** The nodes that reports must speak of for the page to tell and draw what it shows. */
export function watchedNodes(nodes: Flow['nodes'], selected: readonly string[]): readonly string[] {
  const shown = selected.filter((id) => own(nodes, id) !== undefined).slice(0, mostCharted);
  return [...new Set([...shown, ...chartedQueues(nodes, selected)])];
}
