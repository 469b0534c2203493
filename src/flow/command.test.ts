import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import { applyCommand, applyCommands } from './command.ts';
import type { Command, Flow, Json } from './flow.ts';
import { flowAfterJournal } from './journal.ts';
import { parseFlow } from './parseFlow.ts';
import { everything, linesOf, oneWorker, unwrap } from './testing/examples.ts';

const flow = unwrap(parseFlow(oneWorker(), specs));
const all = unwrap(parseFlow(everything(), specs));

const set = (path: string, value: Json): Command => ({ kind: 'set', path, value });
const add = (path: string, value: Json): Command => ({ kind: 'add', path, value });
const remove = (path: string): Command => ({ kind: 'remove', path });
const apply = (command: Command, to: Flow = flow) => unwrap(applyCommand(to, command, specs));
const refusal = (command: Command, to: Flow = flow) => linesOf(applyCommand(to, command, specs));

describe('set', () => {
  it('changes a parameter and shares all else', () => {
    const changed = apply(set('nodes.worker.params.servers', 2));
    expect(changed.nodes['worker']?.params).toEqual({ servers: 2 });
    expect(changed.nodes['inbox']).toBe(flow.nodes['inbox']);
    expect(changed.edges).toBe(flow.edges);
    expect(flow.nodes['worker']?.params).toEqual({});
  });

  it('to the default leaves the parameter out', () => {
    const two = apply(set('nodes.worker.params.servers', 2));
    expect(apply(set('nodes.worker.params.servers', 1), two)).toEqual(flow);
  });

  it.each<[string, Json, string, Json]>([
    ['nodes.orders.params.arrivals.rate', 3, 'arrivals', { process: 'poisson', rate: 3 }],
    ['nodes.worker.params.service', { kind: 'deterministic', value: 2 }, 'service', 2],
    ['nodes.worker.params.service.mean', 2, 'service', { kind: 'exponential', mean: 2 }],
    ['nodes.orders.params.event.type', 'a', 'event', { type: 'a' }],
    ['nodes.orders.params.event.priority', 3, 'event', { priority: 3 }],
  ])('reaches within what was left out: %s = %j', (path, value, param, expected) => {
    const id = path.split('.')[1] ?? '';
    expect(apply(set(path, value)).nodes[id]?.params[param]).toEqual(expected);
  });

  it('reaches within a constant that is written as a number, and within lists', () => {
    expect(
      apply(set('nodes.constructor.params.service.value', 3), all).nodes['constructor']?.params['service'],
    ).toBe(3);
    const events = apply(set('nodes.timetable.params.arrivals.events.2', { at: 9 }), all).nodes['timetable'];
    expect(events?.params['arrivals']).toMatchObject({ events: [{ at: 2 }, { at: 1 }, { at: 9 }] });
  });

  it('may give all parameters, or a label', () => {
    expect(apply(set('nodes.worker.params', { servers: 4 })).nodes['worker']?.params).toEqual({ servers: 4 });
    expect(apply(set('nodes.worker.label', 'W')).nodes['worker']?.label).toBe('W');
    expect(apply(remove('nodes.orders.label'), all).nodes['orders']).not.toHaveProperty('label');
  });

  it.each<[Command, string]>([
    [set('nodes.worker.params.servers', 0), 'nodes.worker.params.servers: must be a whole number >= 1'],
    [
      set('nodes.worker.params.speed', 0),
      'nodes.worker.params.speed: unknown field; known: servers, service, failure, retry, preemption, ack, emit',
    ],
    [set('nodes.worker.params.failure', 2), 'nodes.worker.params.failure: must be a number >= 0 and <= 1'],
    [
      set('nodes.worker.params.service', { byType: {} }),
      'nodes.worker.params.service.otherwise: is required',
    ],
    [set('nodes.worker.params.servers.x', 0), 'nodes.worker.params.servers.x: leads nowhere'],
    [
      set('nodes.orders.params.arrivals.process', 'manual'),
      'nodes.orders.params.arrivals.rate: unknown field: there are none here',
    ],
    [set('nodes.toString.params.servers', 0), 'no node is named "toString"'],
    [
      set('nodes.worker.kind', 'sink'),
      'nodes.worker.kind: cannot be changed in place: remove it and add it anew',
    ],
    [set('nodes.worker', {}), 'nodes.worker.kind: is required'],
    [
      set('nodes.worker', { kind: 'sink' }),
      'nodes.worker.kind: cannot be changed in place: remove it and add it anew',
    ],
    [
      set('edges.e1', { from: 'orders', to: 'worker' }),
      'edges.e1.to: cannot be changed in place: remove it and add it anew',
    ],
    [set('edges.e1.to', 'worker'), 'edges.e1.to: cannot be changed in place: remove it and add it anew'],
    [
      set('edges.e1.params.call', 'wait'),
      'edges.e1.params.call: belongs only to an edge that leads from a source, handler or router to a handler',
    ],
    [set('edges.e8.params.latency', 1), 'no edge is named "e8"'],
    [
      set('run.seed', 2),
      'run.seed: is no place for this command: it takes nodes.<id>, edges.<id> or what is in their params',
    ],
    [set('nodes..x', 2), '"nodes..x" is not a path such as nodes.worker.params.servers'],
    [
      set('nodes.worker.params.__proto__', {}),
      '"nodes.worker.params.__proto__" is not a path such as nodes.worker.params.servers',
    ],
  ])('%j is refused', (command, line) => {
    expect(refusal(command)).toEqual([line]);
  });

  it('on an edge', () => {
    const changed = apply(set('edges.e3.params.call', 'wait'), all);
    expect(changed.edges['e3']?.params).toEqual({});
    expect(apply(set('edges.e3.params.latency', 1), all).edges['e3']?.params).toEqual({
      call: 'handOver',
      latency: 1,
    });
  });
});

describe('set of the whole', () => {
  it('gives a node other parameters and another label, an edge other parameters', () => {
    const params = { servers: 3, service: 2 };
    expect(apply(set('nodes.worker', { kind: 'handler', label: 'W', params })).nodes['worker']).toEqual({
      kind: 'handler',
      label: 'W',
      params,
    });
    const changed = apply(set('edges.e1', { from: 'orders', to: 'inbox', params: { latency: 3 } }));
    expect(changed.edges['e1']?.params).toEqual({ latency: 3 });
    expect(apply(set('edges.e1', { from: 'orders', to: 'inbox' }), changed)).toEqual(flow);
  });
});

describe('add and remove', () => {
  it('adds what was left out of a node or an edge', () => {
    const paramsOf = (command: Command) => apply(command).nodes['worker']?.params;
    expect(paramsOf(add('nodes.worker.params.failure', 0.5))).toEqual({ failure: 0.5 });
    expect(paramsOf(add('nodes.worker.params.retry.limit', 2))).toEqual({ retry: { limit: 2 } });
    expect(paramsOf(add('nodes.worker.params.service.byType.a', 2))).toEqual({
      service: { byType: { a: 2 }, otherwise: { kind: 'exponential', mean: 1 } },
    });
    expect(apply(add('nodes.worker.label', 'W')).nodes['worker']?.label).toBe('W');
    expect(apply(add('edges.e1.params.latency', 2)).edges['e1']?.params).toEqual({ latency: 2 });
    const longer = apply(add('nodes.timetable.params.arrivals.events.2', { at: 9 }), all);
    expect(longer.nodes['timetable']?.params['arrivals']).toMatchObject({ events: { length: 3 } });
    const two = apply(set('nodes.worker.params.servers', 2));
    for (const path of ['nodes.worker.params.servers', 'nodes.worker.params', 'nodes.worker.kind'])
      expect(refusal(add(path, 3), two)).toEqual([`${path}: is there already`]);
    expect(refusal(add('nodes.timetable.params.arrivals.events.1', { at: 9 }), all)).toEqual([
      'nodes.timetable.params.arrivals.events.1: is there already',
    ]);
  });

  it('adds a node and an edge in canonical form', () => {
    const more = unwrap(
      applyCommands(
        flow,
        [
          add('nodes.b', { kind: 'handler', params: { servers: 1 } }),
          add('edges.e9', { from: 'inbox', to: 'b' }),
        ],
        specs,
      ),
    );
    expect(more.nodes['b']).toEqual({ kind: 'handler', params: {} });
    expect(more.edges['e9']).toEqual({ from: 'inbox', to: 'b', params: {} });
  });

  it('a node takes its edges along', () => {
    const less = apply(remove('nodes.worker'));
    expect(Object.keys(less.nodes)).toEqual(['orders', 'inbox', 'done']);
    expect(Object.keys(less.edges)).toEqual(['e1']);
  });

  it('a parameter goes back to its default', () => {
    expect(apply(remove('nodes.inbox.params.capacity'), all).nodes['inbox']?.params).not.toHaveProperty(
      'capacity',
    );
    expect(apply(remove('nodes.worker.params.servers'))).toEqual(flow);
    expect(
      apply(remove('nodes.orders.params.event.type'), all).nodes['orders']?.params['event'],
    ).not.toHaveProperty('type');
  });

  it.each<[Command, string]>([
    [add('nodes.worker', { kind: 'sink' }), 'nodes.worker: is there already'],
    [
      add('nodes.-a', { kind: 'sink' }),
      'nodes.-a: is not a legal id: letters, digits, "_" and "-", at most 64, the first a letter or a digit',
    ],
    [add('nodes.b', { kind: 'source' }), 'nodes.b.params.arrivals: is required'],
    [add('edges.e9', { from: 'inbox', to: 'b' }), 'edges.e9.to: no node is named "b"'],
    [
      add('edges.e9', { from: 'worker', to: 'orders' }),
      'edges.e9.to: is a node that takes no input: no edge may end there',
    ],
    [
      add('run.until', 2),
      'run.until: is no place for this command: it takes nodes.<id>, edges.<id> or what is in their params',
    ],
    [remove('nodes.b'), 'no node is named "b"'],
    [remove('edges.e9'), 'no edge is named "e9"'],
    [remove('nodes.orders.params.arrivals'), 'nodes.orders.params.arrivals: is required'],
    [remove('nodes.orders.params.arrivals.rate'), 'nodes.orders.params.arrivals.rate: is required'],
    [remove('nodes.orders.params.arrivals.x'), 'nodes.orders.params.arrivals.x: leads nowhere'],
  ])('%j is refused', (command, line) => {
    expect(refusal(command)).toEqual([line]);
  });
});

describe('commands to the run', () => {
  it('leave the flow as it is', () => {
    expect(apply({ kind: 'emit', node: 'orders', event: {} })).toBe(flow);
    for (const kind of ['pause', 'resume', 'crash', 'recover'] as const)
      for (const node of ['orders', 'inbox', 'worker', 'done']) expect(apply({ kind, node })).toBe(flow);
  });

  it.each<[Command, string]>([
    [{ kind: 'emit', node: 'inbox', event: {} }, 'nodes.inbox: creates no events'],
    [{ kind: 'emit', node: 'b', event: {} }, 'no node is named "b"'],
    [{ kind: 'pause', node: 'b' }, 'no node is named "b"'],
    [{ kind: 'recover', node: 'b' }, 'no node is named "b"'],
  ])('%j is refused', (command, line) => {
    expect(refusal(command)).toEqual([line]);
  });
});

describe('several commands', () => {
  it('all or none', () => {
    const commands = [remove('nodes.done'), set('nodes.done.label', 'x'), remove('nodes.b')];
    expect(linesOf(applyCommands(flow, commands, specs))).toEqual(['no node is named "done"']);
  });

  it('of a journal give the flow as it stands', () => {
    const after = unwrap(flowAfterJournal(all, specs));
    expect(after.journal).toEqual([]);
    expect(after.nodes['constructor']?.params['servers']).toBe(3);
    expect(Object.keys(after.edges)).not.toContain('e9');
    expect(Object.keys(after.layout)).toEqual(['constructor']);
  });
});
