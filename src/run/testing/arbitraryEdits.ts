import fc from 'fast-check';
import { applyCommand } from '../../flow/command.ts';
import type { Command, EventSpec, Flow, FlowEdge, FlowNode, Json } from '../../flow/flow.ts';
import { arbitraryFlow } from '../../flow/testing/arbitraryFlow.ts';
import { specs } from '../../kinds/specs.ts';
import { forkFlow } from './forkFlow.ts';

/** One thing that is done while a flow runs; what it means is settled by the flow as it then stands. */
export interface Edit {
  /** Events after the edit before. */
  readonly after: number;
  readonly what:
    | 'removeNode'
    | 'removeEdge'
    | 'addNode'
    | 'addEdge'
    | 'setNode'
    | 'setEdge'
    | 'emit'
    | 'stand';
  readonly which: number;
  readonly priority: number;
}

/** A flow that is hard on the engine, another one that edits take their values from, and the edits. */
export interface Trial {
  readonly flow: Flow;
  readonly other: Flow;
  readonly edits: readonly Edit[];
}

/** Much of what waits and holds: sources, queues and handlers more often than others. */
const anyFlow = arbitraryFlow(specs, {
  nodes: { min: 3, max: 8 },
  maxEdges: 14,
  kinds: [
    ...['source', 'queue', 'handler', 'router'],
    ...['source', 'queue', 'handler', 'router'],
    ...['source', 'queue', 'handler', 'topic'],
    ...['delay', 'join', 'sink'],
  ],
}).filter(({ edges }) => Object.keys(edges).length > 1);

/** Now and then events that are forked and joined, which hardly ever come about by chance. */
export const busyFlow: fc.Arbitrary<Flow> = fc.oneof(
  { arbitrary: anyFlow, weight: 6 },
  { arbitrary: forkFlow, weight: 1 },
);

export const trial: fc.Arbitrary<Trial> = fc.record({
  flow: busyFlow,
  other: busyFlow,
  edits: fc.array(
    fc.record({
      after: fc.nat({ max: 60 }),
      what: fc.constantFrom(
        'removeNode',
        'removeEdge',
        'removeEdge',
        'addNode',
        'addEdge',
        'addEdge',
        'setNode',
        'setNode',
        'setEdge',
        'emit',
        'emit',
        'stand',
        'stand',
        'stand',
      ),
      which: fc.nat(),
      priority: fc.nat({ max: 3 }),
    }),
    { minLength: 1, maxLength: 20 },
  ),
});

/** The command that an edit comes to in the flow as it stands; null where it fits nothing. */
export function toCommand(edit: Edit, now: Flow, trial: Trial): Command | null {
  const command = propose(edit, now, trial);
  return command !== null && applyCommand(now, command, specs).ok ? command : null;
}

function propose({ what, which, priority }: Edit, now: Flow, { flow, other }: Trial): Command | null {
  const sources = [flow, other];
  switch (what) {
    case 'removeNode':
    case 'removeEdge': {
      const part = what === 'removeNode' ? 'nodes' : 'edges';
      const id = pick(Object.keys(now[part]).toSorted(), which);
      return id === undefined ? null : { kind: 'remove', path: `${part}.${id}` };
    }
    case 'addNode': {
      const gone = sources.flatMap(({ nodes }) =>
        Object.entries(nodes).filter(([id]) => !Object.hasOwn(now.nodes, id)),
      );
      return toAddition('nodes', pick(gone, which));
    }
    case 'addEdge': {
      const fits = sources.flatMap(({ edges }) =>
        Object.entries(edges).filter(
          ([id, { from, to }]) =>
            !Object.hasOwn(now.edges, id) && Object.hasOwn(now.nodes, from) && Object.hasOwn(now.nodes, to),
        ),
      );
      return toAddition('edges', pick(fits, which));
    }
    case 'setNode': {
      const id = pick(Object.keys(now.nodes).toSorted(), which);
      if (id === undefined) return null;
      const alike = sources.flatMap(({ nodes }) =>
        Object.values(nodes).filter(({ kind }) => kind === now.nodes[id]?.kind),
      );
      const params = pick(alike, which >>> 4)?.params;
      const field = pick(Object.keys(params ?? {}), which >>> 8);
      if (params === undefined || field === undefined)
        return { kind: 'set', path: `nodes.${id}.params`, value: {} };
      return { kind: 'set', path: `nodes.${id}.params.${field}`, value: params[field]! };
    }
    case 'setEdge': {
      const id = pick(Object.keys(now.edges).toSorted(), which);
      const like = pick(
        sources.flatMap(({ edges }) => Object.values(edges)),
        which >>> 4,
      );
      if (id === undefined || like === undefined) return null;
      return { kind: 'set', path: `edges.${id}.params`, value: like.params };
    }
    case 'stand': {
      const kind = pick(['pause', 'resume', 'crash', 'recover'] as const, which >>> 4)!;
      const id = pick(Object.keys(now.nodes).toSorted(), which);
      return id === undefined ? null : { kind, node: id };
    }
    case 'emit': {
      const id = pick(
        Object.keys(now.nodes)
          .filter((each) => now.nodes[each]?.kind === 'source')
          .toSorted(),
        which,
      );
      return id === undefined
        ? null
        : { kind: 'emit', node: id, event: { priority, ...particulars[which % particulars.length] } };
    }
  }
}

/** What an event by hand may say beside its priority. */
const particulars: readonly EventSpec[] = [{}, { type: 'b', key: 'k2' }, { payload: [1], headers: { a: 1 } }];

function toAddition(part: string, entry: readonly [string, FlowNode | FlowEdge] | undefined): Command | null {
  if (entry === undefined) return null;
  const [id, value] = entry;
  return { kind: 'add', path: `${part}.${id}`, value: { ...value } as unknown as Json };
}

function pick<T>(from: readonly T[], which: number): T | undefined {
  return from.length === 0 ? undefined : from[which % from.length];
}
