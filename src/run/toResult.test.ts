import { describe, expect, it } from 'vitest';
import type { FlowNode } from '../flow/flow.ts';
import { parseFlow } from '../flow/parseFlow.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from './run.ts';
import { toResult } from './toResult.ts';

function flowOf(file: object) {
  const parsed = parseFlow(
    {
      format: 'eddy-flow/1',
      name: 'One worker',
      run: { seed: 3, warmUp: 100 },
      nodes: {
        orders: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.8 } } },
        inbox: { kind: 'queue' },
        worker: { kind: 'handler' },
        done: { kind: 'sink' },
      } satisfies Record<string, Partial<FlowNode>>,
      edges: {
        e1: { from: 'orders', to: 'inbox' },
        e2: { from: 'inbox', to: 'worker' },
        e3: { from: 'worker', to: 'done' },
      },
      ...file,
    },
    specs,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function resultOf(file: object, until: number) {
  const run = new Run(flowOf(file));
  run.advance(until);
  expect(run.problem).toBeNull();
  return toResult(run, { until, wallSeconds: 0.5 });
}

const sampleNames = ['count', 'mean', 'sd', 'ci95', 'min', 'max', 'p50', 'p90', 'p95', 'p99', 'p999'];
const levelNames = ['mean', 'ci95', 'max', 'atWarmUp', 'last'];

describe('toResult', () => {
  const result = resultOf({}, 5000);

  it('has the fields of eddy-result/1 in their order', () => {
    const { totals, endToEnd, nodes, events, ...header } = result;
    expect(Object.keys(result).join(' ')).toBe(
      'format engine flow seed until warmUp replications events wallSeconds totals endToEnd nodes',
    );
    expect(header).toEqual({
      format: 'eddy-result/1',
      engine: '0.1.0',
      flow: 'One worker',
      seed: 3,
      until: 5000,
      warmUp: 100,
      replications: 1,
      wallSeconds: 0.5,
    });
    expect(events).toBeGreaterThan(7000);
    expect(Object.keys(totals)).toEqual(['created', 'copied', 'completed', 'lost', 'inFlight']);
    expect(Object.keys(endToEnd)).toEqual(sampleNames);
    expect(Object.keys(nodes)).toEqual(['done', 'inbox', 'orders', 'worker']);
  });

  it('gives each kind the figures that are its own', () => {
    const { inbox, orders, worker, done } = result.nodes;
    expect(Object.keys(inbox!)).toEqual(['kind', 'counts', 'length', 'wait']);
    expect(Object.keys(inbox!.counts)).toEqual([
      'arrived',
      'departed',
      'rejected',
      'dropped',
      'expired',
      'abandoned',
      'deadLettered',
      'redelivered',
      'preempted',
    ]);
    expect(Object.keys(inbox!.length!)).toEqual(levelNames);
    expect(Object.keys(inbox!.wait!)).toEqual(sampleNames);
    expect(Object.keys(worker!)).toEqual([
      'kind',
      'counts',
      'waiting',
      'busy',
      'held',
      'utilization',
      'service',
    ]);
    expect(Object.keys(worker!.counts)).toEqual(['arrived', 'completed', 'failed', 'retried']);
    expect(Object.keys(worker!.busy!)).toEqual(levelNames);
    expect(Object.keys(orders!)).toEqual(['kind', 'counts', 'waiting']);
    expect(Object.keys(done!)).toEqual(['kind', 'counts']);
  });

  it('[F1] conserves messages', () => {
    const { created, copied, completed, lost, inFlight } = result.totals;
    expect(created + copied).toBe(completed + lost + inFlight);
    expect(inFlight).toBe(result.nodes['inbox']!.length!.last + result.nodes['worker']!.busy!.last);
  });

  it('[F2] counts only totals before the warm-up', () => {
    expect(result.totals.completed).toBeGreaterThan(result.endToEnd.count);
    expect(result.nodes['done']!.counts['arrived']).toBe(result.endToEnd.count);
  });

  it('has null where nothing was observed', () => {
    const quiet = resultOf(
      { nodes: { a: { kind: 'source', params: { arrivals: { process: 'manual' } } } }, edges: {} },
      200,
    );
    expect(quiet.endToEnd).toEqual({
      ...Object.fromEntries(sampleNames.map((name) => [name, null])),
      count: 0,
    });
  });

  it('leaves out nodes that do not stand at the end', () => {
    const journal = [
      { at: 20, command: { kind: 'remove', path: 'nodes.worker' } },
      { at: 30, command: { kind: 'add', path: 'nodes.second', value: { kind: 'handler' } } },
      { at: 30, command: { kind: 'add', path: 'edges.e4', value: { from: 'inbox', to: 'second' } } },
    ];
    expect(Object.keys(resultOf({ journal }, 200).nodes)).toEqual(['done', 'inbox', 'orders', 'second']);
  });
});
