import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import type { Json } from './flow.ts';
import { parseFlow, parseFlowText } from './parseFlow.ts';
import { writePath } from './path.ts';
import { everything, linesOf, oneWorker, unwrap } from './testing/examples.ts';

/** The problems of the example with one value changed; undefined takes it away. */
function withChange(path: string, value: Json | undefined, file: object = oneWorker()): readonly string[] {
  const whole = JSON.parse(JSON.stringify(file)) as Json;
  const changed = writePath(whole, path.split('.'), value ?? null) as { [key: string]: Json };
  return linesOf(parseFlow(value === undefined ? dropNull(changed) : changed, specs));
}

function dropNull(value: Json): Json {
  return JSON.parse(JSON.stringify(value, (_, inner) => (inner === null ? undefined : inner))) as Json;
}

describe('a file that is as it should be', () => {
  it('is read with defaults left out', () => {
    const flow = unwrap(parseFlow(oneWorker(), specs));
    expect(flow).toEqual({
      format: 'eddy-flow/1',
      name: 'One worker',
      run: { seed: 1, until: 100000, warmUp: 1000 },
      nodes: {
        orders: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.8 } } },
        inbox: { kind: 'queue', params: {} },
        worker: { kind: 'handler', params: {} },
        done: { kind: 'sink', params: {} },
      },
      edges: {
        e1: { from: 'orders', to: 'inbox', params: {} },
        e2: { from: 'inbox', to: 'worker', params: {} },
        e3: { from: 'worker', to: 'done', params: {} },
      },
      layout: { orders: { x: 0, y: 0 } },
      journal: [],
      meta: {},
    });
  });

  it('may use every field, with places for nodes that only the journal adds', () => {
    const flow = unwrap(parseFlow(everything(), specs));
    expect(flow.journal).toHaveLength(9);
    expect(flow.layout['second']).toEqual({ x: 1, y: 1 });
    expect(Object.hasOwn(flow.nodes, 'constructor')).toBe(true);
  });

  it('may leave out all but format and nodes', () => {
    expect(unwrap(parseFlow({ format: 'eddy-flow/1', nodes: {} }, specs)).run).toEqual({
      seed: 1,
      until: null,
      warmUp: 0,
    });
  });

  it('may have parallel edges and cycles', () => {
    const file = oneWorker();
    const edges = {
      ...file.edges,
      again: { from: 'orders', to: 'inbox' },
      back: { from: 'worker', to: 'inbox' },
    };
    expect(linesOf(parseFlow({ ...file, edges }, specs))).toEqual([]);
  });

  it('writes commands in two ways and reads them as one', () => {
    const command = { kind: 'set', path: 'nodes.worker.params.servers', value: 2 };
    const short = { set: { path: command.path, value: 2 } };
    const [a, b] = [command, short].map((each) =>
      unwrap(parseFlow({ ...oneWorker(), journal: [{ at: 1, command: each }] }, specs)),
    );
    expect(b).toEqual(a);
    expect(b?.journal[0]?.command).toEqual(command);
  });

  it('has no minus zero', () => {
    const flow = unwrap(
      parseFlowText(JSON.stringify(oneWorker()).replace('"warmUp":1000', '"warmUp":-0'), specs),
    );
    expect(Object.is(flow.run.warmUp, 0)).toBe(true);
  });
});

describe('a problem names its place and what would be right', () => {
  it.each<[string, Json | undefined, string]>([
    ['nodes.worker.params.servers', 0, 'nodes.worker.params.servers: must be a whole number >= 1'],
    [
      'nodes.worker.params.servers',
      1e7,
      'nodes.worker.params.servers: must be a whole number >= 1 and <= 1000000',
    ],
    ['nodes.worker.params.servers', 1.5, 'nodes.worker.params.servers: must be a whole number >= 1'],
    ['nodes.worker.params.servers', '2', 'nodes.worker.params.servers: must be a whole number >= 1'],
    [
      'nodes.worker.params.server',
      2,
      'nodes.worker.params.server: unknown field; known: servers, service, failure, retry, preemption, ack, emit',
    ],
    ['nodes.inbox.params.capacity', -1, 'nodes.inbox.params.capacity: must be a whole number >= 0, or null'],
    ['nodes.inbox.params.capacity', 2 ** 60, 'nodes.inbox.params.capacity: is too large to be exact'],
    [
      'nodes.inbox.params.overflow',
      'x',
      'nodes.inbox.params.overflow: must be one of "reject", "dropOldest", "block"',
    ],
    ['nodes.inbox.params', [], 'nodes.inbox.params: must be an object'],
    ['nodes.inbox.label', 3, 'nodes.inbox.label: must be text'],
    [
      'nodes.inbox.kind',
      'bucket',
      'nodes.inbox.kind: no kind is named "bucket"; known: "source", "queue", "topic", "handler", "router", "delay", "join", "sink"',
    ],
    ['nodes.inbox.color', 'red', 'nodes.inbox.color: unknown field; known: kind, label, params'],
    ['nodes.orders.params.arrivals', undefined, 'nodes.orders.params.arrivals: is required'],
    ['nodes.orders.params.arrivals.rate', -1, 'nodes.orders.params.arrivals.rate: must be a number >= 0'],
    ['nodes.orders.params.arrivals.rate', undefined, 'nodes.orders.params.arrivals.rate: is required'],
    ['nodes.orders.params.arrivals.mean', 1, 'nodes.orders.params.arrivals.mean: unknown field; known: rate'],
    [
      'nodes.orders.params.arrivals.process',
      'constructor',
      'nodes.orders.params.arrivals.process: must be one of "poisson", "renewal", "mmpp", "profile", "schedule", "closed", "manual"',
    ],
    ['nodes.orders.params.callers', 0, 'nodes.orders.params.callers: must be a whole number >= 1, or null'],
    [
      'nodes.orders.params.event',
      { priority: 'high' },
      'nodes.orders.params.event.priority: must be a number, or {values, weights}',
    ],
    [
      'nodes.orders.params.event',
      { priority: { values: [1, 2], weights: [1] } },
      'nodes.orders.params.event.priority.weights: must be as many as the values (2)',
    ],
    [
      'nodes.orders.params.event',
      { priority: { values: [1, 2], weights: [0, 0] } },
      'nodes.orders.params.event.priority.weights: must have a sum > 0',
    ],
    [
      'nodes.orders.params.event',
      { priority: { values: [] } },
      'nodes.orders.params.event.priority.values: must not be empty',
    ],
    [
      'nodes.orders.params.event',
      { key: { count: 0 } },
      'nodes.orders.params.event.key.count: must be a whole number >= 1',
    ],
    ['nodes.orders.params.event', { headers: [1] }, 'nodes.orders.params.event.headers: must be an object'],
    [
      'nodes.orders.params.arrivals',
      { process: 'mmpp', rates: [1], switchRates: [1, -1] },
      'nodes.orders.params.arrivals.rates: must be a list [first, second]',
    ],
    [
      'nodes.orders.params.arrivals',
      { process: 'mmpp', rates: [1, 2], switchRates: [1, -1] },
      'nodes.orders.params.arrivals.switchRates.1: must be a number >= 0',
    ],
    [
      'nodes.orders.params.arrivals',
      {
        process: 'profile',
        points: [
          [0, 1],
          [5, 2],
          [4, 1],
        ],
      },
      'nodes.orders.params.arrivals.points.2.0: must not be before the instant of the point above',
    ],
    [
      'nodes.orders.params.arrivals',
      {
        process: 'profile',
        points: [
          [0, 1],
          [5, 2],
        ],
        repeatEvery: 4,
      },
      'nodes.orders.params.arrivals.repeatEvery: must not be before the last point (5)',
    ],
    [
      'nodes.orders.params.arrivals',
      { process: 'profile', points: [] },
      'nodes.orders.params.arrivals.points: must have at least 1 entry',
    ],
    ['edges.e1.to', 'outbox', 'edges.e1.to: no node is named "outbox"'],
    ['edges.e1.to', 'toString', 'edges.e1.to: no node is named "toString"'],
    ['edges.e1.to', 'orders', 'edges.e1.to: is a node that takes no input: no edge may end there'],
    ['edges.e1.from', 'done', 'edges.e1.from: is a node that gives no output: no edge may start there'],
    ['edges.e1.from', undefined, 'edges.e1.from: is required'],
    ['edges.e1.fromPort', 'side', 'edges.e1.fromPort: the node has no port "side": leave it out'],
    ['edges.e2.fromPort', 'side', 'edges.e2.fromPort: the node has no port "side"; known: deadLetter'],
    ['run.warmUp', 'soon', 'run.warmUp: must be a number >= 0, or "auto"'],
    [
      'edges.e1.params',
      { call: 'wait' },
      'edges.e1.params.call: belongs only to an edge that leads from a source, handler or router to a handler',
    ],
    ['run.until', 0, 'run.until: must be a number > 0, or null'],
    ['run.seed', 0.5, 'run.seed: must be a whole number'],
    ['run.speed', 2, 'run.speed: unknown field; known: seed, until, warmUp'],
    ['layout.nobody', { x: 0, y: 0 }, 'layout.nobody: no node is named "nobody"'],
    ['layout.orders.z', 1, 'layout.orders.z: unknown field; known: x, y'],
    ['layout.orders.x', 1e300, 'layout.orders.x: must be a number >= -1000000 and <= 1000000'],
    ['meta.timeUnit', 'weeks', 'meta.timeUnit: must be one of "ms", "s", "min", "h"'],
    ['version', 1, 'version: unknown field; known: format, name, run, nodes, edges, layout, journal, meta'],
    ['nodes', undefined, 'nodes: is required'],
    ['nodes', [], 'nodes: must be an object'],
    ['layout.orders.x', 'left', 'layout.orders.x: must be a number'],
    ['layout.orders.x', -1e7, 'layout.orders.x: must be a number >= -1000000'],
    ['name', 1, 'name: must be text'],
  ])('%s = %j', (path, value, line) => {
    expect(withChange(path, value)).toContain(line);
  });

  it('and says so in both languages', () => {
    const file = {
      ...oneWorker(),
      nodes: { worker: { kind: 'handler', params: { servers: 0 } } },
      edges: {},
    };
    const result = parseFlow({ ...file, layout: {} }, specs);
    expect(result.ok ? [] : result.problems.map((each) => each.message['zh-CN'])).toEqual([
      '必须是不小于 1 的整数',
    ]);
  });

  it('tells all problems at once, and counts those beyond fifty', () => {
    const nodes = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`n${i}`, { kind: 'bucket' }]));
    const lines = linesOf(parseFlow({ format: 'eddy-flow/1', nodes, edges: { e: 3 } }, specs));
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe('and 11 more');
  });

  it('tells a broken node once, not again at each of its edges', () => {
    expect(withChange('nodes.inbox.kind', 'bucket')).toHaveLength(1);
  });

  it.each(['', '-a', '_a', '__proto__', 'a.b', 'a b', '队列', 'x'.repeat(65)])('%j is no id', (id) => {
    const nodes = Object.fromEntries([[id, { kind: 'queue' }]]);
    expect(linesOf(parseFlow({ format: 'eddy-flow/1', nodes }, specs))[0]).toMatch(/is not a legal id/);
  });

  it.each([null, [], 3, 'flow', true])('%j is no flow', (value) => {
    expect(linesOf(parseFlow(value, specs))).toEqual(['must be an object']);
  });

  it('a newer format says that it is newer', () => {
    expect(linesOf(parseFlow({ ...oneWorker(), format: 'eddy-flow/2' }, specs))).toEqual([
      'format: "eddy-flow/2" was written by a newer Eddy; this one reads up to "eddy-flow/1"',
    ]);
    expect(linesOf(parseFlow({ nodes: {} }, specs))).toEqual(['format: is required']);
    expect(linesOf(parseFlow({ format: 1 }, specs))).toEqual(['format: must be "eddy-flow/1"']);
  });
});

describe('a journal', () => {
  const journal = (...entries: Json[]) => withChange('journal', entries);
  const set = (path: string, value: Json): Json => ({ kind: 'set', path, value });

  it.each<[string, Json[], string]>([
    [
      'goes forward',
      [
        { at: 2, command: set('nodes.worker.params.servers', 2) },
        { at: 1, command: set('nodes.worker.params.servers', 2) },
      ],
      'journal.1.at: must not be before the entry above',
    ],
    [
      'counts events forward',
      [
        { at: 2, afterEvents: 5, command: set('nodes.worker.params.servers', 2) },
        { at: 2, afterEvents: 4, command: set('nodes.worker.params.servers', 2) },
      ],
      'journal.1.afterEvents: must not be less than in the entries above',
    ],
    [
      'counts whole events',
      [{ at: 2, afterEvents: 0.5, command: set('nodes.worker.params.servers', 2) }],
      'journal.0.afterEvents: must be a whole number >= 0',
    ],
    [
      'begins at 0',
      [{ at: -1, command: set('nodes.worker.params.servers', 2) }],
      'journal.0.at: must be a number >= 0',
    ],
    ['has commands', [{ at: 1 }], 'journal.0.command: is required'],
    [
      'has known commands',
      [{ at: 1, command: { kind: 'explode' } }],
      'journal.0.command.kind: must be one of "set", "add", "remove", "emit", "pause", "resume", "crash", "recover", "resetFigures"',
    ],
    [
      'has whole commands',
      [{ at: 1, command: { kind: 'set', path: 'nodes.worker.params.servers' } }],
      'journal.0.command.value: is required',
    ],
    [
      'names paths',
      [{ at: 1, command: set('nodes..x', 1) }],
      'journal.0.command.path: must be a path such as nodes.worker.params.servers',
    ],
    [
      'fits its fields',
      [{ at: 1, command: set('nodes.worker.params.servers', 0) }],
      'journal.0.command: nodes.worker.params.servers: must be a whole number >= 1',
    ],
    [
      'fits the flow of its time',
      [
        { at: 1, command: { kind: 'remove', path: 'nodes.worker' } },
        { at: 2, command: set('nodes.worker.params.servers', 2) },
      ],
      'journal.1.command: no node is named "worker"',
    ],
    [
      'emits at sources',
      [{ at: 1, command: { kind: 'emit', node: 'worker', event: {} } }],
      'journal.0.command: nodes.worker: creates no events',
    ],
    [
      'emits known fields',
      [{ at: 1, command: { kind: 'emit', node: 'orders', event: { colour: 1 } } }],
      'journal.0.command.event.colour: unknown field; known: type, key, priority, payload, headers',
    ],
  ])('%s', (_, entries, line) => {
    expect(journal(...entries)).toContain(line);
  });
});

describe('a text', () => {
  const read = (text: string) => linesOf(parseFlowText(text, specs));

  it.each([
    ['{\n  "format": eddy\n}', 'line 2, column 13: not valid JSON: unexpected "e"'],
    ['{\n  "format": "eddy-flow/1",\n}', 'line 3, column 1: not valid JSON: unexpected "}"'],
    ['{ "a": 1', 'line 1, column 9: not valid JSON: the text ends too soon'],
    ['', 'line 1, column 1: not valid JSON: the text ends too soon'],
    ['{"nodes": {"a": {}, "\\u0061": {}}}', 'line 1, column 21: "a" is given twice'],
    ['[01]', 'line 1, column 3: not valid JSON: unexpected "1"'],
  ])('%j', (text, line) => {
    expect(read(text)).toEqual([line]);
  });

  it('may begin with a byte order mark', () => {
    expect(read(`\uFEFF${JSON.stringify(oneWorker())}`)).toEqual([]);
  });

  it('has numbers that are numbers', () => {
    const text = JSON.stringify(oneWorker());
    expect(read(text.replace('"until":100000', '"until":1e400'))).toEqual([
      'run.until: must not exceed 1e100',
    ]);
    expect(read(text.replace('"rate":0.8', '"rate":1e400'))).toEqual([
      'nodes.orders.params.arrivals.rate: must not exceed 1e100',
    ]);
  });

  it('over 50 MB is refused', () => {
    expect(read(' '.repeat(50_000_001))).toEqual(['the file is larger than 50 MB']);
  });
});
