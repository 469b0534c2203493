import { own } from '../base/record.ts';
import type { Flow } from '../flow/flow.ts';
import { nodesThat } from './roles.ts';
import { mostCharted } from './watching.ts';

/** The nodes whose throughput is drawn: those pinned and those selected, else where events begin and where they end. */
export function chartedRates(
  nodes: Flow['nodes'],
  selected: readonly string[],
  pinned: readonly string[] = [],
): readonly string[] {
  const chosen = [...new Set([...pinned, ...selected])].filter((id) => own(nodes, id) !== undefined);
  const ends = () => new Set([...nodesThat(nodes, 'begins'), ...nodesThat(nodes, 'ends')]);
  return (chosen.length > 0 ? chosen : [...ends()]).slice(0, mostCharted);
}
