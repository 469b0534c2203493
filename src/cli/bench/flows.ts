import type { Flow, FlowEdge, FlowNode, Params } from '../../flow/flow.ts';

/** One source, one queue, one handler, one sink. */
export function singleQueue(load: number): Flow {
  const nodes = new Map([source('source', load), queue('queue'), handler('handler', 1), sink('sink')]);
  return toFlow('M/M/1', nodes, ['source queue', 'queue handler', 'handler sink']);
}

/** Queues one behind another, two handlers at each. */
export function branchingTandem(stages: number): Flow {
  const nodes = new Map([source('source', 1.6), sink('sink')]);
  const edges: string[] = [];
  for (let stage = 0; stage < stages; stage++) {
    for (const [id, node] of [queue(`q${stage}`), handler(`a${stage}`, 1), handler(`b${stage}`, 1)])
      nodes.set(id, node);
    if (stage === 0) edges.push('source q0');
    const next = stage + 1 < stages ? `q${stage + 1}` : 'sink';
    edges.push(`q${stage} a${stage}`, `q${stage} b${stage}`, `a${stage} ${next}`, `b${stage} ${next}`);
  }
  return toFlow('Tandem', nodes, edges);
}

/** Lanes from a source of their own through four queues to a sink; behind each handler the lanes change places. */
export function openNetwork(lanes: number): Flow {
  const nodes = new Map<string, FlowNode>();
  const edges: string[] = [];
  for (let lane = 0; lane < lanes; lane++) {
    const ends = [source(`source${lane}`, 0.8), sink(`sink${lane}`)];
    const stages = [0, 1, 2, 3].flatMap((stage) => [
      queue(`q${lane}-${stage}`),
      handler(`h${lane}-${stage}`, 1),
    ]);
    for (const [id, node] of [...ends, ...stages]) nodes.set(id, node);
    edges.push(`source${lane} q${lane}-0`);
    for (let stage = 0; stage < 4; stage++) {
      edges.push(`q${lane}-${stage} h${lane}-${stage}`);
      const other = (lane + stage + 1) % lanes;
      edges.push(`h${lane}-${stage} ${stage < 3 ? `q${other}-${stage + 1}` : `sink${other}`}`);
    }
  }
  return toFlow('Network', nodes, edges);
}

/** So many messages stand in the queue at once; from then on as many come as go. */
export function deepQueue(messages: number): Flow {
  const crowd = { arrivals: { process: 'schedule', events: [{ at: 1e-9 }] }, batch: messages };
  const nodes = new Map([
    ['crowd', { kind: 'source', params: crowd }] as const,
    source('source', 1),
    queue('queue'),
    handler('handler', 1),
    sink('sink'),
  ]);
  return toFlow('Deep', nodes, ['crowd queue', 'source queue', 'queue handler', 'handler sink']);
}

type Entry = readonly [string, FlowNode];

function source(id: string, rate: number): Entry {
  return node(id, 'source', { arrivals: { process: 'poisson', rate } });
}

function queue(id: string): Entry {
  return node(id, 'queue', {});
}

function handler(id: string, mean: number): Entry {
  return node(id, 'handler', { service: { kind: 'exponential', mean } });
}

function sink(id: string): Entry {
  return node(id, 'sink', {});
}

function node(id: string, kind: string, params: Params): Entry {
  return [id, { kind, params }];
}

function toFlow(name: string, nodes: ReadonlyMap<string, FlowNode>, wires: readonly string[]): Flow {
  const edges = wires.map((wire, index): [string, FlowEdge] => {
    const [from = '', to = ''] = wire.split(' ');
    return [`e${String(index).padStart(4, '0')}`, { from, to, params: {} }];
  });
  return {
    format: 'eddy-flow/1',
    name,
    run: { seed: 1, until: null, warmUp: 0 },
    nodes: Object.fromEntries(nodes),
    edges: Object.fromEntries(edges),
    layout: {},
    journal: [],
    meta: {},
  };
}
