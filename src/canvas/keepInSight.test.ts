import { describe, expect, it } from 'vitest';
import { createFirstFlow } from '../store/firstFlow.ts';
import { fittedView, seenRect, shownBounds } from './fitting.ts';
import { holds } from './geometry.ts';
import { keptInSight } from './keepInSight.ts';

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
