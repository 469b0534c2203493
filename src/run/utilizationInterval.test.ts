import { describe, expect, it } from 'vitest';
import { utilizationInterval } from './utilizationInterval.ts';

describe('the interval of utilization', () => {
  it('is that of busy servers by the servers there are', () => {
    expect(utilizationInterval(0.5, { mean: 2, ci95: [1, 3] })).toEqual([0.25, 0.75]);
  });

  it('ends at all servers, or at what it was where some were taken away at work', () => {
    expect(utilizationInterval(0.9, { mean: 9, ci95: [8, 12] })).toEqual([0.8, 1]);
    expect(utilizationInterval(1.2, { mean: 3, ci95: [2.5, 4] })?.[1]).toBe(1.2);
  });

  it('is none where busy servers have none, or never were', () => {
    expect(utilizationInterval(0.5, { mean: 1, ci95: null })).toBeNull();
    expect(utilizationInterval(null, { mean: 1, ci95: [1, 1] })).toBeNull();
    expect(utilizationInterval(0, { mean: 0, ci95: [0, 0] })).toBeNull();
  });
});
