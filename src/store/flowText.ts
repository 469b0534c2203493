import { prunedMeta } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { writeFlow } from '../flow/writeFlow.ts';
import { specs } from '../kinds/specs.ts';

/** The flow as it now stands: no journal, and places of nodes that are there. */
export function flowAsItStands(flow: Flow): Flow {
  const layout = Object.entries(flow.layout).filter(([id]) => Object.hasOwn(flow.nodes, id));
  const meta = prunedMeta(flow.meta, (id) => Object.hasOwn(flow.nodes, id));
  return { ...flow, layout: Object.fromEntries(layout), meta, journal: [] };
}

/** The text of a file with the flow as it now stands. */
export function printFlow(flow: Flow): string {
  return writeFlow(flowAsItStands(flow), specs);
}
