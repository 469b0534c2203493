const exponential = (mean: number) => ({ kind: 'exponential', mean });
const edge = (from: string, to: string, params: object = {}) => ({ from, to, params });
const ofPort = (from: string, to: string) => ({ from, fromPort: 'deadLetter', to });

/** Seconds from one crash to the next. */
const between = 100;

/** A node crashes, or pauses, and stands again a while later, over and over. */
function* failures(until: number): Generator<{ at: number; command: object }> {
  for (let at = between; at + between < until; at += between) {
    const node = ['line', 'store', 'fast', 'slow'][(at / between) % 4];
    yield { at, command: { kind: 'crash', node } };
    yield { at: at + 4, command: { kind: 'recover', node } };
    yield { at: at + 10, command: { kind: 'pause', node } };
    yield { at: at + 12, command: { kind: 'resume', node } };
  }
}

/** What a person changes on the way: a parameter, a second handler that comes and goes. */
const reset = { at: 777, command: { kind: 'resetFigures' } };

const edits = [
  { at: 111, command: { kind: 'set', path: 'nodes.orders.params.arrivals.rate', value: 1.9 } },
  {
    at: 222,
    command: {
      kind: 'add',
      path: 'nodes.second',
      value: { kind: 'handler', params: { service: exponential(2) } },
    },
  },
  { at: 222, command: { kind: 'add', path: 'edges.y1', value: { from: 'line', to: 'second' } } },
  { at: 333, command: { kind: 'remove', path: 'nodes.second' } },
  { at: 444, command: { kind: 'emit', node: 'orders', event: { type: 'rush', priority: 9 } } },
];

/** All that can befall a message: lost, doubled, late, refused, dropped, expired, given up, interrupted, failed, crashed. */
export function everyHazard(until: number) {
  return {
    format: 'eddy-flow/1',
    name: 'Every hazard',
    run: { seed: 23, until, warmUp: 100 },
    nodes: {
      orders: {
        kind: 'source',
        params: {
          arrivals: { process: 'poisson', rate: 2 },
          event: {
            type: 'order',
            priority: { values: [0, 1, 2], weights: [6, 3, 1] },
            ttl: 30,
          },
        },
      },
      rushes: {
        kind: 'source',
        params: {
          arrivals: { process: 'renewal', interval: { kind: 'hyperexponential', mean: 3, cv2: 5 } },
          event: { type: 'rush', priority: 3 },
        },
      },
      line: {
        kind: 'queue',
        params: {
          discipline: 'priority',
          capacity: 12,
          overflow: 'reject',
          ttl: 20,
          patience: { kind: 'weibull', mean: 15, shape: 1.5 },
        },
      },
      fast: {
        kind: 'handler',
        params: {
          servers: 2,
          service: { kind: 'gamma', mean: 1, cv2: 0.4 },
          preemption: 'resume',
          failure: 0.15,
          retry: { limit: 2, delay: exponential(1), factor: 2 },
          emit: { count: { kind: 'binomial', n: 3, p: 0.5 } },
        },
      },
      store: {
        kind: 'queue',
        params: {
          storage: 'durable',
          capacity: 30,
          overflow: 'dropOldest',
          patience: { kind: 'lognormal', mean: 25, cv2: 1 },
        },
      },
      slow: {
        kind: 'handler',
        params: {
          servers: 3,
          service: { kind: 'triangular', min: 0.2, mode: 1, max: 2 },
          ack: 'onDelivery',
          failure: 0.05,
          emit: { count: { kind: 'geometric', mean: 0.8 } },
        },
      },
      narrow: { kind: 'queue', params: { capacity: 2, overflow: 'block' } },
      last: { kind: 'handler', params: { servers: 2, service: exponential(0.7) } },
      dead: { kind: 'queue', params: { ttl: 40 } },
      clerk: { kind: 'handler', params: { service: exponential(1.5) } },
      given: { kind: 'sink' },
      done: { kind: 'sink' },
    },
    edges: {
      a1: edge('orders', 'line', { latency: exponential(0.3), loss: 0.02, duplicate: 0.05 }),
      a2: edge('rushes', 'line', { duplicate: 0.1 }),
      a3: edge('line', 'fast', { latency: 0.05 }),
      a4: edge('fast', 'store', { latency: { kind: 'uniform', min: 0, max: 0.4 }, loss: 0.01 }),
      a5: edge('store', 'slow'),
      a6: edge('slow', 'narrow'),
      a7: edge('narrow', 'last', { loss: 0.03 }),
      a8: edge('last', 'done'),
      d1: ofPort('line', 'dead'),
      d2: ofPort('store', 'dead'),
      d3: ofPort('fast', 'given'),
      d4: edge('dead', 'clerk'),
      d5: edge('clerk', 'done'),
    },
    journal: [...failures(until), ...edits, reset].toSorted((a, b) => a.at - b.at),
  };
}
