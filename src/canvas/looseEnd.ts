import type { Words } from '../base/words.ts';
import type { Flow } from '../flow/flow.ts';
import { looseEnds } from '../flow/loose.ts';
import { specs } from '../kinds/specs.ts';

type Joined = Pick<Flow, 'nodes' | 'edges'>;
let asked: Joined | null = null;
let found: ReadonlyMap<string, Words> = new Map();

/** What this node lacks to be part of the flow; undefined where nothing. Every node asks, so it is found once a change. */
export function looseEndOf({ nodes, edges }: Joined, id: string): Words | undefined {
  if (asked?.nodes !== nodes || asked.edges !== edges) {
    asked = { nodes, edges };
    found = looseEnds(asked, specs);
  }
  return found.get(id);
}
