import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holds } from '../base/rect.ts';
import { setNote } from '../flow/canvasEdits.ts';
import { withCanvas } from '../flow/canvasMeta.ts';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { partId } from '../store/parts.ts';
import { fittedView, openedView, seenRect, shownBounds } from './fitting.ts';
import { shownRects } from './shownRects.ts';

const phone = { width: 390, height: 360 };
const link = (from: string, to: string) => ({ from, to, params: {} });

/** Five in a row, and three rows of them: more than a phone shows so that it can be read. */
const flow: Flow = {
  ...emptyFlow,
  nodes: {
    source: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 2 } } },
    inbox: { kind: 'queue', params: {} },
    worker: { kind: 'handler', params: {} },
    other: { kind: 'handler', params: {} },
    third: { kind: 'handler', params: {} },
    done: { kind: 'sink', params: {} },
  },
  layout: {
    source: { x: 0, y: 600 },
    inbox: { x: 240, y: 600 },
    worker: { x: 600, y: 0 },
    other: { x: 600, y: 300 },
    third: { x: 600, y: 600 },
    done: { x: 900, y: 300 },
  },
  edges: {
    e1: link('source', 'inbox'),
    e2: link('inbox', 'worker'),
    e3: link('inbox', 'other'),
    e4: link('inbox', 'third'),
    e5: link('worker', 'done'),
    e6: link('other', 'done'),
    e7: link('third', 'done'),
  },
};

const closed = (...nodes: string[]): Flow => ({
  ...flow,
  meta: withCanvas({}, { groups: { group: { nodes, closed: true } } }),
});
const seen = (of: Flow) => seenRect(openedView(of, phone, 'down'), phone);
const shown = (of: Flow, id: string) => shownRects(of, 'down').get(id)!;
const bounds = (of: Flow) => shownBounds(of, 'down')!;

describe('on a phone', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('a flow that has room is seen whole', () => {
    const small = { ...flow, nodes: { source: flow.nodes['source']! }, edges: {}, layout: {} };
    expect(openedView(small, phone, 'down')).toEqual(fittedView(small, phone, 'down'));
  });

  it('a large one is opened at its head, as far from its left as that stands', () => {
    expect(fittedView(flow, phone, 'down').zoom).toBeLessThan(0.58);
    expect(holds(seen(flow), shown(flow, 'source'))).toBe(true);
    expect(holds(seen(flow), bounds(flow))).toBe(false);
    expect(seen(flow).x).toBeGreaterThan(bounds(flow).x);
  });

  it('a closed group that nothing leads to is its head', () => {
    const grouped = closed('source', 'inbox');
    const between = { source: { x: 0, y: 350 }, inbox: { x: 240, y: 350 } };
    const amid = { ...grouped, layout: { ...grouped.layout, ...between } };
    expect(holds(seen(amid), shown(amid, partId('group', 'group')))).toBe(true);
    const { x, width } = seen(amid);
    // Neither at the left end of all nor at the right.
    expect(x).toBeGreaterThan(bounds(amid).x + 100);
    expect(x + width).toBeLessThan(bounds(amid).x + bounds(amid).width - 100);
  });

  it('one without a head begins at its upper left', () => {
    const round: Flow = { ...flow, edges: { ...flow.edges, e8: link('done', 'source') } };
    const { x, y } = seen(round);
    expect(x).toBeLessThan(bounds(round).x);
    expect(x).toBeGreaterThan(bounds(round).x - 30);
    expect(y).toBeLessThan(bounds(round).y);
    expect(y).toBeGreaterThan(bounds(round).y - 30);
  });

  it('its head is in sight under a note that takes all the room above it', () => {
    const noted = setNote(
      { ...flow, meta: withCanvas({}, { notes: { note: { x: -900, y: 600, width: 200, text: 'First' } } }) },
      'note',
      { height: 300 },
    );
    expect(bounds(noted).y).toBeLessThan(shown(noted, 'source').y - 300);
    expect(holds(seen(noted), shown(noted, 'source'))).toBe(true);
  });
});

it('on a wide page a flow is opened whole however large it is', () => {
  expect(openedView(flow, phone, 'down')).toEqual(fittedView(flow, phone, 'down'));
});
