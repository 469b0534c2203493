import { describe, expect, it } from 'vitest';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { moveInOrder, orderOf } from './order.ts';

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
    const moved = moveInOrder(flow, 'worker', -1);
    expect(orderOf(moved)).toEqual(['a', 'worker', 'inbox', 'done']);
    expect(orderOf({ ...moved, nodes: { ...moved.nodes, late: node('sink') } }).at(-1)).toBe('late');
    expect(moveInOrder(flow, 'a', -1)).toBe(flow);
    expect(moveInOrder(flow, 'gone', 1)).toBe(flow);
  });

  it('heeds nothing of what a file may say that is no order', () => {
    for (const order of ['x', { a: 1 }, ['gone', 3, null, 'inbox', 'inbox']]) {
      const told = orderOf({ ...flow, meta: { order } });
      expect(told.toSorted()).toEqual(Object.keys(flow.nodes).toSorted());
    }
  });
});
