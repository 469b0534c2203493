import fc from 'fast-check';
import type { Flow } from '../../flow/flow.ts';
import { type EdgeOf, flowOf } from './flowOf.ts';

const gap = fc.constantFrom(
  { process: 'poisson', rate: 1 },
  { process: 'poisson', rate: 2.5 },
  { process: 'renewal', interval: 1 },
  { process: 'renewal', interval: { kind: 'uniform', min: 0, max: 1 } },
  { process: 'renewal', interval: 0.5 },
);

const service = fc.constantFrom(
  { kind: 'exponential', mean: 0.7 },
  { kind: 'exponential', mean: 2 },
  { kind: 'uniform', min: 0, max: 1 },
  { kind: 'deterministic', value: 1 },
  { kind: 'deterministic', value: 0 },
);

/** Mostly the first: what makes a place plain; now and then something that does not. */
function mostly<T, U>(usual: T, ...others: readonly U[]): fc.Arbitrary<T | U> {
  return fc.oneof(
    { arbitrary: fc.constant(usual), weight: 8 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  );
}

const source = fc.record({
  arrivals: gap,
  limit: mostly(null, 3, 40),
  batch: mostly(1, { kind: 'geometric', mean: 1 }),
  event: mostly({}, { priority: 1 }, { type: 'a' }, { ttl: 2 }),
});

const queue = fc.record({
  capacity: mostly(null, 0, 1, 4),
  overflow: mostly('reject', 'dropOldest', 'block'),
  discipline: mostly('fifo', 'lifo', 'priority'),
});

const handler = fc.record({
  servers: fc.constantFrom(1, 1, 2, 3),
  service,
  failure: mostly(0, 0.2),
});

const edge = mostly({}, { latency: 0.3 }, { loss: 0.1 });

/** Sources, queues and handlers in a row of stages, h0 behind q0: most places of most of these flows are plain (T7). */
export const plainFlow: fc.Arbitrary<Flow> = fc
  .record({
    sources: fc.array(fc.record({ params: source, to: fc.nat(2), edge }), { minLength: 1, maxLength: 3 }),
    queues: fc.array(queue, { minLength: 3, maxLength: 3 }),
    handlers: fc.array(fc.record({ params: handler, from: fc.nat(2), to: fc.nat(5), edge }), {
      minLength: 3,
      maxLength: 5,
    }),
    shares: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 2 }),
    seed: fc.nat({ max: 1000 }),
  })
  .map(({ sources, queues, handlers, shares, seed }) => {
    const nodes: Record<string, object> = { z: { kind: 'sink' } };
    const edges: EdgeOf[] = [];
    for (const [index, params] of queues.entries()) nodes[`q${index}`] = { kind: 'queue', params };
    for (const [index, { params, to, edge: terms }] of sources.entries()) {
      nodes[`s${index}`] = { kind: 'source', params };
      edges.push([`s${index}`, `q${to}`, terms]);
    }
    for (const [index, { params, from, to, edge: terms }] of handlers.entries()) {
      nodes[`h${index}`] = { kind: 'handler', params };
      const queueBefore = index === 0 ? 0 : from;
      edges.push([`q${queueBefore}`, `h${index}`, terms]);
      // Onward only, to the sink, or nowhere.
      if (to > queueBefore && to < 3) edges.push([`h${index}`, `q${to}`]);
      else if (to !== 5) edges.push([`h${index}`, 'z']);
    }
    for (const [from, to] of shares)
      if (!edges.some(([a, b]) => a === `q${from}` && b === `h${to}`)) edges.push([`q${from}`, `h${to}`]);
    return flowOf(nodes, edges, { seed });
  });
