import { describe, expect, it } from 'vitest';
import { addCreated, clearTicks, createTicks, mostTicks, stripSpan, tickPath, ticksEvery } from './ticks.ts';

describe('ticks of a source', () => {
  it('stand where the event was foretold, and slide to the left', () => {
    const ticks = createTicks();
    addCreated(ticks, { total: 1, created: 1, from: 9, to: 11, foretold: 10 });
    expect(tickPath(ticks, 10, 20, 100, 8)).toBe('M100.0,0v8');
    expect(tickPath(ticks, 15, 20, 100, 8)).toBe('M75.0,0v8');
    expect(tickPath(ticks, 31, 20, 100, 8)).toBe('');
  });

  it('of several events in one frame are spread over it', () => {
    const ticks = createTicks();
    addCreated(ticks, { total: 2, created: 2, from: 0, to: 4, foretold: Number.NaN });
    expect(tickPath(ticks, 4, 4, 100, 8)).toBe('M75.0,0v8M25.0,0v8');
  });

  it('are never more than can be told apart, and go with a new run', () => {
    const ticks = createTicks();
    addCreated(ticks, { total: 1e6, created: 1e6, from: 0, to: 1, foretold: Number.NaN });
    expect(ticks.count).toBe(mostTicks);
    clearTicks(ticks);
    expect(tickPath(ticks, 1, 1, 100, 8)).toBe('');
  });

  it('span about a dozen events, more where time flies', () => {
    expect(stripSpan(2, 1)).toBe(6);
    expect(stripSpan(2, 100)).toBe(150);
    expect(stripSpan(Number.NaN, Number.POSITIVE_INFINITY)).toBe(12);
  });

  it('stand for more where more come than can be told apart, and none is lost count of', () => {
    expect(ticksEvery(2, 6)).toBe(1);
    const every = ticksEvery(1000, 150);
    const ticks = createTicks();
    let total = 0;
    for (let frame = 0; frame < 10; frame++) {
      total += every / 2;
      addCreated(
        ticks,
        { total, created: every / 2, from: frame, to: frame + 1, foretold: Number.NaN },
        every,
      );
    }
    expect(ticks.count).toBe(5);
  });
});
