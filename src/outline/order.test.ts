import { describe, expect, it } from 'vitest';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { moveInOrder, orderOf, unitsOf } from './order.ts';

const node = (kind: string) => ({ kind, params: {} });
const edge = (from: string, to: string) => ({ from, to, params: {} });
const flow: Flow = {
  ...emptyFlow,
  nodes: { done: node('sink'), a: node('source'), worker: node('handler'), inbox: node('queue') },
  edges: { e1: edge('a', 'inbox'), e2: edge('inbox', 'worker'), e3: edge('worker', 'done') },
};

describe('the order of the outline', () => {
  it('is the one in which events come to the nodes', () => {
    expect(orderOf(flow)).toEqual(['a', 'inbox', 'worker', 'done']);
  });

  it('has every node once, those of circles too', () => {
    const round = {
      ...flow,
      edges: { ...flow.edges, e4: edge('done', 'inbox'), e5: edge('worker', 'worker') },
    };
    expect(orderOf(round)).toEqual(['a', 'inbox', 'worker', 'done']);
    expect(orderOf({ ...flow, edges: { e1: edge('a', 'a') } }).toSorted()).toEqual(
      Object.keys(flow.nodes).toSorted(),
    );
  });

  it('can be changed, and new nodes come behind', () => {
    const moved = moveInOrder(flow, { kind: 'node', id: 'worker' }, -1)!;
    expect(moved).toMatchObject({ place: 2, of: 4 });
    expect(orderOf(moved.flow)).toEqual(['a', 'worker', 'inbox', 'done']);
    const more = { ...moved.flow, nodes: { ...moved.flow.nodes, late: node('sink') } };
    expect(orderOf(more)).toEqual(['a', 'worker', 'inbox', 'done', 'late']);
    expect(moveInOrder(flow, { kind: 'node', id: 'a' }, -1)).toBeNull();
    expect(moveInOrder(flow, { kind: 'node', id: 'done' }, 1)).toBeNull();
    expect(moveInOrder(flow, { kind: 'node', id: 'gone' }, 1)).toBeNull();
  });

  it('heeds nothing of what a file may say that is no order', () => {
    for (const order of ['x', { a: 1 }, ['gone', 3, null, 'inbox', 'inbox']]) {
      const told = orderOf({ ...flow, meta: { order } });
      expect(told.toSorted()).toEqual(Object.keys(flow.nodes).toSorted());
    }
  });
});

describe('the order with groups', () => {
  const grouped: Flow = {
    ...flow,
    meta: { canvas: { groups: { g: { nodes: ['done', 'inbox'] } } } },
  };

  it('keeps the nodes of a group together, where the first of them would stand', () => {
    expect(unitsOf(grouped)).toEqual([
      { group: null, nodes: ['a'] },
      { group: 'g', nodes: ['inbox', 'done'] },
      { group: null, nodes: ['worker'] },
    ]);
  });

  it('moves a group as a whole, past what stands beside it', () => {
    const moved = moveInOrder(grouped, { kind: 'group', id: 'g' }, 1)!;
    expect(moved).toMatchObject({ place: 3, of: 3 });
    expect(orderOf(moved.flow)).toEqual(['a', 'worker', 'inbox', 'done']);
    const back = moveInOrder(moved.flow, { kind: 'node', id: 'worker' }, 1)!;
    expect(orderOf(back.flow)).toEqual(['a', 'inbox', 'done', 'worker']);
  });

  it('moves a node within its group, and not out of it', () => {
    const moved = moveInOrder(grouped, { kind: 'node', id: 'done' }, -1)!;
    expect(moved).toMatchObject({ place: 1, of: 2 });
    expect(orderOf(moved.flow)).toEqual(['a', 'done', 'inbox', 'worker']);
    expect(moveInOrder(grouped, { kind: 'node', id: 'inbox' }, -1)).toBeNull();
  });
});
