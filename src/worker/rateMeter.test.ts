import { describe, expect, it } from 'vitest';
import { RateMeter } from './rateMeter.ts';

/** Reads every 8 ms for so long at so many events a second; gives the instant and the count it ended at. */
function pass(meter: RateMeter, from: { at: number; events: number }, duration: number, rate: number) {
  let { at, events } = from;
  for (const end = at + duration; at < end; ) {
    at += 8;
    events += rate * 0.008;
    meter.read(at, events);
  }
  return { at, events };
}

describe('the rate of events', () => {
  it('follows a fall of any size within a second, told of it or not', () => {
    for (const isTold of [true, false]) {
      const meter = new RateMeter();
      meter.begin(0, 0);
      const then = pass(meter, { at: 0, events: 0 }, 3000, 1e6);
      expect(meter.rate).toBeCloseTo(1e6, -3);
      if (isTold) meter.restart(then.at, then.events);
      pass(meter, then, isTold ? 250 : 1100, 10);
      expect(meter.rate).toBeGreaterThan(5);
      expect(meter.rate).toBeLessThan(20);
    }
  });

  it('stands while there is nothing new to tell, and begins at none', () => {
    const meter = new RateMeter();
    meter.begin(0, 500);
    expect(meter.rate).toBe(0);
    meter.read(100, 600);
    expect(meter.rate).toBe(0);
    meter.read(200, 700);
    expect(meter.rate).toBeCloseTo(1000, 6);
    meter.restart(300, 800);
    expect(meter.rate).toBeCloseTo(1000, 6);
  });
});
