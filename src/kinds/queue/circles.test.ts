import { describe, expect, it } from 'vitest';
import { at, type EdgeOf, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

const through = queue({ capacity: 0, overflow: 'block' });

describe('queues without a place of their own, in a circle', () => {
  it('[Q1] have no room while all they could give to is themselves', () => {
    const flow = flowOf({ s: at(1, 2), a: through, b: through }, [
      ['s', 'a'],
      ['a', 'b'],
      ['b', 'a'],
    ]);
    const watch = new Watch(flow).to(10);
    expect(watch.waiting('s')).toBe(2);
    expect(watch.totals.inFlight).toBe(2);
  });

  it('[Q1][P4] let through what has a way out', () => {
    const flow = flowOf({ s: at(1, 1, 1), a: through, b: through, w: handler(2), z: sink }, [
      ['s', 'a'],
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'w'],
      ['w', 'z'],
    ]);
    const watch = new Watch(flow).to(20);
    expect(watch.movesOn('e5')).toEqual([3, 5, 7]);
    expect(watch.totals.completed).toBe(3);
  });

  it('[Q1] ask each other once, however many ways lead through them', () => {
    const layers = 40;
    const nodes: Record<string, object> = { s: at(1, 2), w: handler(2) };
    const edges: EdgeOf[] = [];
    for (let layer = 0; layer < layers; layer++) {
      for (let index = 0; index < 3; index++) {
        nodes[`q${layer}_${index}`] = through;
        for (let next = 0; next < 3; next++) {
          if (layer + 1 < layers) edges.push([`q${layer}_${index}`, `q${layer + 1}_${next}`]);
        }
        if (layer + 1 === layers) edges.push([`q${layer}_${index}`, 'w']);
      }
    }
    const watch = new Watch(flowOf(nodes, [['s', 'q0_0'], ...edges])).to(2.5);
    expect(watch.waiting('s')).toBe(1);
    expect(watch.to(5.5).totals.completed).toBe(2);
  });
});
