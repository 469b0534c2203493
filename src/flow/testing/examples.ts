import { toLine } from '../../base/problem.ts';
import type { Result } from '../../base/result.ts';

/** FORMAT's own example: one worker, M/M/1. */
export function oneWorker() {
  return {
    format: 'eddy-flow/1',
    name: 'One worker',
    run: { seed: 1, until: 100000, warmUp: 1000 },
    nodes: {
      orders: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.8 } } },
      inbox: { kind: 'queue', params: {} },
      worker: { kind: 'handler', params: { servers: 1, service: { kind: 'exponential', mean: 1 } } },
      done: { kind: 'sink' },
    },
    edges: {
      e1: { from: 'orders', to: 'inbox' },
      e2: { from: 'inbox', to: 'worker' },
      e3: { from: 'worker', to: 'done' },
    },
    layout: { orders: { x: 0, y: 0 } },
    journal: [],
  };
}

/** Something of every kind, field and command. */
export function everything() {
  return {
    format: 'eddy-flow/1',
    name: 'Everything',
    run: { seed: -7, until: 50, warmUp: 5 },
    nodes: {
      orders: {
        kind: 'source',
        label: 'Orders 订单',
        params: {
          arrivals: { process: 'renewal', interval: { kind: 'uniform', min: 0, max: 1 } },
          batch: { kind: 'poisson', mean: 2 },
          limit: 100,
          callers: 3,
          event: {
            type: 'order',
            key: { count: 100, skew: 1 },
            size: { kind: 'exponential', mean: 500 },
            ttl: 30,
            payload: { items: [1, 2] },
            headers: { region: 'eu' },
            priority: { values: [0, 5], weights: [3, 1] },
          },
        },
      },
      timetable: {
        kind: 'source',
        params: {
          arrivals: {
            process: 'schedule',
            events: [
              { at: 2, type: 'a' },
              { at: 1, priority: 2, key: 'x', payload: 3, headers: { a: null } },
            ],
          },
        },
      },
      users: {
        kind: 'source',
        params: { arrivals: { process: 'closed', population: 4, think: { kind: 'exponential', mean: 2 } } },
      },
      bursts: {
        kind: 'source',
        params: { arrivals: { process: 'mmpp', rates: [0, 4], switchRates: [0.5, 1] } },
      },
      day: {
        kind: 'source',
        params: {
          arrivals: {
            process: 'profile',
            points: [
              [0, 0],
              [5, 2],
              [5, 1],
            ],
            repeatEvery: 10,
          },
        },
      },
      hand: { kind: 'source', params: { arrivals: { process: 'manual' } } },
      inbox: { kind: 'queue', params: { discipline: 'priority', capacity: 10, overflow: 'dropOldest' } },
      constructor: { kind: 'handler', params: { servers: 2, service: 0.5 } },
      '10': { kind: 'handler' },
      done: { kind: 'sink' },
    },
    edges: {
      e1: { from: 'orders', to: 'inbox', params: { latency: { kind: 'uniform', min: 0, max: 1 } } },
      e2: { from: 'inbox', to: 'constructor' },
      e3: { from: 'constructor', to: '10', params: { call: 'handOver' } },
      e4: { from: '10', to: 'done' },
      e5: { from: 'users', to: 'inbox' },
      e6: { from: 'timetable', to: 'inbox' },
      e7: { from: 'hand', to: 'inbox' },
      e8: { from: 'bursts', to: 'inbox' },
      e10: { from: 'day', to: 'inbox' },
    },
    layout: { constructor: { x: 12.5, y: -3 }, second: { x: 1, y: 1 } },
    journal: [
      { at: 1, command: { kind: 'set', path: 'nodes.constructor.params.servers', value: 3 } },
      { at: 2, command: { kind: 'add', path: 'nodes.second', value: { kind: 'handler' } } },
      { at: 2, command: { kind: 'add', path: 'edges.e9', value: { from: 'inbox', to: 'second' } } },
      {
        at: 3,
        afterEvents: 40,
        command: { kind: 'emit', node: 'hand', event: { type: 'b', priority: 1, key: 'y' } },
      },
      { at: 4, command: { kind: 'remove', path: 'nodes.second' } },
    ],
    meta: { timeUnit: 'ms', lesson: { step: 3 } },
  };
}

/** The problems as lines, or `[]`. */
export function linesOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map((each) => toLine(each));
}

export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(linesOf(result).join('\n'));
}
