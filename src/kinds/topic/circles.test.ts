import { describe, expect, it } from 'vitest';
import { findFaults } from '../../run/testing/findFaults.ts';
import { at, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

const topic = { kind: 'topic' };
const blocking = (capacity: number) => queue({ capacity, overflow: 'block' });

describe('a topic in a circle', () => {
  it('[P11] waits for a subscriber without room alone: one with room closes no circle', () => {
    // The handler waits for `work`, which waits for `full` to be emptied; `back` has room.
    const nodes = {
      s: at(1, 2, 3, 4),
      h: handler(0.25),
      work: blocking(1),
      t: topic,
      full: blocking(1),
      back: blocking(5),
    };
    const edges = [
      ['s', 'h'],
      ['h', 'work'],
      ['work', 't'],
      ['t', 'full'],
      ['t', 'back'],
      ['back', 'h'],
    ] as const;
    const watch = new Watch(flowOf(nodes, edges)).to(10);
    expect(watch.run.problem).toBeNull();
    expect(watch.figures('h')).toMatchObject({ held: { last: 1 } });
    // Emptied, it goes on.
    watch.do({ kind: 'add', path: 'nodes.out', value: sink });
    watch.do({ kind: 'add', path: 'edges.out', value: { from: 'full', to: 'out' } });
    watch.to(10.2);
    expect(watch.figures('h')).toMatchObject({ held: { last: 0 } });
  });

  it('[P11] is named where each of them waits for the next', () => {
    const nodes = {
      s: at(1, 1, 1, 1, 1),
      h: handler(1),
      work: blocking(1),
      t: topic,
      back: blocking(1),
      done: sink,
    };
    const edges = [
      ['s', 'h'],
      ['h', 'work'],
      ['work', 't'],
      ['t', 'done'],
      ['t', 'back'],
      ['back', 'h'],
    ] as const;
    const watch = new Watch(flowOf(nodes, edges)).to(50);
    const told = watch.run.problem?.message.en ?? '';
    expect(told).toMatch(/^nothing can go on: /);
    for (const name of ['h', 'work', 't', 'back']) expect(told).toContain(name);
    expect(told).not.toContain('done');
  });

  it('[O1] has room where there is room, in whatever order the places of a circle are asked', () => {
    // `again` and the router ask each other; the router has a way out, so there is room at both for the topic.
    const nodes = {
      s: at(1, 2, 3),
      q: queue(),
      t: topic,
      one: blocking(0),
      again: blocking(0),
      r: { kind: 'router' },
      done: sink,
    };
    const edges = [
      ['s', 'q'],
      ['q', 't'],
      ['t', 'one'],
      ['t', 'again'],
      ['one', 'r'],
      ['again', 'r'],
      ['r', 'again'],
      ['r', 'done'],
    ] as const;
    const watch = new Watch(flowOf(nodes, edges)).to(5);
    expect(watch.length('q')).toBe(0);
    expect(watch.totals).toMatchObject({ created: 3, copied: 3, completed: 6 });
    expect(findFaults(watch.run.simulation)).toEqual([]);
  });

  it('[O1][T5] whose copies come round within an instant has no room for one', () => {
    const nodes = { s: at(1), q: queue(), t: topic, again: blocking(0), done: sink };
    const edges = [
      ['s', 'q'],
      ['q', 't'],
      ['t', 'again'],
      ['t', 'done'],
      ['again', 't'],
    ] as const;
    const watch = new Watch(flowOf(nodes, edges)).to(5);
    expect(watch.length('q')).toBe(1);
  });
});
