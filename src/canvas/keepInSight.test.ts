import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holds } from '../base/rect.ts';
import { createFirstFlow } from '../store/firstFlow.ts';
import { fittedView, openedView, seenRect, shownBounds } from './fitting.ts';
import { keptInSight } from './keepInSight.ts';
import { shownRects } from './shownRects.ts';

const flow = createFirstFlow('en');
const bounds = shownBounds(flow, 'across')!;
const wide = { width: 900, height: 460 };
const small = { width: 640, height: 460 };
const low = { width: 640, height: 240 };
const whole = fittedView(flow, wide, 'across');
const resized = (
  view: typeof whole,
  was: typeof wide,
  now: typeof wide,
  narrowed: ReturnType<typeof keptInSight> = null,
) => keptInSight(flow, 'across', view, was, now, narrowed);

describe('when the canvas changes its size', () => {
  it('the whole flow stays in sight where it was, and comes back as it was where there is room again', () => {
    const first = resized(whole, wide, small)!;
    expect(holds(seenRect(first.since, small), bounds)).toBe(true);
    const second = resized(first.since, small, low, first)!;
    expect(holds(seenRect(second.since, low), bounds)).toBe(true);
    const third = resized(second.since, low, small, second)!;
    expect(third.since).toEqual(first.since);
    expect(resized(third.since, small, wide, third)!.since).toEqual(whole);
  });

  it('nothing moves while all that was seen still is, nor where a part was not', () => {
    expect(resized(whole, wide, { width: 900, height: 480 })).toBeNull();
    const near = { ...whole, zoom: whole.zoom * 2 };
    expect(resized(near, wide, small)).toBeNull();
  });

  it('a view that was moved since is left as it is', () => {
    const first = resized(whole, wide, small)!;
    const moved = { ...first.since, zoom: first.since.zoom * 1.5 };
    expect(resized(moved, small, wide, first)).toBeNull();
  });
});

describe('when a phone’s canvas changes its size', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const all = shownBounds(flow, 'down')!;
  const head = shownRects(flow, 'down').get('orders')!;
  const phone = { width: 390, height: 520 };
  const lower = { width: 390, height: 260 };
  const opened = () => openedView(flow, phone, 'down');

  it('a flow that was seen whole keeps its head in sight, to be read, and is whole again where there is room', () => {
    expect(holds(seenRect(opened(), phone), all)).toBe(true);
    const first = keptInSight(flow, 'down', opened(), phone, lower, null)!;
    expect(first.since).toEqual(openedView(flow, lower, 'down'));
    expect(first.since.zoom).toBeGreaterThan(fittedView(flow, lower, 'down').zoom + 0.05);
    const seen = seenRect(first.since, lower);
    expect(holds(seen, head)).toBe(true);
    expect(holds(seen, all)).toBe(false);
    expect(keptInSight(flow, 'down', first.since, lower, phone, first)!.since).toEqual(opened());
  });

  it('one of which its head alone was seen is left where it is', () => {
    expect(keptInSight(flow, 'down', openedView(flow, lower, 'down'), lower, phone, null)).toBeNull();
  });
});
