/**
 * Elementary functions from exact IEEE operations alone (+ - * /, floor, bit views), so that every engine returns the
 * same bits: Math.log, exp and pow may differ between browsers. Each states its error, in units in the last place.
 */

/** The first 32 bits of ln 2: times any exponent it is exact. The rest follows. */
const ln2High = 2977044471 / 4294967296;
const ln2Low = 1.9082149292705877e-10;

const cell = new Float64Array(1);
const cellWords = new Uint32Array(cell.buffer);
/** Which of the two words holds sign and exponent. */
const top = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** 2^k at k + 1074, for k in -1074 .. 1023. */
const powersOfTwo = new Float64Array(2098);
powersOfTwo[1074] = 1;
for (let i = 1075; i < 2098; i++) powersOfTwo[i] = powersOfTwo[i - 1]! * 2;
for (let i = 1073; i >= 0; i--) powersOfTwo[i] = powersOfTwo[i + 1]! / 2;

/** value * 2^k; rounds once, but where the result is subnormal. */
function scaleByPowerOfTwo(value: number, k: number): number {
  if (k > 1023) return value * powersOfTwo[2097]! * powersOfTwo[Math.min(k - 1023, 1023) + 1074]!;
  if (k < -1021) return value * powersOfTwo[53]! * powersOfTwo[Math.max(k + 1021, -1074) + 1074]!;
  return value * powersOfTwo[k + 1074]!;
}

/** The exponent that leaves x / 2^exponent in [sqrt(1/2), sqrt(2)). x normal and positive. */
function exponentNearOne(x: number): number {
  cell[0] = x;
  const exponent = (cellWords[top]! >>> 20) - 1023;
  return x * powersOfTwo[1074 - exponent]! > Math.SQRT2 ? exponent + 1 : exponent;
}

/** 2 (s^3/3 + s^5/5 + ... + s^21/21) / s with z = s^2 <= 0.0295: what 2 artanh(s) adds to 2s. */
function artanhTail(z: number): number {
  const z2 = z * z;
  const z4 = z2 * z2;
  return (
    z *
    (2 / 3 +
      z * (2 / 5) +
      z2 * (2 / 7 + z * (2 / 9)) +
      z4 * (2 / 11 + z * (2 / 13) + z2 * (2 / 15 + z * (2 / 17)) + z4 * (2 / 19 + z * (2 / 21))))
  );
}

/**
 * exponent ln 2 + ln(1 + f) for 1 + f in [sqrt(1/2), sqrt(2)]. With s = f / (2 + f), ln(1 + f) = 2 artanh(s), and
 * 2s = f - (f^2/2 - s f^2/2) keeps the leading term free of rounding.
 */
function logNearOne(f: number, exponent: number): number {
  const s = f / (2 + f);
  const half = 0.5 * f * f;
  const tail = s * (half + artanhTail(s * s));
  if (exponent === 0) return f - (half - tail);
  return exponent * ln2High - (half - (tail + exponent * ln2Low) - f);
}

/** Natural logarithm; within 1 ulp. NaN below 0, -Infinity at 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (x < 2.2250738585072014e-308) return log(x * 18014398509481984) - 54 * Math.LN2;
  const exponent = exponentNearOne(x);
  return logNearOne(scaleByPowerOfTwo(x, -exponent) - 1, exponent);
}

/** ln(1 + x); within 2 ulp, tiny x included. */
export function log1p(x: number): number {
  if (x > -0.29 && x < 0.41) return x === 0 ? x : logNearOne(x, 0);
  const sum = 1 + x;
  if (!(sum > 0) || sum === Infinity) return log(sum);
  // What rounding took from 1 + x, to first order.
  const lost = sum > 2 ? 1 - (sum - x) : x - (sum - 1);
  return log(sum) + lost / sum;
}

/** (e^r - 1 - r) / r^2 for |r| <= 0.35, by its series. */
function expTail(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const r8 = r4 * r4;
  return (
    1 / 2 +
    r * (1 / 6) +
    r2 * (1 / 24 + r * (1 / 120)) +
    r4 * (1 / 720 + r * (1 / 5040) + r2 * (1 / 40320 + r * (1 / 362880))) +
    r8 * (1 / 3628800 + r * (1 / 39916800) + r2 * (1 / 479001600 + r * (1 / 6227020800)))
  );
}

/** e^(x + rest) for a rest far smaller than x; x within -746 .. 710. */
function expOfSum(x: number, rest: number): number {
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low - rest;
  const r = high - low;
  return scaleByPowerOfTwo(1 + (high - (low - r * r * expTail(r))), k);
}

/** e^x; within 1 ulp, where the result is not subnormal. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  return Number.isNaN(x) ? x : expOfSum(x, 0);
}

/** e^x - 1; within 3 ulp, tiny x included. */
export function expm1(x: number): number {
  if (x > -0.34 && x < 0.34) return x === 0 ? x : x + x * x * expTail(x);
  return x > 40 ? exp(x) : exp(x) - 1;
}

/** What rounding takes from the product a * b, exactly (Dekker). For factors below 1e290. */
function productError(a: number, b: number, product: number): number {
  const ca = 134217729 * a;
  const aHigh = ca - (ca - a);
  const aLow = a - aHigh;
  const cb = 134217729 * b;
  const bHigh = cb - (cb - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/**
 * x^y for x >= 0; NaN below. Within 1 ulp while |y ln x| < 30, and 8 at the ends of the range: the logarithm is
 * carried with some 60 bits.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (!(x >= 0) || Number.isNaN(y)) return NaN;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  if (x === 0) return y > 0 ? 0 : Infinity;
  if (x === Infinity) return y > 0 ? Infinity : 0;
  const subnormal = x < 2.2250738585072014e-308;
  const normal = subnormal ? x * 18014398509481984 : x;
  const shift = exponentNearOne(normal);
  const m = scaleByPowerOfTwo(normal, -shift);
  const exponent = subnormal ? shift - 54 : shift;
  const f = m - 1;
  // s = f / (m + 1) with its own remainder.
  const sum = m + 1;
  const s = f / sum;
  const quotient = s * sum;
  const rest = (f - quotient - productError(s, sum, quotient) - s * (m - (sum - 1))) / sum;
  const tail = 2 * rest + s * artanhTail(s * s) + exponent * ln2Low;
  const first = exponent * ln2High;
  const lead = first + 2 * s;
  const leadRest = exponent === 0 ? 0 : 2 * s - (lead - first);
  const high = lead + (leadRest + tail);
  const low = lead - high + (leadRest + tail);
  const product = y * high;
  if (product > 709.8) return Infinity;
  if (product < -745.2) return 0;
  return expOfSum(product, productError(y, high, product) + y * low);
}
