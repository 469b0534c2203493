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
      steady: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.5 } } },
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
      impatient: {
        kind: 'queue',
        params: {
          capacity: 20,
          discipline: 'random',
          overflow: 'block',
          ttl: 8,
          patience: { kind: 'exponential', mean: 5 },
          storage: 'durable',
        },
      },
      news: { kind: 'topic' },
      split: { kind: 'router', params: { policy: 'weightedRoundRobin' } },
      pause: { kind: 'delay', params: { time: { kind: 'gamma', mean: 1, cv2: 0.5 } } },
      both: { kind: 'join', params: { count: 2 } },
      constructor: { kind: 'handler', params: { servers: 2, service: 0.5 } },
      careful: {
        kind: 'handler',
        params: {
          servers: 1,
          service: { byType: { order: { kind: 'exponential', mean: 0.3 }, a: 0.2 }, otherwise: 0.1 },
          preemption: 'resume',
          failure: 0.2,
          retry: { limit: 2, delay: { kind: 'exponential', mean: 0.5 }, factor: 2 },
          ack: 'onDelivery',
          emit: { count: { kind: 'binomial', n: 2, p: 0.5 } },
        },
      },
      '10': { kind: 'handler' },
      dead: { kind: 'queue' },
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
      e10: { from: 'day', to: 'news', params: { loss: 0.1, duplicate: 0.2 } },
      e11: { from: 'news', to: 'impatient', params: { filter: { types: ['', 'order'] } } },
      e12: { from: 'news', to: 'pause' },
      e13: { from: 'pause', to: 'both' },
      e14: { from: 'news', to: 'both' },
      e15: { from: 'both', to: 'split' },
      e16: { from: 'split', to: 'impatient', params: { weight: 3 } },
      e17: { from: 'split', to: 'careful', params: { call: 'wait' } },
      e18: { from: 'impatient', to: 'careful' },
      e19: { from: 'impatient', fromPort: 'deadLetter', to: 'dead' },
      e20: { from: 'careful', fromPort: 'deadLetter', to: 'dead' },
      e21: { from: 'orders', to: 'careful' },
      e22: { from: 'steady', to: 'news' },
    },
    layout: { constructor: { x: 12.5, y: -3 }, second: { x: 1, y: 1 } },
    journal: [
      {
        at: 0,
        afterEvents: 0,
        command: {
          kind: 'emit',
          node: 'hand',
          event: { type: 'b', priority: 1, key: 'y', payload: 'text', headers: { b: 2 } },
        },
      },
      { at: 1, command: { kind: 'set', path: 'nodes.constructor.params.servers', value: 3 } },
      { at: 2, command: { kind: 'add', path: 'nodes.second', value: { kind: 'handler' } } },
      { at: 2, command: { kind: 'add', path: 'edges.e9', value: { from: 'inbox', to: 'second' } } },
      { at: 4, command: { kind: 'remove', path: 'nodes.second' } },
      { at: 5, command: { kind: 'pause', node: 'both' } },
      { at: 6, command: { kind: 'resume', node: 'both' } },
      { at: 7, command: { kind: 'crash', node: 'careful' } },
      { at: 8, command: { kind: 'recover', node: 'careful' } },
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
