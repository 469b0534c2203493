import { describe, expect, it } from 'vitest';
import {
  erf,
  erfc,
  gamma,
  halfDeviance,
  logGamma,
  logGap,
  lowerGamma,
  poissonTerm,
  stirlingError,
  upperGamma,
} from './gammaFunction.ts';

function relative(found: number, expected: number): number {
  return Math.abs(found - expected) / Math.max(Math.abs(expected), 1e-300);
}

// Expected values computed with 50 decimal digits.
const logGammas = [
  [1e-9, 20.723265836369194],
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [1.5, -0.12078223763524522],
  [3.7, 1.428072326665388],
  [10.2, 13.25426674423555],
  [100.5, 361.4355404677776],
  [1000000.0, 12815504.569147611],
  [1000000000000.0, 26631021115915.652],
] as const;
const lower = [
  [0.001, 1e-9, 0.9800547199039311],
  [0.5, 0.2, 0.4729107431344619],
  [1.0, 1.0, 0.6321205588285577],
  [2.5, 7.0, 0.9843905838997331],
  [30.0, 20.0, 0.02181821752555739],
  [30.0, 50.0, 0.999083171138544],
  [1000.0, 980.0, 0.26560403888218054],
  [3000.5, 3100.0, 0.9642926596866026],
] as const;
const upper = [
  [0.5, 20.0, 2.539628589470865e-10],
  [3.0, 60.0, 1.6295866529378224e-23],
  [100.0, 180.0, 2.948294557648285e-11],
  [1000.0, 1020.0, 0.2614728155198891],
] as const;
const erfs = [
  [1e-10, 1.1283791670955126e-10],
  [0.3, 0.3286267594591274],
  [0.99, 0.8385080695553698],
  [1.01, 0.8468104962282768],
  [2.5, 0.999593047982555],
  [-1.7, -0.9837904585907745],
] as const;
const erfcs = [
  [-2.0, 1.9953222650189528],
  [0.4, 0.5716076449533315],
  [1.2, 0.08968602177036464],
  [5.0, 1.537459794428035e-12],
  [10.0, 2.088487583762545e-45],
  [26.0, 5.663192408856143e-296],
] as const;

describe('gamma functions', () => {
  it('logGamma has 14 digits, relative to the larger of 1 and the result', () => {
    for (const [x, y] of logGammas)
      expect(Math.abs(logGamma(x) - y) / Math.max(1, Math.abs(y)), `${x}`).toBeLessThan(1e-14);
    expect([logGamma(1), logGamma(2), logGamma(0), logGamma(Infinity)]).toEqual([0, 0, NaN, Infinity]);
  });

  it('gamma gives the factorials exactly, and the root of pi', () => {
    expect([gamma(1), gamma(2), gamma(5), gamma(11)]).toEqual([1, 1, 24, 3628800]);
    expect(relative(gamma(0.5), Math.sqrt(Math.PI))).toBeLessThan(1e-14);
    expect(gamma(172)).toBe(Infinity);
  });

  it('stirlingError fits both of its halves together', () => {
    expect(stirlingError(9.9999999)).toBeCloseTo(stirlingError(10.0000001), 9);
    expect(relative(stirlingError(1e6), 1 / 12e6)).toBeLessThan(1e-12);
  });

  it('the incomplete gamma functions have 12 digits, each in its own tail', () => {
    for (const [a, x, y] of lower) expect(relative(lowerGamma(a, x), y), `P(${a}, ${x})`).toBeLessThan(1e-12);
    for (const [a, x, y] of upper) expect(relative(upperGamma(a, x), y), `Q(${a}, ${x})`).toBeLessThan(1e-12);
    expect([lowerGamma(2, 0), lowerGamma(2, -1), lowerGamma(2, Infinity), upperGamma(2, 0)]).toEqual([
      0, 0, 1, 1,
    ]);
  });

  it('the expansion for large shapes continues the exact forms', () => {
    for (const z of [-3, -1, -0.2, 0, 0.2, 1, 3]) {
      const below = lowerGamma(999_999, 999_999 + 1000 * z);
      const above = lowerGamma(1_000_001, 1_000_001 + 1000 * z);
      expect(Math.abs(above - below)).toBeLessThan(2e-6);
      expect(lowerGamma(1e12, 1e12 + 1e6 * z)).toBeCloseTo(0.5 * erfc(-z * Math.SQRT1_2), 6);
    }
  });

  it('erf and erfc have 14 digits', () => {
    for (const [x, y] of erfs) expect(relative(erf(x), y), `erf(${x})`).toBeLessThan(1e-14);
    for (const [x, y] of erfcs)
      expect(relative(erfc(x), y), `erfc(${x})`).toBeLessThan(x > 9 ? 2e-13 : 1e-14);
    expect([erf(0), erfc(0), erfc(40), erfc(-40)]).toEqual([0, 1, 0, 2]);
  });

  it('logGap meets its definition where that does not cancel', () => {
    for (const r of [-0.9, -0.21, -0.19, 0.24, 0.26, 5])
      expect(relative(logGap(r), r - Math.log1p(r))).toBeLessThan(1e-13);
    expect(relative(logGap(1e-8), 0.5e-16 * (1 - (2 / 3) * 1e-8))).toBeLessThan(1e-14);
    expect([halfDeviance(0, 3), halfDeviance(3, 0), halfDeviance(3, 3)]).toEqual([3, Infinity, 0]);
  });

  it('poissonTerm sums to 1 for small and for large means', () => {
    for (const mean of [0.3, 4, 50, 1e6]) {
      const reach = Math.ceil(9 * Math.sqrt(mean)) + 30;
      let sum = 0;
      for (let k = Math.max(0, Math.floor(mean) - reach); k < mean + reach; k++) sum += poissonTerm(k, mean);
      expect(sum).toBeCloseTo(1, 12);
    }
    expect([poissonTerm(0, 0), poissonTerm(2, 0)]).toEqual([1, 0]);
  });
});
