import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import { parseOverridden, parseOverride } from './override.ts';
import { everything, linesOf, oneWorker, unwrap } from './testing/examples.ts';

const over = (texts: string | readonly string[], of: object = oneWorker()) =>
  parseOverridden(
    of,
    'flow.json',
    [texts].flat().map((text) => unwrap(parseOverride(text))),
    specs,
  );
const problemsOf = (...sets: readonly string[]) => linesOf(over(sets));

describe('an override', () => {
  it('is a path and JSON, or text where it is none', () => {
    expect(unwrap(parseOverride('a.b=2'))).toEqual({ path: 'a.b', value: 2 });
    expect(unwrap(parseOverride('a={"x":[1]}'))).toEqual({ path: 'a', value: { x: [1] } });
    expect(unwrap(parseOverride('a=block'))).toEqual({ path: 'a', value: 'block' });
    expect(unwrap(parseOverride('a=b=c'))).toEqual({ path: 'a', value: 'b=c' });
    expect(unwrap(parseOverride('a='))).toEqual({ path: 'a', value: '' });
    expect(linesOf(parseOverride('a'))).toEqual(['"a" must be path=value']);
    expect(linesOf(parseOverride('=2'))).toEqual(['"=2" must be path=value']);
  });

  it('may name what was left out, a whole distribution, or a part of one', () => {
    expect(unwrap(over('nodes.inbox.params.capacity=5')).nodes['inbox']?.params).toEqual({ capacity: 5 });
    expect(
      unwrap(over('nodes.worker.params.service={"kind":"uniform","min":0,"max":1}')).nodes['worker']?.params,
    ).toEqual({ service: { kind: 'uniform', min: 0, max: 1 } });
    expect(unwrap(over('nodes.worker.params.service.mean=2')).nodes['worker']?.params).toEqual({
      service: { kind: 'exponential', mean: 2 },
    });
    expect(unwrap(over('edges.e1.params.latency=2')).edges['e1']?.params).toEqual({ latency: 2 });
    expect(unwrap(over('run.until=7')).run.until).toBe(7);
    expect(unwrap(over('name=Two')).name).toBe('Two');
    expect(unwrap(over('edges.e1.to=worker')).edges['e1']?.to).toBe('worker');
    expect(unwrap(over('nodes.more={"kind":"sink"}')).nodes['more']).toEqual({ kind: 'sink', params: {} });
  });

  it('may name a part of what was left out', () => {
    const of = (...sets: readonly string[]) => unwrap(over(sets));
    expect(
      of(
        'nodes.orders.params.event.priority.values=[1,2]',
        'nodes.orders.params.event.priority.weights=[3,1]',
      ).nodes['orders']?.params['event'],
    ).toEqual({
      priority: { values: [1, 2], weights: [3, 1] },
    });
    expect(of('nodes.worker.params.service.byType.a=2').nodes['worker']?.params['service']).toEqual({
      byType: { a: 2 },
      otherwise: { kind: 'exponential', mean: 1 },
    });
    expect(
      of('nodes.worker.params.retry.delay.kind=exponential', 'nodes.worker.params.retry.delay.mean=3').nodes[
        'worker'
      ]?.params['retry'],
    ).toEqual({
      delay: { kind: 'exponential', mean: 3 },
    });
    expect(of('edges.e1.params.latency=0.5').edges['e1']?.params).toEqual({ latency: 0.5 });
    expect(of('nodes.worker.label=Desk').nodes['worker']?.label).toBe('Desk');
    expect(of('layout.done={"x":1,"y":2}', 'meta.timeUnit=ms')).toMatchObject({
      layout: { done: { x: 1, y: 2 } },
      meta: { timeUnit: 'ms' },
    });
    expect(of('journal.0.at=3', 'journal.0.command={"kind":"pause","node":"inbox"}').journal).toEqual([
      { at: 3, command: { kind: 'pause', node: 'inbox' } },
    ]);
  });

  it('is checked with all others, when all are laid on', () => {
    const [kind, mean, k] = ['service.kind=erlang', 'service.mean=2', 'service.k=2'].map(
      (text) => `nodes.worker.params.${text}`,
    ) as [string, string, string];
    const expected = { kind: 'erlang', mean: 2, k: 2 };
    for (const sets of [
      [kind, mean, k],
      [k, kind, mean],
      [mean, k, kind],
    ])
      expect(unwrap(over(sets)).nodes['worker']?.params['service']).toEqual(expected);
    expect(
      unwrap(
        over([
          'nodes.b={"kind":"handler"}',
          'nodes.b.params.servers=3',
          'edges.e9={"from":"inbox","to":"b"}',
        ]),
      ).nodes['b']?.params,
    ).toEqual({ servers: 3 });
    expect(
      unwrap(over(['nodes.worker.params.servers=0', 'nodes.worker.params.servers=4'])).nodes['worker']
        ?.params,
    ).toEqual({ servers: 4 });
    const broken = { ...oneWorker(), run: { until: 0 } };
    expect(unwrap(over('run.until=5', broken)).run.until).toBe(5);
    expect(linesOf(over('name=x', broken))).toEqual(['run.until: must be a number > 0, or null']);
  });

  it('of another kind of distribution takes nothing of the former along', () => {
    const sets = ['nodes.worker.params.service.kind=uniform', 'nodes.worker.params.service.min=1'];
    expect(problemsOf(...sets)).toEqual([
      'nodes.worker.params.service.max: is missing: must be a number >= 0 (--set)',
    ]);
    expect(
      unwrap(over([...sets, 'nodes.worker.params.service.max=3'])).nodes['worker']?.params['service'],
    ).toEqual({
      kind: 'uniform',
      min: 1,
      max: 3,
    });
  });

  it.each([
    ['nodes.worker.params.servers=0', 'nodes.worker.params.servers: must be a whole number >= 1 (--set)'],
    ['nodes.nobody.params.servers=2', 'nodes.nobody.params.servers: names nothing in this flow (--set)'],
    [
      'nodes.inbox.params.overflow=blok',
      'nodes.inbox.params.overflow: must be one of "reject", "dropOldest", "block" (--set)',
    ],
    [
      'speed=2',
      'speed: unknown field; known: format, name, run, nodes, edges, layout, journal, meta (--set)',
    ],
    ['name.x=2', 'name.x: names nothing in this flow: at name stands "One worker" (--set)'],
    ['journal.0.at=2', 'journal.0.command: is required (--set)'],
    ['journal.1.at=2', 'journal.1.at: names nothing in this flow: at journal stands [] (--set)'],
    ['nodes.worker=5', 'nodes.worker: must be an object (--set)'],
    ['nodes={}', 'edges.e1.from: no node is named "orders" (--set)'],
    ['nodes..x=2', '"nodes..x" is not a path such as nodes.worker.params.servers (--set nodes..x)'],
  ])('%s is refused', (text, line) => {
    expect(problemsOf(text)[0]).toBe(line);
  });

  it('must leave a flow that its journal fits', () => {
    expect(linesOf(over('nodes.second={"kind":"sink"}', everything()))).toEqual([
      'journal.2.command: nodes.second: is there already (--set)',
    ]);
  });
});
