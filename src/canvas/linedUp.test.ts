import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { useDocument } from '../store/document.ts';
import { createFirstFlow } from '../store/firstFlow.ts';
import { canvasActions } from './canvasActions.ts';
import { useCanvasState } from './canvasState.ts';
import { linedUp } from './linedUp.ts';
import { rectsOf } from './placement.ts';
import { shownRects } from './shownRects.ts';
import { sizeOf } from './views.ts';

const open = (flow: Flow) => useDocument.getState().applyEdit(() => flow, { label: 'test' });
const flowNow = () => useDocument.getState().flow;
/** Where the ports of a node stand. */
const portOf = (id: string) => {
  const { y, height } = rectsOf(flowNow(), sizeOf).get(id)!;
  return y + height / 2;
};
const placeOf = (id: string) => flowNow().layout[id]!;
const added = () => useCanvasState.getState().added!.id;

beforeEach(() => {
  useCanvasState.getState().set({ orientation: 'across' });
  open({
    ...emptyFlow,
    nodes: { orders: { kind: 'source', params: {} }, done: { kind: 'sink', params: {} } },
    edges: { e1: { from: 'orders', to: 'done', params: {} } },
    layout: { orders: { x: 40, y: 143 }, done: { x: 840, y: 143 } },
  });
});

describe('a new node stands in line', () => {
  it.each(['queue', 'handler', 'delay', 'topic', 'join', 'router', 'sink'])(
    '%s behind the one that it follows',
    (kind) => {
      canvasActions().addAfter(kind, 'orders');
      expect(portOf(added())).toBe(portOf('orders'));
    },
  );

  it.each(['queue', 'handler', 'delay'])(
    '%s at the end of an edge that was dropped on empty space',
    (kind) => {
      canvasActions().addJoined(kind, { x: 400, y: 195 }, { node: 'orders' }, false);
      expect(portOf(added())).toBe(portOf('orders'));
    },
  );

  it.each(['queue', 'handler', 'delay'])('%s in a straight edge, wherever on it it was let go', (kind) => {
    for (const y of [165, 183, 205]) {
      canvasActions().addInto(kind, 'e1', { x: 400, y });
      expect(portOf(added())).toBe(portOf('orders'));
      useDocument.getState().undo();
    }
  });

  it('let go beside others, nearly in line with them', () => {
    canvasActions().addAt('handler', { x: 400, y: 198 });
    expect(portOf(added())).toBe(portOf('orders'));
    canvasActions().addAt('handler', { x: 400, y: 400 });
    expect(portOf(added())).not.toBe(portOf('orders'));
  });

  it('and on the grid along the flow all the same', () => {
    canvasActions().addAt('handler', { x: 397, y: 198 });
    expect(portOf(added())).toBe(portOf('orders'));
    expect(placeOf(added()).x).toBe(320);
    canvasActions().addInto('handler', 'e1', { x: 193, y: 183 });
    expect(placeOf(added()).x).toBe(240);
  });

  it('but on the grid alone where those with which it would be in line are far away', () => {
    canvasActions().addAt('handler', { x: 2400, y: 198 });
    expect(placeOf(added())).toEqual({ x: 2320, y: 160 });
  });

  it('of a queue without handlers at its right, and one more below them in line with them read down', () => {
    open({
      ...flowNow(),
      nodes: { inbox: { kind: 'queue', params: {} } },
      edges: {},
      layout: { inbox: { x: 3, y: 143 } },
    });
    canvasActions().addToQueue('inbox');
    const first = added();
    expect(portOf(first)).toBe(portOf('inbox'));
    canvasActions().addToQueue('inbox');
    expect(rectsOf(flowNow(), sizeOf).get(added())!.x).toBe(rectsOf(flowNow(), sizeOf).get(first)!.x);
  });
});

describe('a node that is moved', () => {
  it('is drawn into line with what it is linked to where it nearly is, and else stands where it is held', () => {
    open(createFirstFlow('en'));
    const { y } = rectsOf(flowNow(), sizeOf).get('inbox')!;
    expect(linedUp('inbox', { x: 300, y: 140 })).toEqual({ x: 300, y });
    expect(linedUp('inbox', { x: 300, y: 160 })).toEqual({ x: 300, y: 160 });
    expect(linedUp('nothing', { x: 1, y: 2 })).toEqual({ x: 1, y: 2 });
  });

  it('is drawn as far as a new one that is let go', () => {
    for (const off of [-16, -15, 15, 16]) {
      canvasActions().addAt('handler', { x: 400, y: portOf('orders') + off });
      const isInLine = portOf(added()) === portOf('orders');
      useDocument.getState().undo();
      const { x, y } = placeOf('done');
      expect(linedUp('done', { x, y: y + off }).y === y, `${off}`).toBe(isInLine);
      expect(isInLine, `${off}`).toBe(Math.abs(off) === 15);
    }
  });

  it('is drawn into line sideways on a page that is read down, and stays where it is held along it', () => {
    useCanvasState.getState().set({ orientation: 'down' });
    const { orders, done } = Object.fromEntries(shownRects(flowNow(), 'down'));
    const inLine = orders!.x + (orders!.width - done!.width) / 2;
    for (const off of [-20, -7, 0, 7, 20])
      expect(linedUp('done', { x: inLine + off, y: 333 })).toEqual({ x: inLine, y: 333 });
    for (const off of [-25, 25])
      expect(linedUp('done', { x: inLine + off, y: 333 })).toEqual({ x: inLine + off, y: 333 });
  });
});
