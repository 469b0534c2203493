import { describe, expect, it } from 'vitest';
import { createPaceMeter, readPace } from './paceMeter.ts';

describe('the pace of a source as it is', () => {
  it('is what was created in the time that passed, whatever the looks', () => {
    const meter = createPaceMeter();
    expect(readPace(meter, 0, 0, 20)).toBeNaN();
    let rate = Number.NaN;
    // One event every two seconds, seen ten times a second.
    for (let look = 1; look <= 1000; look++) rate = readPace(meter, Math.floor(look / 20), look / 10, 20);
    expect(rate).toBeGreaterThan(0.4);
    expect(rate).toBeLessThan(0.6);
  });

  it('falls to nothing where nothing is created any more, and begins anew with another run', () => {
    const meter = createPaceMeter();
    for (let look = 0; look <= 100; look++) readPace(meter, look, look, 20);
    expect(meter.rate).toBeCloseTo(1, 6);
    for (let look = 101; look <= 300; look++) readPace(meter, 100, look, 20);
    expect(meter.rate).toBeLessThan(0.001);
    expect(readPace(meter, 0, 0, 20)).toBeNaN();
  });

  it('stays where no time has passed', () => {
    const meter = createPaceMeter();
    readPace(meter, 0, 0, 20);
    const rate = readPace(meter, 4, 2, 20);
    expect(rate).toBe(2);
    expect(readPace(meter, 4, 2, 20)).toBe(2);
  });
});
