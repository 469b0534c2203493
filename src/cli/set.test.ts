import { describe, expect, it } from 'vitest';
import { resultOf, sim } from './testing/sim.ts';

const flow = {
  format: 'eddy-flow/1',
  name: 'Line',
  run: { until: 200 },
  nodes: {
    s: { kind: 'source', params: { arrivals: { process: 'renewal', interval: 10 } } },
    q: { kind: 'queue' },
    h: { kind: 'handler', params: { service: { kind: 'exponential', mean: 1 } } },
    z: { kind: 'sink' },
  },
  edges: { e1: { from: 's', to: 'q' }, e2: { from: 'q', to: 'h' }, e3: { from: 'h', to: 'z' } },
};

function setsOf(...texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => ['--set', text]);
}

/** The flow with a journal, as far as the figures of its handler tell. */
function handlerAfter(...commands: readonly object[]) {
  const journal = commands.map((command) => ({ at: 95, command }));
  return resultOf({ ...flow, journal }, ...setsOf('nodes.h.params.service=1')).nodes['h']!;
}

describe('--set', () => {
  it('is checked when all of them are laid on', () => {
    const service = setsOf(
      'nodes.h.params.service.k=1000000000000',
      'nodes.h.params.service.kind=erlang',
      'nodes.h.params.service.mean=2',
    );
    const { service: measured } = resultOf(flow, ...service).nodes['h']!;
    expect(measured!.count).toBe(19);
    expect(measured!.mean).toBeCloseTo(2, 4);
    expect(sim(flow, ...service.slice(2))).toEqual({
      status: 2,
      stdout: '',
      lines: ['nodes.h.params.service.k: is missing: must be a whole number >= 1 (--set)'],
    });
  });

  it('may name what was left out', () => {
    const result = resultOf(
      flow,
      ...setsOf(
        'nodes.s.params.event.priority.values=[1,2]',
        'nodes.s.params.event.priority.weights=[1,1]',
        'nodes.s.params.event.type=a',
        'nodes.h.params.service.byType.a=2',
        'nodes.h.label=Desk',
        'edges.e1.params.latency=0.5',
        'run.until=105',
        'journal.0.at=50',
        'journal.0.command={"kind":"pause","node":"s"}',
      ),
    );
    expect(result.until).toBe(105);
    expect(Object.keys(result.endToEnd.byPriority!)).toEqual(['1', '2']);
    expect(result.endToEnd).toMatchObject({ count: 5, min: 2.5, max: 2.5 });
  });

  it('says what stands in its way', () => {
    expect(
      sim(flow, ...setsOf('name.x=1', 'nodes.h.params.servers.x=1', 'layout.q={"x":"a","y":1}')).lines,
    ).toEqual([
      'name.x: names nothing in this flow: at name stands "Line" (--set)',
      'nodes.h.params.servers.x: names nothing in this flow (--set)',
      'layout.q.x: must be a number (--set layout.q)',
    ]);
  });
});

describe('set and add in a journal', () => {
  it('[J11] take a whole node, and what was left out', () => {
    expect(handlerAfter().service).toMatchObject({ count: 19, max: 1 });
    const whole = { kind: 'set', path: 'nodes.h', value: { kind: 'handler', params: { service: 3 } } };
    expect(handlerAfter(whole).service).toMatchObject({ count: 19, min: 1, max: 3 });
    const failing = { kind: 'add', path: 'nodes.h.params.failure', value: 1 };
    expect(handlerAfter(failing).counts).toMatchObject({ arrived: 20, completed: 9, failed: 10 });
    const slow = { kind: 'set', path: 'edges.e1', value: { from: 's', to: 'q', params: { latency: 1000 } } };
    expect(handlerAfter(slow).counts).toMatchObject({ arrived: 9 });
  });

  it('are refused where that is not clear: exit 2', () => {
    const journal = [
      { kind: 'set', path: 'nodes.h', value: { kind: 'delay', params: { time: 1 } } },
      { kind: 'add', path: 'nodes.s.params.arrivals', value: { process: 'manual' } },
      { kind: 'set', path: 'run.until', value: 2 },
    ].map((command) => ({ at: 1, command }));
    expect(sim({ ...flow, journal })).toEqual({
      status: 2,
      stdout: '',
      lines: [
        'journal.0.command: nodes.h.kind: cannot be changed in place: remove it and add it anew',
        'journal.1.command: nodes.s.params.arrivals: is there already',
        'journal.2.command: run.until: is no place for this command: it takes nodes.<id>, edges.<id> or what is in their params',
      ],
    });
  });
});
