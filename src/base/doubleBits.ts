const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
/** The machine's byte order: which of a double's two words has sign and exponent. */
export const highWordIndex = words[1] === 0 ? 0 : 1;

/** Sign, exponent and the upper 20 bits of the mantissa, as a 32-bit integer. */
export function highWord(value: number): number {
  double[0] = value;
  return words[highWordIndex]!;
}

/** The lower 32 bits of the mantissa. */
export function lowWord(value: number): number {
  double[0] = value;
  return words[1 - highWordIndex]!;
}
