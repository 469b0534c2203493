import type { Flow, Json, Params } from '../../flow/flow.ts';
import { parseFlow } from '../../flow/parseFlow.ts';
import { specs } from '../../kinds/specs.ts';

export type EdgeOf = readonly [from: string, to: string, params?: Json];

/** A valid flow in few words; its edges are e1, e2, ... in the order given. Throws on problems. */
export function flowOf(
  nodes: Readonly<Record<string, object>>,
  edges: readonly EdgeOf[],
  {
    journal = [],
    ...run
  }: { seed?: number; until?: number; warmUp?: number | 'auto'; journal?: readonly object[] } = {},
): Flow {
  const parsed = parseFlow(
    {
      format: 'eddy-flow/1',
      run,
      nodes,
      edges: Object.fromEntries(
        edges.map(([from, to, params = {}], index) => [`e${index + 1}`, { from, to, params }]),
      ),
      journal,
    },
    specs,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** A source whose events happen at these instants. */
export function at(...instants: readonly number[]) {
  return {
    kind: 'source',
    params: { arrivals: { process: 'schedule', events: instants.map((instant) => ({ at: instant })) } },
  };
}

/** A handler whose every handling lasts so long. */
export function handler(service: number, servers = 1) {
  return { kind: 'handler', params: { service, servers } };
}

export function queue(params: Params = {}) {
  return { kind: 'queue', params };
}

export const sink = { kind: 'sink' };
