import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import { canConnect } from './connect.ts';
import { connect } from './edgeEdits.ts';
import { emptyFlow, freeId, moveNodes, renameFlow, setMeta, setRun } from './edits.ts';
import type { Flow } from './flow.ts';
import { addNode, removeItems, setLabel, setParam, setPort } from './nodeEdits.ts';
import { parseFlow } from './parseFlow.ts';
import { linesOf, oneWorker, unwrap } from './testing/examples.ts';
import { toFile } from './writeFlow.ts';

const flow = unwrap(parseFlow(oneWorker(), specs));

/** Every edit must leave a flow that its own file would be accepted with. */
function expectValid(edited: Flow): Flow {
  expect(parseFlow(toFile(edited, specs), specs)).toEqual({ ok: true, value: edited });
  return edited;
}

describe('addNode', () => {
  it.each(Object.values(specs))('begins with what $kind needs', (spec) => {
    const { flow: more, id } = addNode(emptyFlow, spec, { x: 1, y: 2 });
    expect(id).toBe(spec.kind);
    expect(expectValid(more).layout[id]).toEqual({ x: 1, y: 2 });
  });

  it('gives readable ids that are free', () => {
    const one = addNode(flow, specs.handler, { x: 0, y: 0 });
    const two = addNode(one.flow, specs.handler, { x: 0, y: 0 }, { label: 'Second', params: { servers: 2 } });
    expect([one.id, two.id]).toEqual(['handler', 'handler2']);
    expect(expectValid(two.flow).nodes['handler2']).toEqual({
      kind: 'handler',
      label: 'Second',
      params: { servers: 2 },
    });
    expect(freeId({}, 'constructor')).toBe('constructor');
  });
});

describe('connect', () => {
  it('draws an edge under a free name', () => {
    const { flow: more, id } = addNode(flow, specs.handler, { x: 0, y: 0 });
    const joined = unwrap(connect(more, specs, { from: 'inbox', to: id }));
    expect(joined.id).toBe('e4');
    expect(expectValid(joined.flow).edges['e4']).toEqual({ from: 'inbox', to: 'handler', params: {} });
    const gap = removeItems(joined.flow, [], ['e2']);
    expect(unwrap(connect(gap, specs, { from: 'inbox', to: 'worker' })).id).toBe('e5');
  });

  it.each([
    ['done', 'inbox', 'Nothing leaves a sink.', '终点没有输出。'],
    ['inbox', 'orders', 'Nothing enters a source.', '事件源不接收消息。'],
    ['inbox', 'inbox', 'A node cannot pass on to itself.', '节点不能连向自身。'],
    ['orders', 'inbox', 'These two are already connected.', '这两个节点已经相连。'],
    ['orders', 'toString', 'no node is named "toString"', '没有名为 "toString" 的节点'],
  ])('says why not from %s to %s', (from, to, en, zh) => {
    expect(canConnect(flow, specs, { from, to })).toEqual({ en, 'zh-CN': zh });
    expect(linesOf(connect(flow, specs, { from, to }))).toEqual([en]);
  });

  it('lets what is legal through', () => {
    expect(canConnect(flow, specs, { from: 'orders', to: 'worker' })).toBeNull();
    expect(canConnect(flow, specs, { from: 'worker', to: 'inbox' })).toBeNull();
  });
});

describe('the other edits', () => {
  it('a node takes its edges and its place along', () => {
    const less = expectValid(removeItems(flow, ['orders'], ['e3']));
    expect(Object.keys(less.nodes)).toEqual(['inbox', 'worker', 'done']);
    expect(Object.keys(less.edges)).toEqual(['e2']);
    expect(less.layout).toEqual({});
  });

  it('set what they say', () => {
    expect(unwrap(setParam(flow, specs, 'nodes.worker.params.servers', 2)).nodes['worker']?.params).toEqual({
      servers: 2,
    });
    expect(expectValid(setLabel(flow, 'worker', 'Ann')).nodes['worker']?.label).toBe('Ann');
    expect(setLabel(setLabel(flow, 'worker', 'Ann'), 'worker', '')).toEqual(flow);
    expect(expectValid(moveNodes(flow, { worker: { x: 1, y: 1 }, gone: { x: 0, y: 0 } })).layout).toEqual({
      orders: { x: 0, y: 0 },
      worker: { x: 1, y: 1 },
    });
    expect(expectValid(renameFlow(flow, 'Two')).name).toBe('Two');
    expect(expectValid(setRun(flow, { until: null })).run).toEqual({ seed: 1, until: null, warmUp: 1000 });
    expect(expectValid(setMeta(flow, { timeUnit: 'ms' })).meta).toEqual({ timeUnit: 'ms' });
  });

  it('keep to what a file may say', () => {
    const far = moveNodes(flow, { worker: { x: 1e9, y: Number.NaN } });
    expect(expectValid(far).layout['worker']).toEqual({ x: 1_000_000, y: 0 });
    expectValid(setLabel(flow, 'worker', 'x'.repeat(5000)));
    expectValid(renameFlow(flow, 'x'.repeat(5000)));
  });

  it('return the same flow where nothing changes', () => {
    const unchanged = [
      removeItems(flow, ['nobody'], ['nothing']),
      setLabel(flow, 'worker', ''),
      setLabel(flow, 'nobody', 'x'),
      moveNodes(flow, { orders: { x: 0, y: 0 } }),
      renameFlow(flow, flow.name),
      setRun(flow, { seed: 1 }),
    ];
    for (const each of unchanged) expect(each).toBe(flow);
  });

  it('share what does not change', () => {
    const moved = moveNodes(flow, { worker: { x: 1, y: 1 } });
    expect(moved.nodes).toBe(flow.nodes);
    expect(removeItems(flow, [], ['e1']).nodes).toBe(flow.nodes);
  });
});

describe('setPort', () => {
  it('leads an edge out by another port, and back', () => {
    const dead = expectValid(setPort(flow, 'e2', 'deadLetter'));
    expect(dead.edges['e2']).toMatchObject({ from: 'inbox', fromPort: 'deadLetter', to: 'worker' });
    expect(setPort(dead, 'e2', null)).toEqual(flow);
    expect(setPort(flow, 'e2', null)).toBe(flow);
    expect(setPort(flow, 'gone', 'deadLetter')).toBe(flow);
  });
});
