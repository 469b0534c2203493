import { describe, expect, it } from 'vitest';
import { instantAhead } from './instantAhead.ts';

describe('the instant that is proposed to run to', () => {
  it('is round, and a minute of the pace away at least', () => {
    expect(instantAhead(0, 10, null, 's')).toBe(1000);
    expect(instantAhead(960, 10, null, 's')).toBe(2000);
    for (const now of [0, 1, 99.9, 12_345, 99_500])
      for (const speed of [0.001, 1, 100, 1e5])
        expect(instantAhead(now, speed, null, 's') - now).toBeGreaterThanOrEqual(60 * speed);
  });

  it('is as far again where the run goes as fast as it can', () => {
    expect(instantAhead(99_500, Number.POSITIVE_INFINITY, null, 's')).toBe(200_000);
    expect(instantAhead(0, Number.POSITIVE_INFINITY, null, 's')).toBe(2000);
  });

  it('is told in the unit of the flow, and is never beyond the end of the run', () => {
    expect(instantAhead(3600, 60, null, 'min')).toBe(200);
    expect(instantAhead(0.1, 0.001, null, 'ms')).toBe(200);
    expect(instantAhead(0, 10, 90, 's')).toBe(90);
    expect(instantAhead(0, 10, 90, 'min')).toBe(1.5);
  });
});
