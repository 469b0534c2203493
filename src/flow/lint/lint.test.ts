import { describe, expect, it } from 'vitest';
import { languages } from '../../base/words.ts';
import { lints } from '../../kinds/lints.ts';
import { specs } from '../../kinds/specs.ts';
import { type EdgeOf, flowOf } from '../../run/testing/flowOf.ts';
import type { Flow } from '../flow.ts';
import { lint } from './lint.ts';

const exponential = (mean: number) => ({ kind: 'exponential', mean });
const source = (rate: number, more: object = {}) => ({
  kind: 'source',
  params: { arrivals: { process: 'poisson', rate }, ...more },
});
const queue = (params: object = {}) => ({ kind: 'queue', params });
const handler = (mean: number, more: object = {}) => ({
  kind: 'handler',
  params: { service: exponential(mean), ...more },
});
const sink = { kind: 'sink' };

function found(nodes: Readonly<Record<string, object>>, edges: readonly EdgeOf[], until?: number) {
  return foundIn(flowOf(nodes, edges, until === undefined ? {} : { until }));
}

function foundIn(flow: Flow): Record<string, string> {
  const { findings } = lint(flow, specs, lints);
  for (const { mark, message, remedy } of findings)
    for (const language of languages)
      for (const said of [mark, message, remedy]) expect(said[language]).toMatch(/\S/);
  return Object.fromEntries(
    findings.map(({ rule, at, message }) => [`${at.kind === 'run' ? 'run' : at.id} ${rule}`, message.en]),
  );
}

const line: readonly EdgeOf[] = [
  ['s', 'q'],
  ['q', 'h'],
  ['h', 'z'],
];

describe('what is found in a flow', () => {
  it('is nothing where all is well', () => {
    expect(found({ s: source(0.8), q: queue(), h: handler(1), z: sink }, line, 100)).toEqual({});
  });

  it('is that nothing comes, or nothing takes', () => {
    expect(Object.keys(found({ s: source(1), q: queue(), h: handler(0.5) }, [['s', 'q']], 9))).toEqual([
      'q queue-without-handler',
      'h no-input',
    ]);
    expect(Object.keys(found({ s: source(1) }, [], 9))).toEqual(['s no-output']);
  });

  it('is a place to which edges lead from no source', () => {
    const said = found(
      { s: source(1), q: queue(), h: handler(0.5), h2: handler(1), z: sink },
      [...line, ['h2', 'z']],
      9,
    );
    expect(Object.keys(said)).toEqual(['h2 no-input']);
    const cut = found(
      { q: queue(), q2: queue(), h: handler(1) },
      [
        ['q', 'q2'],
        ['q2', 'q'],
        ['q2', 'h'],
      ],
      9,
    );
    expect(Object.keys(cut)).toEqual(['q unreachable', 'q2 unreachable', 'h unreachable']);
  });

  it('is a load of 1 or more, with its number, and how many servers would do', () => {
    const said = (rate: number, more = {}) =>
      found({ s: source(rate), q: queue(more), h: handler(1, { servers: 2 }), z: sink }, line, 9)[
        'q overload'
      ];
    expect(said(1.9)).toBeUndefined();
    expect(said(2)).toMatch(/^Offered load 1: exactly as much comes as can be handled, 2 \/ s\./);
    expect(said(3)).toMatch(/^Offered load 1.5: 3 \/ s come, but no more than 2 \/ s .* grows without end/);
    expect(said(4, { capacity: 10 })).toMatch(/At least 50 % does not fit/);
    expect(said(4, { capacity: 10, overflow: 'block' })).toMatch(/held up/);
    expect(said(4, { ttl: 10 })).toMatch(/expires or gives up/);
    const { findings } = lint(
      flowOf({ s: source(3), q: queue(), h: handler(1) }, line.slice(0, 2)),
      specs,
      lints,
    );
    expect(findings[0]?.remedy.en).toMatch(/^4 servers in all/);
  });

  it('is told in the time in which the flow tells rates', () => {
    const flow = flowOf({ s: source(2), q: queue(), h: handler(1) }, line.slice(0, 2), { until: 9 });
    expect(foundIn({ ...flow, meta: { timeUnit: 'min' } })['q overload']).toMatch(/120 \/ min come/);
  });

  it('is a source that creates nothing, but not one that waits for a hand', () => {
    const of = (params: object) =>
      Object.keys(found({ s: { kind: 'source', params }, h: handler(1) }, [['s', 'h']], 9));
    const idle = ['s zero-rate'];
    expect(of({ arrivals: { process: 'poisson', rate: 0 } })).toEqual(idle);
    expect(of({ arrivals: { process: 'closed', population: 0, think: 1 } })).toEqual(idle);
    expect(of({ arrivals: { process: 'schedule', events: [] } })).toEqual(idle);
    expect(
      of({
        arrivals: {
          process: 'profile',
          points: [
            [0, 0],
            [5, 0],
          ],
        },
      }),
    ).toEqual(idle);
    expect(of({ arrivals: { process: 'mmpp', rates: [0, 5], switchRates: [0, 1] } })).toEqual(idle);
    expect(of({ arrivals: { process: 'poisson', rate: 1 }, batch: 0 })).toEqual(idle);
    expect(of({ arrivals: { process: 'manual' } })).toEqual([]);
    // It ends at 0, but not before it has created some.
    expect(
      of({
        arrivals: {
          process: 'profile',
          points: [
            [0, 5],
            [5, 0],
          ],
        },
      }),
    ).toEqual([]);
  });

  it('is a run without an end, where its sources have none', () => {
    expect(found({ s: source(0.5), h: handler(1) }, [['s', 'h']])).toHaveProperty('run no-end');
    expect(found({ s: source(0.5, { limit: 9 }), h: handler(1) }, [['s', 'h']])).toEqual({});
    expect(found({}, [])).toEqual({});
  });

  it('is an edge by which nothing arrives', () => {
    const nodes = {
      s: source(0.5, { event: { type: 'a' } }),
      t: { kind: 'topic' },
      r: { kind: 'router' },
      x: sink,
      y: sink,
    };
    const said = found(
      nodes,
      [
        ['s', 't'],
        ['t', 'r', { filter: { types: ['a'] } }],
        ['t', 'x', { filter: { types: ['b'] } }],
        ['r', 'x', { weight: 0 }],
        ['r', 'y', { loss: 1 }],
      ],
      9,
    );
    expect(Object.keys(said).sort()).toEqual(['e3 no-match', 'e4 no-share', 'e5 all-lost', 'y unreachable']);
  });

  it('is a circle of calls, unless a queue or a hand-over is in it', () => {
    const nodes = { s: source(0.1), a: handler(1), b: handler(1), r: { kind: 'router' } };
    const circle = (call: string) =>
      Object.keys(
        found(
          nodes,
          [
            ['s', 'a'],
            ['a', 'r'],
            ['r', 'b'],
            ['b', 'a', { call }],
          ],
          9,
        ),
      ).filter((key) => key.endsWith('call-circle'));
    expect(circle('wait')).toEqual(['a call-circle', 'b call-circle']);
    expect(circle('handOver')).toEqual([]);
  });

  it('is a queue without room before a handler that is busy at times', () => {
    const said = (params: object) =>
      Object.keys(found({ s: source(0.5), q: queue(params), h: handler(1), z: sink }, line, 9));
    expect(said({ capacity: 0 })).toEqual(['q no-room']);
    expect(said({ capacity: 0, overflow: 'block' })).toEqual([]);
  });

  it('is a join that waits for more than can come', () => {
    const nodes = { s: source(0.5), j: { kind: 'join', params: { count: 3 } }, z: sink };
    expect(
      found(
        nodes,
        [
          ['s', 'j'],
          ['j', 'z'],
        ],
        9,
      ),
    ).toHaveProperty('j join-waits');
  });
});
