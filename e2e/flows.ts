const distributions = [
  { kind: 'deterministic', value: 0.7 },
  { kind: 'exponential', mean: 0.7 },
  { kind: 'uniform', min: 0.2, max: 1.2 },
  { kind: 'erlang', mean: 0.7, k: 3 },
  { kind: 'gamma', mean: 0.7, cv2: 2 },
  { kind: 'hyperexponential', mean: 0.7, cv2: 4 },
  { kind: 'lognormal', mean: 0.7, cv2: 1.5 },
  { kind: 'weibull', mean: 0.7, shape: 0.8 },
  { kind: 'pareto', mean: 0.7, shape: 2.5 },
  { kind: 'normal', mean: 0.7, sd: 0.5 },
  { kind: 'triangular', min: 0.1, mode: 0.5, max: 1.5 },
  { kind: 'empirical', values: [0.1, 0.7, 1.9], weights: [2, 5, 1] },
  { kind: 'trace', values: [0.3, 0.9, 1.1] },
] as const;

const counts = [
  { kind: 'poisson', mean: 1.5 },
  { kind: 'geometric', mean: 1.2 },
  { kind: 'binomial', n: 4, p: 0.4 },
] as const;

/** One line of source, queue, handler for every distribution there is. */
export function everyDistribution(until: number) {
  const nodes: Record<string, object> = { done: { kind: 'sink' } };
  const edges: Record<string, object> = {};
  for (const [index, service] of distributions.entries()) {
    const batch = counts[index % counts.length];
    nodes[`s${index}`] = {
      kind: 'source',
      params: { arrivals: { process: 'renewal', interval: service }, batch },
    };
    nodes[`q${index}`] = { kind: 'queue', params: { capacity: 20 } };
    nodes[`h${index}`] = { kind: 'handler', params: { servers: 2, service } };
    edges[`a${index}`] = { from: `s${index}`, to: `q${index}` };
    edges[`b${index}`] = {
      from: `q${index}`,
      to: `h${index}`,
      params: { latency: distributions[(index + 5) % 13] },
    };
    edges[`c${index}`] = { from: `h${index}`, to: 'done' };
  }
  return { format: 'eddy-flow/1', name: 'Every distribution', run: { seed: 11, until }, nodes, edges };
}

/** Calls that are waited for, back-pressure, priorities, a closed population, callers: all of passing on. */
export function everyHandOver(until: number) {
  return {
    format: 'eddy-flow/1',
    name: 'Every hand-over',
    run: { seed: 5, until },
    nodes: {
      urgent: {
        kind: 'source',
        params: {
          arrivals: { process: 'poisson', rate: 0.6 },
          event: { type: 'urgent', priority: { values: [0, 5], weights: [3, 1] } },
        },
      },
      users: { kind: 'source', params: { arrivals: { process: 'closed', population: 5, think: 4 } } },
      caller: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 }, callers: 2 } },
      line: { kind: 'queue', params: { discipline: 'priority', capacity: 5, overflow: 'block' } },
      small: { kind: 'queue', params: { discipline: 'lifo', capacity: 2, overflow: 'dropOldest' } },
      front: { kind: 'handler', params: { servers: 2, service: { kind: 'exponential', mean: 0.5 } } },
      back: { kind: 'handler', params: { service: { kind: 'uniform', min: 0, max: 1 } } },
      end: { kind: 'handler', params: { servers: 3, service: { kind: 'erlang', mean: 1, k: 2 } } },
      done: { kind: 'sink' },
    },
    edges: {
      e1: { from: 'urgent', to: 'line' },
      e2: { from: 'line', to: 'front' },
      e3: { from: 'front', to: 'back', params: { call: 'wait' } },
      e4: {
        from: 'users',
        to: 'back',
        params: { call: 'wait', latency: { kind: 'exponential', mean: 0.2 } },
      },
      e5: { from: 'caller', to: 'front', params: { call: 'handOver' } },
      e6: { from: 'back', to: 'small' },
      e7: { from: 'small', to: 'end' },
      e8: { from: 'end', to: 'done' },
    },
  };
}
