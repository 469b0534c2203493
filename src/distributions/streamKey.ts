/**
 * 128 bits from (seed, parts), written to state[offset .. offset + 3]. Every word passes through all four lanes, each
 * step of which can be undone, so that different keys collide no more often than chance; every bit of the key changes
 * half of the bits written. The result is part of what a link means: it never changes.
 */
export function writeStreamKey(
  state: Int32Array,
  offset: number,
  seed: number,
  parts: readonly string[],
): void {
  key.fill(0);
  // Adding 0 makes -0 the same seed as 0.
  view.setFloat64(0, seed + 0);
  absorb(view.getInt32(0));
  absorb(view.getInt32(4));
  for (const part of parts) {
    // The length keeps ('ab', 'c') from ('a', 'bc').
    absorb(part.length);
    for (let i = 0; i < part.length; i++) absorb(part.charCodeAt(i));
  }
  for (let round = 0; round < 8; round++) absorb(round - parts.length);
  for (let lane = 0; lane < 4; lane++) state[offset + lane] = avalanche(key[lane]!);
}

const view = new DataView(new ArrayBuffer(8));
const key = new Int32Array(4);

// Multipliers: the first 32 binary places of the square roots of 2, 3, 5, 7, 11 and 13, made odd.
function absorb(word: number): void {
  const a = Math.imul(rotate(key[0]! ^ word, 15), 0x6a09e667);
  const b = Math.imul(rotate((key[1]! + a) ^ word, 13), 0xbb67ae85);
  const c = Math.imul(rotate((key[2]! ^ b) + word, 17), 0x3c6ef373);
  const d = Math.imul(rotate((key[3]! + c) ^ a, 11), 0xa54ff53b);
  key[0] = a + rotate(d, 7);
  key[1] = b ^ rotate(key[0], 19);
  key[2] = c + key[1];
  key[3] = d ^ key[2];
}

function avalanche(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x510e527f);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x9b05688d);
  return mixed ^ (mixed >>> 16);
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
