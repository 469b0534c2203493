import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../distributions/createDistribution.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import { distributionSpecs } from '../../distributions/distributionSpecs.ts';
import { drawingOf } from './drawing.ts';

const of = (spec: DistributionSpec) => drawingOf(createDistribution(spec));
const area = (spec: DistributionSpec) => {
  const { cells } = of(spec);
  return cells.reduce((sum, { from, to, height }) => sum + (to - from) * height, 0);
};

describe('a distribution as it is drawn', () => {
  it.each(Object.values(distributionSpecs))(
    '$kind lies between its ends, and nearly all of it is seen',
    ({ default: spec }) => {
      const { from, to, cells, top, kind } = of(spec);
      expect(from).toBeLessThan(to);
      expect(top).toBeGreaterThan(0);
      for (const { height } of cells) expect(height).toBeGreaterThanOrEqual(0);
      const seen = kind === 'mass' ? cells.reduce((sum, { height }) => sum + height, 0) : area(spec);
      expect(seen).toBeGreaterThan(0.95);
      expect(seen).toBeLessThan(1.0001);
    },
  );

  it('shows a density as high as it is', () => {
    const { cells } = of({ kind: 'exponential', mean: 2 });
    const [first] = cells;
    expect(first?.height).toBeCloseTo(0.5, 1);
    expect(of({ kind: 'uniform', min: 1, max: 3 }).top).toBeCloseTo(0.5, 6);
  });

  it('ends a bounded density upright, at its end and not beside it', () => {
    for (const spec of [
      { kind: 'uniform', min: 0, max: 1 },
      { kind: 'uniform', min: 5000, max: 5001 },
    ] as const) {
      const { cells, to, from } = of(spec);
      expect(to).toBeGreaterThan(spec.max);
      expect(cells.at(-1)?.to).toBeCloseTo(spec.max, 9);
      expect(cells[0]?.from).toBeCloseTo(spec.min, 9);
      expect(from).toBeLessThanOrEqual(spec.min);
      for (const { height } of cells) expect(height).toBeCloseTo(1, 6);
    }
    expect(of({ kind: 'exponential', mean: 1 }).cells.at(-1)?.to).toBe(
      of({ kind: 'exponential', mean: 1 }).to,
    );
  });

  it('cuts a pole instead of flattening all else', () => {
    const { cells, top } = of({ kind: 'gamma', mean: 1, cv2: 16 });
    expect(cells[0]?.height).toBeGreaterThan(top);
  });

  it('shows masses of single values, whole numbers and what was measured', () => {
    expect(of(3).cells.map(({ height }) => height)).toEqual([1]);
    expect(of(0).kind).toBe('mass');
    const two = of({ kind: 'empirical', values: [1, 4], weights: [1, 3] });
    expect(two.cells.map(({ height }) => height)).toEqual([0.25, 0.75]);
    const tosses = of({ kind: 'binomial', n: 2, p: 0.5 }).cells;
    expect(tosses.map(({ height }) => Number(height.toFixed(9)))).toEqual([0.25, 0.5, 0.25]);
    const many = Array.from({ length: 1000 }, (_, index) => index + 1);
    expect(of({ kind: 'empirical', values: many }).kind).toBe('mass');
    expect(of({ kind: 'empirical', values: many.map((value) => value / 7) }).kind).toBe('histogram');
    expect(area({ kind: 'empirical', values: many.map((value) => value / 7) })).toBeCloseTo(1, 3);
  });

  it('copes with the largest and the smallest', () => {
    expect(of({ kind: 'exponential', mean: 1e90 }).to).toBeGreaterThan(1e90);
    expect(of({ kind: 'pareto', mean: 1, shape: 1.01 }).to).toBeLessThan(1e6);
    expect(of({ kind: 'poisson', mean: 1e8 }).cells.length).toBeLessThanOrEqual(60);
    expect(of({ kind: 'poisson', mean: 0 }).cells.length).toBeGreaterThan(0);
  });
});
