import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import { overrideFlow, parseOverride } from './override.ts';
import { parseFlow } from './parseFlow.ts';
import { everything, linesOf, oneWorker, unwrap } from './testing/examples.ts';

const flow = unwrap(parseFlow(oneWorker(), specs));
const over = (text: string, of = flow) => overrideFlow(of, unwrap(parseOverride(text)), specs);

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

  it.each([
    ['nodes.worker.params.servers=0', 'nodes.worker.params.servers: must be a whole number >= 1'],
    ['nodes.nobody.params.servers=2', 'nodes.nobody.params.servers: names nothing in this flow'],
    [
      'nodes.inbox.params.overflow=blok',
      'nodes.inbox.params.overflow: must be one of "reject", "dropOldest", "block"',
    ],
    ['speed=2', 'speed: unknown field; known: format, name, run, nodes, edges, layout, journal, meta'],
    ['name.x=2', 'name.x: names nothing in this flow'],
    ['nodes..x=2', '"nodes..x" is not a path such as nodes.worker.params.servers'],
  ])('%s is refused', (text, line) => {
    expect(linesOf(over(text))).toEqual([line]);
  });

  it('must leave a flow that its journal fits', () => {
    const all = unwrap(parseFlow(everything(), specs));
    expect(linesOf(over('nodes.second={"kind":"sink"}', all))).toEqual([
      'journal.2.command: nodes.second: is there already',
    ]);
  });
});
