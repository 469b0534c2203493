import fc from 'fast-check';
import type { Flow } from '../../flow/flow.ts';
import { type EdgeOf, flowOf } from './flowOf.ts';

const arrivals = fc.constantFrom(
  { process: 'poisson', rate: 1 },
  { process: 'renewal', interval: 1 },
  { process: 'closed', population: 3, think: 0.5 },
  { process: 'schedule', events: [{ at: 0.5 }, { at: 1, priority: 1 }, { at: 1 }] },
);

const source = fc.record({
  arrivals,
  limit: fc.constantFrom(null, 5),
  batch: fc.constantFrom(1, 2),
  event: fc.constantFrom({}, {}, { priority: 1 }, { ttl: 2 }),
});

const time = fc.constantFrom(0, 0.5, 1, 2, { kind: 'exponential', mean: 1 });

/** What stands between the fork and the join. */
const branch = fc.oneof(
  time.map((each) => ({ kind: 'delay', params: { time: each } })),
  fc
    .tuple(time, fc.constantFrom(1, 1, 2))
    .map(([service, count]) => ({ kind: 'handler', params: { service, servers: 3, emit: { count } } })),
);

const terms = fc.constantFrom({}, {}, {}, { latency: 0.5 }, { loss: 0.2 }, { duplicate: 0.3 });

/**
 * Events that are forked and joined again, once or twice in a row, with fewer copies needed than come, as many or more; what
 * goes on may come again. What is needed, `join0`'s first: null for as many as edges lead there.
 */
export const forkFlow: fc.Arbitrary<Flow> = fc
  .record({
    source,
    joins: fc.array(
      fc.record({
        count: fc.constantFrom(null, 1, 1, 2, 2, 3),
        branches: fc.array(fc.tuple(branch, terms, terms), { minLength: 1, maxLength: 4 }),
        isDirect: fc.boolean(),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    back: fc.constantFrom('no', 'no', 'always', 'at times'),
    seed: fc.nat({ max: 1000 }),
  })
  .map(({ source: params, joins, back, seed }) => {
    const nodes: Record<string, object> = { s: { kind: 'source', params }, z: { kind: 'sink' } };
    const edges: EdgeOf[] = [['s', 't0']];
    for (const [index, { count, branches, isDirect }] of joins.entries()) {
      const [fork, join] = [`t${index}`, `j${index}`];
      nodes[fork] = { kind: 'topic' };
      nodes[join] = { kind: 'join', params: { count } };
      for (const [at, [node, before, behind]] of branches.entries()) {
        nodes[`b${index}${at}`] = node;
        edges.push([fork, `b${index}${at}`, before], [`b${index}${at}`, join, behind]);
      }
      if (isDirect) edges.push([fork, join]);
      if (index > 0) edges.push([`j${index - 1}`, fork]);
    }
    const last = `j${joins.length - 1}`;
    const onward = back === 'at times' ? 'r' : last;
    if (onward === 'r') {
      nodes['r'] = { kind: 'router' };
      edges.push([last, 'r']);
    }
    if (back !== 'always') edges.push([onward, 'z']);
    if (back !== 'no') {
      nodes['w'] = { kind: 'delay', params: { time: 0.25 } };
      edges.push([onward, 'w'], ['w', 't0']);
    }
    return flowOf(nodes, edges, { seed, until: 40 });
  });
