import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import { canConnect } from './connect.ts';
import { connect } from './edgeEdits.ts';
import { parseFlow } from './parseFlow.ts';
import { insertInto, reconnect } from './rewire.ts';

const parsed = parseFlow(
  {
    format: 'eddy-flow/1',
    nodes: {
      orders: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } },
      split: { kind: 'router' },
      inbox: { kind: 'queue' },
      worker: { kind: 'handler' },
      pause: { kind: 'delay' },
      dead: { kind: 'sink' },
      done: { kind: 'sink' },
    },
    edges: {
      a: { from: 'orders', to: 'split' },
      b: { from: 'split', to: 'inbox', params: { weight: 3, latency: 0.5 } },
      c: { from: 'inbox', to: 'worker' },
      d: { from: 'worker', to: 'done' },
    },
  },
  specs,
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const flow = parsed.value;

describe('an edge for dead letters', () => {
  it('leaves a queue or a handler beside the edge for all else', () => {
    const joined = connect(flow, specs, { from: 'worker', fromPort: 'deadLetter', to: 'done' });
    expect(joined.ok && joined.value.flow.edges[joined.value.id]).toEqual({
      from: 'worker',
      fromPort: 'deadLetter',
      to: 'done',
      params: {},
    });
  });

  it('leaves nothing else, and no two lead to the same node', () => {
    expect(canConnect(flow, specs, { from: 'pause', fromPort: 'deadLetter', to: 'dead' })?.en).toBe(
      'A delay has no dead letters.',
    );
    const ends = { from: 'inbox', fromPort: 'deadLetter', to: 'dead' };
    const once = connect(flow, specs, ends);
    expect(once.ok && canConnect(once.value.flow, specs, ends)?.en).toBe('These two are already connected.');
  });
});

describe('leading an edge elsewhere', () => {
  it('keeps its id and the parameters that still have a meaning', () => {
    const moved = reconnect(flow, specs, 'b', { from: 'split', to: 'worker' });
    expect(moved.ok && moved.value.edges['b']).toEqual({
      from: 'split',
      to: 'worker',
      params: { weight: 3, latency: 0.5 },
    });
    const from = reconnect(flow, specs, 'b', { from: 'pause', to: 'inbox' });
    expect(from.ok && from.value.edges['b']?.params).toEqual({ latency: 0.5 });
  });

  it('is no change where it leads already, and is refused with a reason', () => {
    const same = reconnect(flow, specs, 'b', { from: 'split', to: 'inbox' });
    expect(same.ok && same.value).toBe(flow);
    const wrong = reconnect(flow, specs, 'b', { from: 'split', to: 'orders' });
    expect(!wrong.ok && wrong.problems[0]?.message.en).toBe('Nothing enters a source.');
  });
});

describe('putting a node into an edge', () => {
  it('leads the edge to it and a new one on from it', () => {
    const put = insertInto(flow, specs, 'b', 'pause');
    expect(put.ok && put.value.edges['b']).toEqual({
      from: 'split',
      to: 'pause',
      params: { weight: 3, latency: 0.5 },
    });
    expect(put.ok && put.value.edges['e5']).toEqual({ from: 'pause', to: 'inbox', params: {} });
  });

  it('is refused where nothing would leave it', () => {
    const put = insertInto(flow, specs, 'b', 'dead');
    expect(!put.ok && put.problems[0]?.message.en).toBe('Nothing leaves a sink.');
  });
});
