import { hiddenNodes } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { nodesThat } from '../store/roles.ts';

/** The queue that a handler joins which is added without being put anywhere: the selected one, else the only one that is seen. */
export function queueToJoin(
  { nodes, meta }: Pick<Flow, 'nodes' | 'meta'>,
  selected: readonly string[],
): string | null {
  const hidden = hiddenNodes({ meta });
  const queues = nodesThat(nodes, 'holds').filter((id) => !hidden.has(id));
  const chosen = selected.find((id) => queues.includes(id));
  if (chosen !== undefined) return chosen;
  return queues.length === 1 ? (queues[0] ?? null) : null;
}
