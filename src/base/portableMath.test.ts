import { describe, expect, it } from 'vitest';
import { exp, expm1, log, log1p, pow } from './portableMath.ts';

const cell = new Float64Array(1);
const words = new BigInt64Array(cell.buffer);

/** How many doubles lie between two of the same sign. */
function ulps(a: number, b: number): number {
  cell[0] = a;
  const first = words[0]!;
  cell[0] = b;
  return Math.abs(Number(first - words[0]!));
}

/** The same places on every run: a whole-number recurrence, not a generator under test. */
function* places(count: number): Generator<number> {
  let state = 12345;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 4294967296;
  }
}

// Expected values computed with 50 decimal digits.
const known: Record<string, readonly (readonly [number, number])[]> = {
  log: [
    [5e-324, -744.4400719213812],
    [1e-300, -690.7755278982137],
    [0.1, -Math.LN10],
    [0.7, -0.35667494393873245],
    [0.999999999, -9.999999722180686e-10],
    [1.0000001, 9.999999505838704e-8],
    [2.5, 0.9162907318741551],
    [3.0, 1.0986122886681098],
    [10000000000.0, 23.025850929940457],
    [1.7e308, 709.7268368932282],
  ],
  log1p: [
    [1e-300, 1e-300],
    [-1e-17, -1e-17],
    [1e-9, 9.999999995e-10],
    [-0.25, -0.2876820724517809],
    [-0.5, -Math.LN2],
    [-0.999999, -13.815510557935518],
    [0.4, 0.33647223662121295],
    [0.42, 0.35065687161316933],
    [7.0, 2.0794415416798357],
    [1000000000000000.0, 34.538776394910684],
  ],
  exp: [
    [-700.0, 9.85967654375977e-305],
    [-20.5, 1.2501528663867426e-9],
    [-1.0, 0.36787944117144233],
    [-1e-9, 0.999999999],
    [1e-9, 1.000000001],
    [0.3466, 1.4142509118505286],
    [0.5, 1.6487212707001282],
    [3.0, 20.085536923187668],
    [100.25, 3.451610733125924e43],
    [709.5, 1.3549863193146328e308],
  ],
  expm1: [
    [1e-300, 1e-300],
    [-1e-17, -1e-17],
    [1e-9, 1.0000000005000001e-9],
    [-0.339, -0.2875175509108083],
    [-0.341, -0.2889410917935903],
    [-5.0, -0.9932620530009145],
    [0.2, 0.22140275816016985],
    [1.0, 1.7182818284590453],
    [30.0, 10686474581523.463],
    [700.0, 1.0142320547350045e304],
  ],
};
const powers: readonly (readonly [number, number, number])[] = [
  [2.0, 10.0, 1024.0],
  [10.0, -3.0, 0.001],
  [0.3, 0.7, 0.4305116202499342],
  [7.5, 0.3333333333333333, 1.9574338205844317],
  [1e-200, 0.25, 1e-50],
  [1.0000001, 1000000.0, 1.1051709126143208],
  [5e-324, 0.1, 4.6706622762338734e-33],
  [123.456, 40.5, 5.084452166384352e84],
];

describe('portable elementary functions', () => {
  it.each([
    ['log', log, 1],
    ['log1p', log1p, 2],
    ['exp', exp, 1],
    ['expm1', expm1, 3],
  ] as const)('%s is within its units in the last place of the true value', (name, ours, bound) => {
    for (const [x, y] of known[name]!) expect(ulps(ours(x), y), `${name}(${x})`).toBeLessThanOrEqual(bound);
  });

  // The engine's own functions are within 1 ulp here, so the sum of both errors bounds the distance.
  it.each([
    ['log', log, Math.log, (u: number) => 2 ** (2000 * u - 1000), 2],
    ['log near 1', log, Math.log, (u: number) => 0.5 + u * 1.5, 2],
    ['log1p', log1p, Math.log1p, (u: number) => u * 3 - 0.9999, 3],
    ['exp', exp, Math.exp, (u: number) => u * 1400 - 700, 2],
    ['expm1', expm1, Math.expm1, (u: number) => u * 4 - 2, 4],
  ] as const)('%s agrees with the engine over its range', (_, ours, theirs, toX, bound) => {
    let worst = 0;
    for (const u of places(50_000)) {
      const x = toX(u);
      worst = Math.max(worst, ulps(ours(x), theirs(x)));
    }
    expect(worst).toBeLessThanOrEqual(bound);
  });

  it('pow is within 1 ulp while the exponent is moderate', () => {
    for (const [x, y, power] of powers) {
      expect(ulps(pow(x, y), power), `${x}^${y}`).toBeLessThanOrEqual(Math.abs(Math.log(power)) < 30 ? 1 : 8);
    }
    let worst = 0;
    for (const u of places(50_000))
      worst = Math.max(worst, ulps(pow(20 * u, 3 - 5 * u), (20 * u) ** (3 - 5 * u)));
    expect(worst).toBeLessThanOrEqual(2);
  });

  it('takes the ends of the range as Math does', () => {
    expect([log(0), log(-1), log(Infinity), log(NaN), log(1)]).toEqual([-Infinity, NaN, Infinity, NaN, 0]);
    expect([log1p(-1), log1p(-2), log1p(Infinity), log1p(0)]).toEqual([-Infinity, NaN, Infinity, 0]);
    expect([exp(-Infinity), exp(Infinity), exp(NaN), exp(0), exp(-746), exp(710)]).toEqual([
      0,
      Infinity,
      NaN,
      1,
      0,
      Infinity,
    ]);
    expect([exp(-745), exp(-740), exp(709.7)]).toEqual([Math.exp(-745), Math.exp(-740), Math.exp(709.7)]);
    expect([expm1(-Infinity), expm1(Infinity), expm1(0)]).toEqual([-1, Infinity, 0]);
    expect([pow(0, 0), pow(0, 2.5), pow(0, -1), pow(-1, 0.5), pow(2, NaN)]).toEqual([
      1,
      0,
      Infinity,
      NaN,
      NaN,
    ]);
    expect([pow(Infinity, 0.3), pow(Infinity, -0.3), pow(3, Infinity), pow(3, -Infinity)]).toEqual([
      Infinity,
      0,
      Infinity,
      0,
    ]);
    expect([pow(2, 1e300), pow(0.5, 1e300), pow(9, 0.5), pow(7, 2)]).toEqual([Infinity, 0, 3, 49]);
  });
});
