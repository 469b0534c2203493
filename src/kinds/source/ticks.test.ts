import { describe, expect, it } from 'vitest';
import { addCreated, clearTicks, createTicks, mostTicks, stripSpan, tickPath } from './ticks.ts';

describe('ticks of a source', () => {
  it('stand where the event was foretold, and slide to the left', () => {
    const ticks = createTicks();
    addCreated(ticks, 1, 9, 11, 10);
    expect(tickPath(ticks, 10, 20, 100, 8)).toBe('M100.0,0v8');
    expect(tickPath(ticks, 15, 20, 100, 8)).toBe('M75.0,0v8');
    expect(tickPath(ticks, 31, 20, 100, 8)).toBe('');
  });

  it('of several events in one frame are spread over it', () => {
    const ticks = createTicks();
    addCreated(ticks, 2, 0, 4, Number.NaN);
    expect(tickPath(ticks, 4, 4, 100, 8)).toBe('M75.0,0v8M25.0,0v8');
  });

  it('are never more than can be told apart, and go with a new run', () => {
    const ticks = createTicks();
    addCreated(ticks, 1e6, 0, 1, Number.NaN);
    expect(ticks.count).toBe(mostTicks);
    clearTicks(ticks);
    expect(tickPath(ticks, 1, 1, 100, 8)).toBe('');
  });

  it('span about a dozen events, more where time flies', () => {
    expect(stripSpan(2, 1)).toBe(6);
    expect(stripSpan(2, 100)).toBe(150);
    expect(stripSpan(Number.NaN, Number.POSITIVE_INFINITY)).toBe(12);
  });
});
