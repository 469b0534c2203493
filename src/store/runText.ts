import { prunedMeta } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { writeFlow } from '../flow/writeFlow.ts';
import { specs } from '../kinds/specs.ts';
import { useDocument } from './document.ts';
import { useRun } from './run.ts';

/** The run as a flow: the one it began from, and its journal. */
export function runAsFlow(): Flow {
  const { startFlow, journal } = useRun.getState();
  const { flow } = useDocument.getState();
  const start = startFlow ?? flow;
  const known = new Set(Object.keys(start.nodes));
  for (const { command } of journal) {
    const id = command.kind === 'add' ? /^nodes\.([^.]+)$/.exec(command.path)?.[1] : undefined;
    if (id !== undefined) known.add(id);
  }
  const places = Object.entries({ ...start.layout, ...flow.layout }).filter(([id]) => known.has(id));
  const meta = prunedMeta(flow.meta, (id) => known.has(id));
  return { ...start, name: flow.name, meta, layout: Object.fromEntries(places), journal };
}

/** The text of a file with the run. */
export function printRun(): string {
  return writeFlow(runAsFlow(), specs);
}
