import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLine } from '../base/problem.ts';
import { createDistribution, toObject } from './createDistribution.ts';
import { distributionSpecs } from './distributionSpecs.ts';
import { mostValues } from './form.ts';
import { type DistributionOptions, givesCounts, parseDistribution } from './parse.ts';

function refusal(value: unknown, options?: DistributionOptions): string[] {
  const parsed = parseDistribution(value, 'at.service', options);
  return parsed.ok ? [] : parsed.problems.map((problem) => toLine(problem));
}

describe('parsing a distribution', () => {
  it.each([
    [3],
    [0],
    [{ kind: 'deterministic', value: 0 }],
    [{ kind: 'exponential', mean: 0.5 }],
    [{ kind: 'uniform', min: 2, max: 2 }],
    [{ kind: 'erlang', mean: 1, k: 1 }],
    [{ kind: 'gamma', mean: 1, cv2: 0.01 }],
    [{ kind: 'hyperexponential', mean: 1, cv2: 1 }],
    [{ kind: 'lognormal', mean: 1, cv2: 3 }],
    [{ kind: 'weibull', mean: 1, shape: 0.5 }],
    [{ kind: 'pareto', mean: 1, shape: 1.01 }],
    [{ kind: 'normal', mean: 0, sd: 0 }],
    [{ kind: 'triangular', min: 1, mode: 1, max: 1 }],
    [{ kind: 'empirical', values: [1, 2] }],
    [{ kind: 'empirical', values: [1, 2], weights: [0, 3] }],
    [{ kind: 'trace', values: [0.1] }],
    [{ kind: 'poisson', mean: 0 }],
    [{ kind: 'geometric', mean: 1e9 }],
    [{ kind: 'binomial', n: 0, p: 1 }],
  ])('takes %j as it stands', (value) => {
    expect(parseDistribution(value, 'p')).toEqual({ ok: true, value });
  });

  it.each([
    [-1, 'at.service: must be a number >= 0'],
    [NaN, 'at.service: must be a number >= 0'],
    [Infinity, 'at.service: must not exceed 1e100'],
    ['1', 'at.service: must be a distribution: a number, or an object with a kind'],
    [null, 'at.service: must be a distribution: a number, or an object with a kind'],
    [[1], 'at.service: must be a distribution: a number, or an object with a kind'],
    [undefined, 'at.service: must be a distribution: a number, or an object with a kind'],
    [{ kind: 'exponential' }, 'at.service.mean: is missing: must be a number > 0'],
    [{ kind: 'exponential', mean: 0 }, 'at.service.mean: must be a number > 0'],
    [{ kind: 'exponential', mean: '1' }, 'at.service.mean: must be a number > 0'],
    [{ kind: 'exponential', mean: 1e101 }, 'at.service.mean: must not exceed 1e100'],
    [{ kind: 'exponential', mean: 1, sd: 1 }, 'at.service.sd: is not known; exponential has mean'],
    [{ kind: 'uniform', min: -1, max: 1 }, 'at.service.min: must be a number >= 0'],
    [{ kind: 'uniform', min: 2, max: 1 }, 'at.service.max: must not be less than min'],
    [{ kind: 'erlang', mean: 1, k: 1.5 }, 'at.service.k: must be a whole number >= 1'],
    [{ kind: 'hyperexponential', mean: 1, cv2: 0.9 }, 'at.service.cv2: must be a number >= 1'],
    [{ kind: 'gamma', mean: 1, cv2: 0 }, 'at.service.cv2: must be a number > 0'],
    [{ kind: 'pareto', mean: 1, shape: 1 }, 'at.service.shape: must be a number > 1'],
    [{ kind: 'normal', mean: 1, sd: -1 }, 'at.service.sd: must be a number >= 0'],
    [{ kind: 'triangular', min: 2, mode: 1, max: 3 }, 'at.service.mode: must not be less than min'],
    [{ kind: 'triangular', min: 1, mode: 4, max: 3 }, 'at.service.max: must not be less than mode'],
    [{ kind: 'empirical', values: [] }, 'at.service.values: must be a list of one or more numbers >= 0'],
    [{ kind: 'empirical', values: 3 }, 'at.service.values: must be a list of one or more numbers >= 0'],
    [{ kind: 'empirical', values: [1, -1, -1] }, 'at.service.values.1: must be a number >= 0'],
    [{ kind: 'empirical', values: [1, null] }, 'at.service.values.1: must be a number >= 0'],
    [{ kind: 'empirical', values: [1], weights: [1, 2] }, 'at.service.weights: must be as many as values'],
    [{ kind: 'empirical', values: [1], weights: [0] }, 'at.service.weights: must not all be 0'],
    [{ kind: 'binomial', n: 3, p: 1.1 }, 'at.service.p: must be a number from 0 to 1'],
    [{ kind: 'poisson', mean: 1e10 }, 'at.service.mean: must be a number from 0 to 1000000000'],
  ])('refuses %j', (value, line) => {
    expect(refusal(value)).toEqual([line]);
  });

  it('lists the known kinds for an unknown one, those of every object among them', () => {
    for (const kind of ['normall', 'constructor', '__proto__', 3, undefined]) {
      expect(refusal({ kind })[0]).toMatch(
        /^at\.service\.kind: must be one of deterministic, exponential, .*binomial$/,
      );
    }
  });

  it('names every problem, and its place alone at the root', () => {
    expect(refusal({ kind: 'erlang', mean: -1, k: 0, z: 1 })).toHaveLength(3);
    const parsed = parseDistribution({ kind: 'exponential', mean: -1 }, '');
    expect(parsed.ok || parsed.problems[0]!.path).toBe('mean');
    const own = parseDistribution(JSON.parse('{"kind":"exponential","mean":1,"__proto__":2}'), 'p');
    expect(own.ok || own.problems[0]!.path).toBe('p.__proto__');
  });

  it('speaks both languages', () => {
    const parsed = parseDistribution({ kind: 'erlang', mean: 0, k: 0.5 }, 'p');
    expect(parsed.ok || parsed.problems.map((problem) => problem.message['zh-CN'])).toEqual([
      '必须是大于 0 的数',
      '必须是不小于 1 的整数',
    ]);
  });

  it('asks for whole numbers where things are counted', () => {
    for (const value of [
      2,
      { kind: 'deterministic', value: 3 },
      { kind: 'poisson', mean: 1.5 },
      { kind: 'geometric', mean: 1.5 },
      { kind: 'binomial', n: 2, p: 0.5 },
      { kind: 'empirical', values: [0, 2] },
      { kind: 'trace', values: [1, 5] },
    ]) {
      expect(refusal(value, { counts: true })).toEqual([]);
    }
    for (const value of [
      1.5,
      { kind: 'deterministic', value: 0.5 },
      { kind: 'exponential', mean: 1 },
      { kind: 'uniform', min: 1, max: 1 },
      { kind: 'normal', mean: 1, sd: 0 },
      { kind: 'empirical', values: [0, 2.5] },
      { kind: 'trace', values: [1, 5.5] },
    ]) {
      expect(refusal(value, { counts: true })).toEqual(['at.service: must give whole numbers >= 0']);
    }
  });

  it('takes long lists, not endless ones, and says so once', () => {
    const values = new Array<number>(mostValues).fill(1);
    expect(refusal({ kind: 'trace', values })).toEqual([]);
    expect(refusal({ kind: 'trace', values: [...values, 1] })).toEqual([
      'at.service.values: must not have more than 1000000 numbers',
    ]);
    expect(refusal({ kind: 'trace', values: values.map(() => -1) })).toHaveLength(1);
  });

  it('shares nothing with what it was given', () => {
    const values = [1, 2];
    const parsed = parseDistribution({ kind: 'trace', values }, 'p');
    values[0] = 9;
    expect(parsed).toEqual({ ok: true, value: { kind: 'trace', values: [1, 2] } });
  });

  it('never throws, and what it takes can be drawn from and read again', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -2, max: 20 }), fc.double({ min: 0, max: 3 }));
    const field = fc.oneof(
      { weight: 4, arbitrary: number },
      fc.array(number, { maxLength: 4 }),
      fc.anything(),
    );
    const names = [
      'value',
      'mean',
      'min',
      'max',
      'mode',
      'k',
      'cv2',
      'shape',
      'sd',
      'values',
      'weights',
      'n',
      'p',
    ];
    const object = fc
      .tuple(
        fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...Object.keys(distributionSpecs)) }, fc.anything()),
        fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), field),
        fc.boolean(),
        fc.infiniteStream(number),
      )
      .map(([kind, fields, complete, numbers]) => {
        const form = Object.entries(distributionSpecs).find(([known]) => known === kind)?.[1];
        if (!complete || form === undefined) return { ...fields, kind };
        const next = () => numbers.next().value;
        const own = form.parameters.map(({ name, list }) => [name, list ? [next(), next()] : next()]);
        return { kind, ...Object.fromEntries(own) };
      });
    let taken = 0;
    fc.assert(
      fc.property(
        fc.oneof({ weight: 6, arbitrary: object }, fc.anything()),
        fc.boolean(),
        (value, counts) => {
          const parsed = parseDistribution(value, 'p', { counts });
          if (!parsed.ok) {
            expect(parsed.problems.length).toBeGreaterThan(0);
            for (const problem of parsed.problems) expect(problem.path).toMatch(/^p/);
            return;
          }
          taken++;
          const of = createDistribution(parsed.value);
          expect(of.kind).toBe(toObject(parsed.value).kind);
          expect(of.counts).toBe(givesCounts(parsed.value));
          if (counts) expect(of.counts).toBe(true);
          expect(of.mean()).toBeGreaterThanOrEqual(0);
          expect(parseDistribution(JSON.parse(JSON.stringify(parsed.value)), 'p')).toEqual(parsed);
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
    expect(taken).toBeGreaterThan(200);
  });
});
