const exponential = (mean: number) => ({ kind: 'exponential', mean });
const uniform = (min: number, max: number) => ({ kind: 'uniform', min, max });
const queue = (params: object) => ({ kind: 'queue', params });
const handler = (params: object) => ({ kind: 'handler', params });
const router = (policy: string) => ({ kind: 'router', params: { policy } });
const edge = (from: string, to: string, params: object = {}) => ({ from, to, params });

const urgencies = { values: [0, 1, 5], weights: [5, 2, 1] };

/** Every process of arrivals, with all that an event can carry. */
const sources = {
  bursts: {
    kind: 'source',
    params: {
      arrivals: { process: 'mmpp', rates: [0.5, 8], switchRates: [0.05, 0.2] },
      event: {
        type: 'order',
        key: { count: 40, skew: 1.1 },
        priority: urgencies,
        size: { kind: 'lognormal', mean: 900, cv2: 2 },
        payload: { of: ['a', 'shop'] },
        headers: { region: 'north' },
      },
    },
  },
  day: {
    kind: 'source',
    params: {
      arrivals: {
        process: 'profile',
        points: [
          [0, 0.1],
          [40, 1.5],
          [60, 0.4],
          [60, 0.9],
          [90, 0],
        ],
        repeatEvery: 100,
      },
      event: { type: 'query', key: { count: 7 } },
    },
  },
  timetable: {
    kind: 'source',
    params: {
      arrivals: {
        process: 'schedule',
        events: [
          { at: 5, type: 'order', key: 'k1', priority: 9, payload: 1, headers: { by: 'timetable' } },
          { at: 5, type: 'query' },
          { at: 1.25 },
        ],
      },
    },
  },
  batches: {
    kind: 'source',
    params: {
      arrivals: { process: 'renewal', interval: uniform(1, 5) },
      batch: { kind: 'poisson', mean: 1.5 },
      limit: 4000,
      event: { type: 'query' },
    },
  },
  users: {
    kind: 'source',
    params: { arrivals: { process: 'closed', population: 6, think: exponential(5) } },
  },
  callers: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.5 }, callers: 2 } },
  hand: { kind: 'source', params: { arrivals: { process: 'manual' } } },
};

const byType = { byType: { order: exponential(0.4), query: uniform(0.1, 0.5) }, otherwise: 0.25 };

/** Six stages, a router at the head of each: three ways at first, two from then on. */
const stages = {
  r1: router('random'),
  qa: queue({ discipline: 'fifo' }),
  qb: queue({ discipline: 'lifo', capacity: 8, overflow: 'dropOldest' }),
  qc: queue({ discipline: 'random' }),
  ha: handler({ service: byType }),
  hb: handler({ service: exponential(0.5) }),
  hc: handler({ servers: 2, service: { kind: 'erlang', mean: 0.9, k: 2 } }),
  r2: router('roundRobin'),
  qd: queue({ discipline: 'priority' }),
  qe: queue({ discipline: 'shortest' }),
  hd: handler({ service: exponential(0.3), preemption: 'resume' }),
  he: handler({ service: { kind: 'pareto', mean: 0.3, shape: 2.2 } }),
  r3: router('weightedRoundRobin'),
  qf: queue({ capacity: 0 }),
  qg: queue({ capacity: 6, overflow: 'block' }),
  hf: handler({ servers: 3, service: 0.75 }),
  hg: handler({ service: uniform(0, 1) }),
  r4: router('leastLoaded'),
  qh: queue({}),
  qi: queue({}),
  hh: handler({ service: exponential(0.4) }),
  hi: handler({ service: exponential(0.6) }),
  r5: router('powerOfTwo'),
  qj: queue({}),
  qk: queue({}),
  hj: handler({ service: { kind: 'weibull', mean: 0.4, shape: 0.7 } }),
  hk: handler({ service: exponential(0.5) }),
  r6: router('hash'),
  hl: handler({ service: uniform(0.1, 0.6) }),
  hm: handler({ servers: 2, service: { kind: 'normal', mean: 0.5, sd: 0.3 } }),
};

const stageEdges = {
  a1: edge('r1', 'qa', { weight: 3 }),
  a2: edge('r1', 'qb'),
  a3: edge('r1', 'qc', { weight: 1.5 }),
  a4: edge('qa', 'ha'),
  a5: edge('qb', 'hb'),
  a6: edge('qc', 'hc'),
  a7: edge('ha', 'r2'),
  a8: edge('hb', 'r2'),
  a9: edge('hc', 'r2'),
  b1: edge('r2', 'qd'),
  b2: edge('r2', 'qe'),
  b3: edge('qd', 'hd'),
  b4: edge('qe', 'he'),
  b5: edge('hd', 'r3'),
  b6: edge('he', 'r3'),
  c1: edge('r3', 'qf'),
  c2: edge('r3', 'qg', { weight: 2 }),
  c3: edge('qf', 'hf'),
  c4: edge('qg', 'hg'),
  c5: edge('hf', 'r4'),
  c6: edge('hg', 'r4'),
  d1: edge('r4', 'qh'),
  d2: edge('r4', 'qi'),
  d3: edge('qh', 'hh'),
  d4: edge('qi', 'hi'),
  d5: edge('hh', 'r5'),
  d6: edge('hi', 'r5'),
  e1: edge('r5', 'qj'),
  e2: edge('r5', 'qk'),
  e3: edge('qj', 'hj'),
  e4: edge('qk', 'hk'),
  e5: edge('hj', 'r6'),
  e6: edge('hk', 'r6'),
  f1: edge('r6', 'hl'),
  f2: edge('r6', 'hm', { call: 'handOver' }),
  f3: edge('hl', 'done'),
  f4: edge('hm', 'done'),
};

/** Every kind of node, router's policy, queue's discipline and process of arrivals; copies that part and join again. */
export function everyKind(until: number) {
  return {
    format: 'eddy-flow/1',
    name: 'Every kind',
    run: { seed: 17, until },
    nodes: {
      ...sources,
      news: { kind: 'topic' },
      ...stages,
      left: queue({}),
      right: queue({}),
      pause: { kind: 'delay', params: { time: { kind: 'gamma', mean: 2, cv2: 0.5 } } },
      leftHand: handler({ servers: 2, service: exponential(0.3) }),
      rightHand: handler({ servers: 2, service: exponential(0.35) }),
      both: { kind: 'join' },
      twice: { kind: 'topic' },
      first: { kind: 'join', params: { count: 1 } },
      done: { kind: 'sink' },
    },
    edges: {
      ...stageEdges,
      s1: edge('bursts', 'news'),
      s2: edge('day', 'news', { latency: exponential(0.1) }),
      s3: edge('timetable', 'news'),
      s4: edge('batches', 'news'),
      s5: edge('users', 'news'),
      s6: edge('callers', 'hl', { call: 'wait' }),
      s7: edge('hand', 'news'),
      t1: edge('news', 'r1', { filter: { types: ['order'] } }),
      t2: edge('news', 'pause', { filter: { types: ['query', 'order'] } }),
      t3: edge('news', 'left'),
      t4: edge('news', 'right'),
      u1: edge('left', 'leftHand'),
      u2: edge('right', 'rightHand'),
      u3: edge('leftHand', 'both'),
      u4: edge('rightHand', 'both'),
      u5: edge('both', 'done'),
      v1: edge('pause', 'twice'),
      v2: edge('twice', 'first'),
      v3: edge('twice', 'first', { latency: uniform(0, 1) }),
      v4: edge('first', 'done'),
    },
    journal: [
      ...[30, 60, 90].map((at) => ({
        at,
        command: { kind: 'emit', node: 'hand', event: { type: 'order', key: 'k3', priority: 2 } },
      })),
      // Before much has happened, so that all is counted again.
      { at: 95, command: { kind: 'resetFigures' } },
    ],
  };
}
