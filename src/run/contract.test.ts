import { describe, expect, it } from 'vitest';
import type { Command, Flow, Params } from '../flow/flow.ts';
import type { NodeSpec } from '../flow/nodeSpec.ts';
import { parseFlow, parseFlowText } from '../flow/parseFlow.ts';
import { everything, unwrap } from '../flow/testing/examples.ts';
import { writeFlow } from '../flow/writeFlow.ts';
import { behaviors } from '../kinds/behaviors.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from './run.ts';
import { findFaults } from './testing/findFaults.ts';
import { toResult } from './toResult.ts';

const until = 60;
const table: Readonly<Record<string, NodeSpec>> = specs;

/** What must be given of each kind so that it stands in a flow with its defaults. */
const required: Readonly<Record<string, Params>> = {
  source: { arrivals: { process: 'poisson', rate: 1 } },
};

const examples = Object.values(unwrap(parseFlow(everything(), specs)).nodes);

/** Each kind with its defaults, and as often as the example of everything has it. */
const cases = Object.keys(specs).flatMap((kind) => [
  { kind, name: 'defaults', params: required[kind] ?? {} },
  ...examples
    .filter((node) => node.kind === kind && Object.keys(node.params).length > 0)
    .map(({ params }, index) => ({ kind, name: `example ${index + 1}`, params })),
]);

/** The node given to by all that can give, at once and after a while, and giving to all that can take; as a file has it. */
function fileWith(kind: string, params: Params, journal: readonly object[] = []) {
  const { takesInput, givesOutput, outPorts } = table[kind]!;
  const event = {
    type: 'a',
    priority: { values: [0, 1], weights: [2, 1] },
    ttl: 6,
    key: { count: 4, skew: 1 },
  };
  return {
    format: 'eddy-flow/1',
    name: 'contract',
    run: { seed: 3, until, warmUp: 2 },
    nodes: {
      before: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 2 }, event } },
      users: {
        kind: 'source',
        params: { arrivals: { process: 'closed', population: 3, think: { kind: 'exponential', mean: 1 } } },
      },
      caller: { kind: 'handler', params: { servers: 2, service: 0.3 } },
      feeder: { kind: 'queue', params: { capacity: 5, overflow: 'block' } },
      way: { kind: 'router' },
      it: { kind, label: 'It', params },
      worker: { kind: 'handler', params: { service: { kind: 'exponential', mean: 0.4 } } },
      after: { kind: 'queue', params: { capacity: 3, overflow: 'block' } },
      done: { kind: 'sink' },
    },
    edges: {
      a: { from: 'before', to: 'caller' },
      b: { from: 'users', to: 'feeder' },
      ...(takesInput && {
        c: { from: 'caller', to: 'it' },
        d: { from: 'feeder', to: 'it' },
        e: { from: 'feeder', to: 'way' },
        f: { from: 'way', to: 'it' },
        g: {
          from: 'before',
          to: 'it',
          params: { latency: { kind: 'exponential', mean: 1 }, duplicate: 0.1 },
        },
      }),
      ...(givesOutput && {
        h: { from: 'it', to: 'worker' },
        i: { from: 'it', to: 'after' },
        j: { from: 'it', to: 'done', params: { loss: 0.2 } },
      }),
      ...(outPorts.includes('deadLetter') && { k: { from: 'it', fromPort: 'deadLetter', to: 'done' } }),
      l: { from: 'after', to: 'worker' },
    },
    journal,
  };
}

function flowWith(kind: string, params: Params, journal: readonly object[] = []): Flow {
  return unwrap(parseFlow(fileWith(kind, params, journal), specs));
}

/** All that can be done to the node while it runs, one after another: each of its fields, its edges, it itself. */
function commandsFor(kind: string, params: Params): Command[] {
  const others = cases.filter((each) => each.kind === kind).map((each) => each.params);
  const changes = [...others, params].flatMap((values) =>
    Object.entries(values).map(
      ([name, value]): Command => ({ kind: 'set', path: `nodes.it.params.${name}`, value }),
    ),
  );
  const { nodes, edges } = fileWith(kind, params);
  const mine = Object.entries(edges).filter(([, { from, to }]) => from === 'it' || to === 'it');
  const back = mine.map(([id, value]): Command => ({ kind: 'add', path: `edges.${id}`, value }));
  const stand: Command[] = (['pause', 'crash', 'resume', 'recover', 'crash', 'recover'] as const).map(
    (each) => ({
      kind: each,
      node: 'it',
    }),
  );
  return [
    ...stand,
    ...changes,
    ...mine.slice(0, 2).map(([id]): Command => ({ kind: 'remove', path: `edges.${id}` })),
    ...back.slice(0, 2),
    { kind: 'pause', node: 'it' },
    { kind: 'remove', path: 'nodes.it' },
    { kind: 'add', path: 'nodes.it', value: nodes.it as never },
    ...back,
    ...(table[kind]!.emitsByHand ? [{ kind: 'emit', node: 'it', event: {} } as const] : []),
    ...stand,
  ];
}

/** A run with all of that done to it, looked at after every event and command. */
function edited(kind: string, params: Params, look: (run: Run) => void): Run {
  const run = new Run(flowWith(kind, params));
  const commands = commandsFor(kind, params);
  const stride = (until - 10) / commands.length;
  for (const [index, command] of commands.entries()) {
    const at = 4 + index * stride;
    while (run.step(at)) look(run);
    run.advance(at);
    expect(run.apply([command])).toMatchObject({ ok: true });
    look(run);
  }
  while (run.step(until)) look(run);
  run.advance(until);
  return run;
}

function told(run: Run) {
  expect(run.problem).toBeNull();
  return { hash: run.simulation.hash, result: toResult(run, { until, wallSeconds: 0 }) };
}

function expectSound({ simulation }: Run): void {
  const { created, copied, completed, lost, inFlight } = simulation.totals;
  if (created + copied !== completed + lost + inFlight) throw new Error('[F1] not conserved');
  const faults = findFaults(simulation);
  if (faults.length > 0) throw new Error(`t = ${simulation.now}: ${faults.join('; ')}`);
}

describe.each(cases)('the kind $kind, $name', ({ kind, params }) => {
  const flow = flowWith(kind, params);

  it('has a behavior of its name, and its parameters are valid', () => {
    expect(behaviors[kind]?.kind).toBe(kind);
    expect(flow.nodes['it']).toEqual({ kind, label: 'It', params });
  });

  it('comes back from a file as it was, with a journal of all that is done to it', () => {
    const journal = commandsFor(kind, params).map((command, index) => ({ at: index, command }));
    const whole = flowWith(kind, params, journal);
    expect(whole.journal).toHaveLength(journal.length);
    expect(parseFlowText(writeFlow(whole, specs), specs)).toEqual({ ok: true, value: whole });
  });

  it('[F1] conserves messages at every event', () => {
    const run = new Run(flow);
    while (run.step(until)) expectSound(run);
    expect(run.simulation.totals.created).toBeGreaterThan(50);
  });

  it('[F1][J1] and whatever is done to it, which its journal replays however sliced', () => {
    const live = edited(kind, params, expectSound);
    const whole = told(live);
    // As a file has it.
    const text = writeFlow({ ...flow, journal: live.journal }, specs);
    const again = new Run(unwrap(parseFlowText(text, specs)));
    for (let t = 0; t <= until; t += 0.7) again.advance(t, 40);
    again.advance(until);
    expect(told(again)).toEqual(whole);
  });

  it('[T2][X1] has the same trace however the run is sliced, and from any snapshot', () => {
    const live = edited(kind, params, () => {});
    const started = { ...flow, journal: live.journal };
    const whole = told(live);
    const run = new Run(started);
    for (let t = 3; t < until; t += 5) {
      run.advance(t);
      const saved = structuredClone(run.save());
      const other = Run.restore(saved);
      other.advance(until);
      expect(told(other)).toEqual(whole);
      run.advance(t + 1, 7);
      run.load(saved);
    }
    run.advance(until);
    expect(told(run)).toEqual(whole);
  });

  it('gives counts of its own, all of them numbers', () => {
    const run = edited(kind, params, () => {});
    const { counts } = toResult(run, { until, wallSeconds: 0 }).nodes['it']!;
    expect(Object.values(counts).every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
  });
});
