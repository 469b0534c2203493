import { describe, expect, it, vi } from 'vitest';
import { chartedRates } from './chartedRates.ts';
import { chartedQueues, mostCharted, watchedNodes } from './watching.ts';

// Kinds that nobody here knows by name: a log keeps messages, a terminal both sends and receives.
vi.mock('../kinds/specs.ts', async (original) => {
  const { specs } = await original<typeof import('../kinds/specs.ts')>();
  const log = { ...specs.queue, kind: 'log' };
  return {
    specs: { ...specs, log, terminal: { ...specs.source, kind: 'terminal', roles: ['begins', 'ends'] } },
  };
});

const node = (kind: string) => ({ kind, params: {} });
const nodes = { orders: node('source'), a: node('queue'), b: node('queue'), worker: node('handler') };

describe('what is charted and watched', () => {
  it('is the selected queues, else all of them', () => {
    expect(chartedQueues(nodes, ['b'])).toEqual(['b']);
    expect(chartedQueues(nodes, ['worker'])).toEqual(['a', 'b']);
    expect(chartedQueues({}, ['constructor'])).toEqual([]);
  });

  it('is the handlers, before which callers wait, where there is no queue', () => {
    const { a: _a, b: _b, ...called } = { ...nodes, next: node('handler') };
    expect(chartedQueues(called, [])).toEqual(['worker', 'next']);
    expect(chartedQueues(called, ['orders'])).toEqual(['worker', 'next']);
    expect(chartedQueues(called, ['next'])).toEqual(['next']);
  });

  it('keeps what is pinned, whatever is selected, and forgets what was removed', () => {
    expect(chartedQueues(nodes, ['a'], ['b', 'gone'])).toEqual(['b', 'a']);
    expect(chartedQueues(nodes, [], ['b'])).toEqual(['b']);
    expect(chartedRates(nodes, ['a'], ['worker'])).toEqual(['worker', 'a']);
  });

  it('is, of throughput, where events begin and end unless something is chosen', () => {
    expect(chartedRates({ ...nodes, done: node('sink') }, [])).toEqual(['orders', 'done']);
  });

  it('adds the selected node, whatever it is, and forgets one that was removed', () => {
    expect(watchedNodes(nodes, ['worker'])).toEqual(['worker', 'a', 'b']);
    expect(watchedNodes(nodes, ['gone'])).toEqual(['a', 'b']);
  });

  it('goes by what a kind does, not by which it is', () => {
    const others = { t: node('terminal'), journal: node('log'), worker: node('handler') };
    expect(chartedQueues(others, [])).toEqual(['journal']);
    expect(chartedQueues(others, ['worker', 'journal'])).toEqual(['journal']);
    expect(chartedRates(others, [])).toEqual(['t']);
  });

  it('is never more than can be told apart', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`q${i}`, node('queue')]));
    expect(chartedQueues(many, [])).toHaveLength(mostCharted);
  });
});
