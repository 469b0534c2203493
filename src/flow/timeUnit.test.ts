import { describe, expect, it } from 'vitest';
import { timeUnits } from './flow.ts';
import { formatClock, fromUnit, perRootOf, toUnit } from './timeUnit.ts';

describe('time units', () => {
  it('turn seconds into amounts and back without stray last places', () => {
    expect(toUnit(0.1, 'ms')).toBe(100);
    expect(toUnit(90, 'min')).toBe(1.5);
    expect(fromUnit(100, 'ms')).toBe(0.1);
    expect(fromUnit(1.1, 'min')).toBe(66);
    for (const unit of timeUnits) {
      expect(fromUnit(toUnit(0, unit), unit)).toBe(0);
      for (const seconds of [0.003, 0.7, 12.25, 86_399.5]) {
        expect(fromUnit(toUnit(seconds, unit), unit) / seconds).toBeCloseTo(1, 12);
      }
    }
  });

  it('clocks show an instant at the grain of their unit', () => {
    expect(formatClock(100.26, 's')).toBe('1:40.2');
    expect(formatClock(0, 's')).toBe('0:00.0');
    expect(formatClock(3661.5, 's')).toBe('1:01:01.5');
    expect(formatClock(1.2345678, 'ms')).toBe('1,234.5');
    expect(formatClock(6012, 'min')).toBe('1:40:12');
    expect(formatClock(12_000, 'h')).toBe('3:20');
    expect(formatClock(4 * 86_400 + 12_000, 'h')).toBe('4d 3:20');
  });

  it('clocks never run ahead, and do not lag by a rounding error', () => {
    expect(formatClock(59.99, 's')).toBe('0:59.9');
    expect(formatClock(0.3, 's')).toBe('0:00.3');
    expect(formatClock(Number.POSITIVE_INFINITY, 's')).toBe('–');
  });

  it('grow by the root of the time of which rates are told', () => {
    expect(perRootOf(0.5, 's')).toBe(0.5);
    expect(perRootOf(0.5, 'ms')).toBe(0.5);
    expect(perRootOf(0.5, 'h')).toBe(30);
  });
});
