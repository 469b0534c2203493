import { describe, expect, it } from 'vitest';
import { upperGamma } from '../base/gammaFunction.ts';
import { createDistribution } from './createDistribution.ts';
import { cv2, type Distribution, type DistributionSpec } from './distribution.ts';
import { RandomStreams } from './randomStreams.ts';

const draws = 200_000;

/** Continuous ones. */
const smooth: readonly DistributionSpec[] = [
  { kind: 'exponential', mean: 2 },
  { kind: 'uniform', min: 1, max: 4 },
  { kind: 'erlang', mean: 2, k: 1 },
  { kind: 'erlang', mean: 2, k: 3 },
  { kind: 'erlang', mean: 2, k: 50 },
  { kind: 'gamma', mean: 2, cv2: 1e-6 },
  { kind: 'gamma', mean: 2, cv2: 0.3 },
  { kind: 'gamma', mean: 2, cv2: 1 },
  { kind: 'gamma', mean: 0.01, cv2: 7 },
  { kind: 'hyperexponential', mean: 2, cv2: 1 },
  { kind: 'hyperexponential', mean: 2, cv2: 20 },
  { kind: 'lognormal', mean: 2, cv2: 0.01 },
  { kind: 'lognormal', mean: 2, cv2: 1 },
  { kind: 'weibull', mean: 2, shape: 0.6 },
  { kind: 'weibull', mean: 2, shape: 1 },
  { kind: 'weibull', mean: 2, shape: 3.5 },
  { kind: 'pareto', mean: 2, shape: 9 },
  { kind: 'pareto', mean: 2, shape: 1.2 },
  { kind: 'normal', mean: 2, sd: 0.2 },
  { kind: 'normal', mean: 2, sd: 2 },
  { kind: 'normal', mean: 0, sd: 3 },
  { kind: 'triangular', min: 1, mode: 2, max: 5 },
  { kind: 'triangular', min: 1, mode: 1, max: 5 },
  { kind: 'triangular', min: 1, mode: 5, max: 5 },
];

const stepped: readonly DistributionSpec[] = [
  { kind: 'empirical', values: [1.5, 0, 7, 3] },
  { kind: 'empirical', values: [1, 2, 7, 3, 2], weights: [1, 0, 0.5, 2, 9] },
  { kind: 'poisson', mean: 0.2 },
  { kind: 'poisson', mean: 9.9 },
  { kind: 'poisson', mean: 10.1 },
  { kind: 'poisson', mean: 250 },
  { kind: 'poisson', mean: 1e9 },
  { kind: 'geometric', mean: 0.1 },
  { kind: 'geometric', mean: 2.5 },
  { kind: 'geometric', mean: 1e6 },
  { kind: 'binomial', n: 1, p: 0.3 },
  { kind: 'binomial', n: 20, p: 0.45 },
  { kind: 'binomial', n: 40, p: 0.3 },
  { kind: 'binomial', n: 1000, p: 0.97 },
  { kind: 'binomial', n: 1e9, p: 3e-9 },
  { kind: 'binomial', n: 1e9, p: 0.4 },
];

/** Of infinite variance. */
function isWild(spec: DistributionSpec): boolean {
  return typeof spec === 'object' && spec.kind === 'pareto' && spec.shape <= 2;
}

function drawFrom(of: Distribution, seed: number, count = draws): Float64Array {
  const streams = new RandomStreams();
  const random = streams.at(streams.open(seed, of.kind));
  return Float64Array.from({ length: count }, () => of.sample(random));
}

const all = [...smooth, ...stepped].map((spec) => [JSON.stringify(spec), spec] as const);

describe.each(all)('%s', (_, spec) => {
  const of = createDistribution(spec);
  const sample = drawFrom(of, 1);

  it('gives finite values >= 0, whole ones where it says so', () => {
    for (const x of sample) {
      if (!(x >= 0 && x < Infinity) || (of.counts && !Number.isInteger(x))) expect.fail(`gave ${x}`);
    }
  });

  it('has its mean and variance, within 5 standard errors', () => {
    // Those of a wild sample converge too slowly to be looked at.
    if (isWild(spec)) return expect(of.variance()).toBe(Infinity);
    let sum = 0;
    for (const x of sample) sum += x - of.mean();
    expect(Math.abs(sum / draws)).toBeLessThan(5 * Math.sqrt(of.variance() / draws));
    let square = 0;
    let fourth = 0;
    for (const x of sample) {
      const d2 = (x - of.mean()) ** 2;
      square += d2 / draws;
      fourth += d2 ** 2 / draws;
    }
    expect(Math.abs(square - of.variance())).toBeLessThan(5 * Math.sqrt((fourth - square ** 2) / draws));
  });

  it('has its shape: cells between quantiles, the far tails apart, are filled as its cdf says', () => {
    const marks = [1e-4, 1e-3, ...Array.from({ length: 49 }, (_, i) => (i + 1) / 50), 0.999, 0.9999];
    const bounds = [...new Set(marks.map((p) => of.quantile(p)))];
    const cells = new Uint32Array(bounds.length + 1);
    for (const x of sample) {
      let low = 0;
      let high = bounds.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (x <= bounds[middle]!) high = middle;
        else low = middle + 1;
      }
      cells[low]!++;
    }
    let square = 0;
    let filled = 0;
    let below = 0;
    for (const [i, count] of cells.entries()) {
      const upTo = i < bounds.length ? of.cdf(bounds[i]!) : 1;
      const expected = (upTo - below) * draws;
      below = upTo;
      if (expected > 5) {
        square += (count - expected) ** 2 / expected;
        filled++;
      } else expect(count).toBeLessThan(25);
    }
    expect(filled).toBeGreaterThan(1);
    expect(upperGamma((filled - 1) / 2, square / 2)).toBeGreaterThan(1e-4);
  });

  it('has quantiles that undo its cdf', () => {
    for (const p of [1e-6, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 0.999999]) {
      const x = of.quantile(p);
      if (smooth.includes(spec)) expect(Math.abs(of.cdf(x) / p - 1), `${p}`).toBeLessThan(1e-9);
      else {
        expect(of.cdf(x), `${p}`).toBeGreaterThanOrEqual(p);
        expect(of.cdf(x - Math.max(1e-9, 1e-9 * x)), `${p}`).toBeLessThan(p);
        expect(of.quantile(of.cdf(x)), `${p}`).toBe(x);
      }
    }
  });

  it('has a cdf that rises from 0 to 1', () => {
    expect([of.cdf(-1), of.cdf(-Infinity), of.cdf(Infinity)]).toEqual([0, 0, 1]);
    let last = 0;
    for (let p = 0.01; p < 1; p += 0.01) {
      const next = of.cdf(of.quantile(p) * 1.001);
      expect(next).toBeGreaterThanOrEqual(last);
      last = next;
    }
  });
});

describe.each(smooth.map((spec) => [JSON.stringify(spec), spec] as const))('%s', (_, spec) => {
  it('passes Kolmogorov and Smirnov', () => {
    const of = createDistribution(spec);
    const sorted = drawFrom(of, 2, 50_000).sort();
    let distance = 0;
    for (const [i, x] of sorted.entries()) {
      const p = of.cdf(x);
      distance = Math.max(distance, p - i / sorted.length, (i + 1) / sorted.length - p);
    }
    // Level 1e-4: sqrt(ln(2 / level) / 2).
    expect(distance * Math.sqrt(sorted.length)).toBeLessThan(2.226);
  });
});

describe('the squared coefficient of variation', () => {
  it.each([
    [{ kind: 'exponential', mean: 3 }, 1],
    [{ kind: 'erlang', mean: 3, k: 4 }, 0.25],
    [{ kind: 'gamma', mean: 3, cv2: 2.5 }, 2.5],
    [{ kind: 'hyperexponential', mean: 3, cv2: 5 }, 5],
    [{ kind: 'lognormal', mean: 3, cv2: 0.7 }, 0.7],
    [{ kind: 'uniform', min: 0, max: 9 }, 1 / 3],
    [{ kind: 'weibull', mean: 3, shape: 1 }, 1],
    [{ kind: 'weibull', mean: 3, shape: 2 }, 4 / Math.PI - 1],
    [{ kind: 'pareto', mean: 3, shape: 3 }, 1 / 3],
    [{ kind: 'pareto', mean: 3, shape: 2 }, Infinity],
    [{ kind: 'normal', mean: 0, sd: 2 }, Math.PI / 2 - 1],
    [{ kind: 'poisson', mean: 4 }, 0.25],
    [{ kind: 'geometric', mean: 4 }, 1.25],
    [{ kind: 'binomial', n: 4, p: 0.5 }, 0.25],
    [{ kind: 'trace', values: [1, 3] }, 0.25],
    [0, 0],
    [5, 0],
  ] as const)('of %j is %d', (spec, expected) => {
    expect(cv2(createDistribution(spec))).toBeCloseTo(expected, 12);
  });

  it('of a steep Weibull continues through the series', () => {
    const at = (shape: number) => cv2(createDistribution({ kind: 'weibull', mean: 1, shape })) * shape ** 2;
    expect(at(1001) / at(999)).toBeCloseTo(1, 4);
    expect(at(1e7)).toBeCloseTo(Math.PI ** 2 / 6, 5);
  });
});

describe('the extremes', () => {
  it.each([
    [{ kind: 'exponential', mean: 1e-300 }],
    [{ kind: 'exponential', mean: 1e100 }],
    [{ kind: 'erlang', mean: 1, k: 1e15 }],
    [{ kind: 'gamma', mean: 1, cv2: 1e-100 }],
    [{ kind: 'gamma', mean: 1, cv2: 1e100 }],
    [{ kind: 'hyperexponential', mean: 1e100, cv2: 1e100 }],
    [{ kind: 'lognormal', mean: 1, cv2: 1e-100 }],
    [{ kind: 'lognormal', mean: 1e100, cv2: 1e100 }],
    [{ kind: 'weibull', mean: 1, shape: 1e-100 }],
    [{ kind: 'weibull', mean: 1, shape: 1e-3 }],
    [{ kind: 'weibull', mean: 1e100, shape: 1 / 36 }],
    [{ kind: 'weibull', mean: 1, shape: 1e100 }],
    [{ kind: 'pareto', mean: 1, shape: 1 + 2 ** -52 }],
    [{ kind: 'pareto', mean: 1, shape: 1e100 }],
    [{ kind: 'normal', mean: 0, sd: 0 }],
    [{ kind: 'normal', mean: 3, sd: 0 }],
    [{ kind: 'normal', mean: 0, sd: 1e100 }],
    [{ kind: 'uniform', min: 2, max: 2 }],
    [{ kind: 'triangular', min: 2, mode: 2, max: 2 }],
    [{ kind: 'empirical', values: [3] }],
    [{ kind: 'empirical', values: [3, 4], weights: [1e-100, 1e100] }],
    [{ kind: 'poisson', mean: 0 }],
    [{ kind: 'poisson', mean: 1e-300 }],
    [{ kind: 'geometric', mean: 0 }],
    [{ kind: 'geometric', mean: 1e9 }],
    [{ kind: 'binomial', n: 0, p: 0.5 }],
    [{ kind: 'binomial', n: 1e9, p: 0 }],
    [{ kind: 'binomial', n: 1e9, p: 1 }],
    [{ kind: 'binomial', n: 1e9, p: 1e-100 }],
  ] as const)('%j stays finite and answers', (spec) => {
    const of = createDistribution(spec);
    for (const x of drawFrom(of, 3, 2000)) if (!(x >= 0 && x < Infinity)) expect.fail(`gave ${x}`);
    expect(of.mean()).toBeGreaterThanOrEqual(0);
    expect(of.mean()).toBeLessThan(Infinity);
    expect(of.variance()).toBeGreaterThanOrEqual(0);
    for (const p of [0.001, 0.5, 0.999]) {
      const x = of.quantile(p);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(of.cdf(x)).toBeGreaterThanOrEqual(0);
      expect(of.cdf(x)).toBeLessThanOrEqual(1);
    }
  });

  it('that have one value only give it always', () => {
    for (const [spec, value] of [
      [2.5, 2.5],
      [{ kind: 'deterministic', value: 0 }, 0],
      [{ kind: 'uniform', min: 2, max: 2 }, 2],
      [{ kind: 'triangular', min: 2, mode: 2, max: 2 }, 2],
      [{ kind: 'normal', mean: 3, sd: 0 }, 3],
      [{ kind: 'poisson', mean: 0 }, 0],
      [{ kind: 'geometric', mean: 0 }, 0],
      [{ kind: 'binomial', n: 7, p: 1 }, 7],
      [{ kind: 'empirical', values: [4] }, 4],
    ] as const) {
      const of = createDistribution(spec);
      expect(new Set(drawFrom(of, 4, 100)), JSON.stringify(spec)).toEqual(new Set([value]));
      expect([of.mean(), of.variance(), of.quantile(0.3), of.cdf(value), of.cdf(value - 0.5)]).toEqual([
        value,
        0,
        value,
        1,
        0,
      ]);
    }
  });

  it('draw the heavy tail too: half of a Pareto of infinite variance is beyond its median', () => {
    const of = createDistribution({ kind: 'pareto', mean: 1, shape: 1.05 });
    const sample = drawFrom(of, 5);
    for (const p of [0.5, 0.99, 0.9999]) {
      const beyond = sample.filter((x) => x > of.quantile(p)).length;
      expect(Math.abs(beyond - draws * (1 - p)) / Math.sqrt(draws * p * (1 - p))).toBeLessThan(4.5);
    }
  });
});
