import { describe, expect, it } from 'vitest';
import { overlaps, type Rect } from '../base/rect.ts';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { createFirstFlow } from '../store/firstFlow.ts';
import { addHandlerTo } from './addHandler.ts';
import { invitedQueue } from './invitation.ts';
import { neighbourFor } from './joining.ts';
import { toShown } from './orientation.ts';
import { freePlace, placeBesideHandlers, rectsOf } from './placement.ts';
import { queueToJoin } from './queueToJoin.ts';
import { takenRects } from './shownRects.ts';

const sizeOf = () => ({ width: 170, height: 90 });

const first: Flow = {
  ...emptyFlow,
  nodes: {
    orders: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 2 } } },
    inbox: { kind: 'queue', params: {} },
    worker: { kind: 'handler', params: { service: { kind: 'uniform', min: 0, max: 1 } }, label: 'Worker' },
    done: { kind: 'sink', params: {} },
  },
  edges: {
    e1: { from: 'orders', to: 'inbox', params: {} },
    e2: { from: 'inbox', to: 'worker', params: {} },
    e3: { from: 'worker', to: 'done', params: {} },
  },
  layout: {
    orders: { x: 40, y: 150 },
    inbox: { x: 260, y: 140 },
    worker: { x: 580, y: 70 },
    done: { x: 830, y: 150 },
  },
  meta: { example: 'first' },
};

describe('a free place', () => {
  it('is the wanted one on the grid, or the nearest where nothing stands', () => {
    expect(freePlace({ x: 43, y: 58 }, sizeOf(), [])).toEqual({ x: 40, y: 60 });
    const taken = [{ x: 0, y: 0, width: 200, height: 100 }];
    const at = freePlace({ x: 20, y: 20 }, sizeOf(), taken);
    expect(overlaps(taken[0]!, { ...at, ...sizeOf() })).toBe(false);
    expect(Math.hypot(at.x - 20, at.y - 20)).toBeLessThan(220);
  });
});

describe('a free place on a page that is read down', () => {
  const down = (rect: Rect): Rect => ({ ...rect, ...toShown(rect, rect, 'down') });

  it('touches nothing as it is shown there, wherever it is wanted', () => {
    const taken = [...rectsOf(createFirstFlow('en'), sizeOf).values()];
    for (let x = 0; x <= 900; x += 60) {
      for (let y = 0; y <= 300; y += 60) {
        const rect = { ...freePlace({ x, y }, sizeOf(), taken, true), ...sizeOf() };
        for (const other of taken) {
          expect(overlaps(other, rect)).toBe(false);
          expect(overlaps(down(other), down(rect))).toBe(false);
        }
      }
    }
  });

  it('is found for one handler after another of a queue', () => {
    let flow = createFirstFlow('en');
    for (let count = 0; count < 5; count++)
      flow = addHandlerTo(
        flow,
        'inbox',
        placeBesideHandlers(flow, 'inbox', sizeOf(), rectsOf(flow, sizeOf)),
      ).flow;
    const rects = [...rectsOf(flow, sizeOf).values()];
    for (const [index, rect] of rects.entries()) {
      for (const other of rects.slice(index + 1)) {
        expect(overlaps(rect, other)).toBe(false);
        expect(overlaps(down(rect), down(other))).toBe(false);
      }
    }
  });
});

describe('the queue that a pressed handler joins', () => {
  const { nodes, meta } = createFirstFlow('en');

  it('is the selected one, else the only one', () => {
    expect(queueToJoin({ nodes, meta }, [])).toBe('inbox');
    expect(queueToJoin({ nodes, meta }, ['worker'])).toBe('inbox');
    const two = { ...nodes, other: { kind: 'queue', params: {} } };
    expect(queueToJoin({ nodes: two, meta }, [])).toBeNull();
    expect(queueToJoin({ nodes: two, meta }, ['worker', 'other'])).toBe('other');
    expect(queueToJoin({ nodes: {}, meta }, ['gone'])).toBeNull();
  });
});

describe('what a workflow hides', () => {
  const closed = (nodes: readonly string[]): Flow => ({
    ...first,
    meta: { canvas: { groups: { g: { nodes, closed: true } } } },
  });

  it('is joined by no handler that was not put there', () => {
    expect(queueToJoin(closed(['inbox', 'done']), [])).toBeNull();
    expect(queueToJoin(closed(['inbox', 'done']), ['inbox'])).toBeNull();
    expect(queueToJoin(closed(['done']), [])).toBe('inbox');
  });

  it('takes no room, the workflow does', () => {
    const rects = takenRects(closed(['inbox', 'done']));
    expect([...rects.keys()]).toEqual(['orders', 'worker', 'group:g']);
    const { x, y } = first.layout['inbox']!;
    const at = freePlace({ x, y }, { width: 100, height: 60 }, [...rects.values()]);
    expect(at).toEqual({ x, y });
    const workflow = rects.get('group:g')!;
    const beside = freePlace(workflow, sizeOf(), [...rects.values()]);
    expect(overlaps(workflow, { ...beside, ...sizeOf() })).toBe(false);
  });

  it('is no neighbour to be joined unseen', () => {
    const loose = { ...first, edges: { e1: first.edges['e1']!, e2: first.edges['e2']! } };
    const { done: _, ...nodes } = first.nodes;
    expect(neighbourFor({ ...loose, nodes }, 'sink')).toEqual({ id: 'worker', side: 'after' });
    expect(neighbourFor({ ...closed(['inbox', 'worker']), edges: loose.edges, nodes }, 'sink')).toBeNull();
  });
});

describe('a second handler', () => {
  it('stands below the first, clear of everything', () => {
    const at = placeBesideHandlers(first, 'inbox', sizeOf(), rectsOf(first, sizeOf));
    expect(at).toEqual({ x: 580, y: 220 });
    for (const rect of rectsOf(first, sizeOf).values())
      expect(overlaps(rect, { ...at, ...sizeOf() })).toBe(false);
  });

  it('of a queue without any stands at its right', () => {
    const alone: Flow = { ...first, nodes: { inbox: first.nodes['inbox']! }, edges: {} };
    expect(placeBesideHandlers(alone, 'inbox', sizeOf(), rectsOf(alone, sizeOf)).x).toBeGreaterThan(
      260 + 170,
    );
  });

  it('takes from the queue and leads where the first leads, and is as the first is', () => {
    const { flow, id } = addHandlerTo(first, 'inbox', { x: 580, y: 220 }, 'Second worker');
    const pairs = Object.values(flow.edges).map((edge) => `${edge.from}>${edge.to}`);
    expect(pairs).toEqual(['orders>inbox', 'inbox>worker', 'worker>done', `inbox>${id}`, `${id}>done`]);
    expect(flow.nodes[id]).toEqual({
      kind: 'handler',
      label: 'Second worker',
      params: first.nodes['worker']!.params,
    });
    expect(flow.nodes['worker']).toBe(first.nodes['worker']);
  });
});

describe('the invitation', () => {
  it('stands on the first flow, on no other that is built alike, and goes once it was followed', () => {
    expect(invitedQueue(first)).toBe('inbox');
    expect(invitedQueue(createFirstFlow('zh-CN'))).toBe('inbox');
    expect(invitedQueue({ ...first, meta: {} })).toBeNull();
    expect(invitedQueue(addHandlerTo(first, 'inbox', { x: 0, y: 0 }).flow)).toBeNull();
    expect(invitedQueue(emptyFlow)).toBeNull();
  });

  it('does not stand where the handler already has more servers, or takes from elsewhere', () => {
    const more = { ...first, nodes: { ...first.nodes, worker: { kind: 'handler', params: { servers: 2 } } } };
    expect(invitedQueue(more)).toBeNull();
    expect(invitedQueue({ ...first, edges: {} })).toBeNull();
  });
});
