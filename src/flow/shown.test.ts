import { describe, expect, it } from 'vitest';
import { fromShown, toShown } from './shown.ts';

describe('numbers in the unit of the flow', () => {
  it('times by the unit, rates by the time that people say them of', () => {
    expect(toShown(0.25, 'seconds', 'ms')).toBe(250);
    expect(toShown(2, 'perSecond', 'ms')).toBe(2);
    expect(toShown(2, 'perSecond', 'min')).toBe(120);
    expect(fromShown(120, 'perSecond', 'min')).toBe(2);
    expect(fromShown(1.5, 'seconds', 'h')).toBe(5400);
    expect(toShown(7, 'messages', 'h')).toBe(7);
  });
});
