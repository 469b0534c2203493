const double = new Float64Array([1]);

/** The machine's byte order: which of a double's two words has sign, exponent and the upper 20 bits of the mantissa. */
export const highWordIndex = new Int32Array(double.buffer)[1] === 0 ? 0 : 1;
