import { edges, steps } from '../../distributions/standardExponential.ts';

/*
 * Steps of the loop that are few enough to be taken within it. Each does what its namesake elsewhere does; none of them
 * hands a number over that would have to be boxed.
 */

/** A level rises by one, at `now`, before the end of its span. */
export function raise(doubles: Float64Array, level: number, now: number): void {
  const value = doubles[level]!;
  doubles[level + 2] = doubles[level + 2]! + value * (now - doubles[level + 1]!);
  doubles[level + 1] = now;
  doubles[level] = value + 1;
  if (value >= doubles[level + 4]!) doubles[level + 4] = value + 1;
  if (value >= doubles[level + 3]!) doubles[level + 3] = value + 1;
}

export function lower(doubles: Float64Array, level: number, now: number): void {
  const value = doubles[level]!;
  doubles[level + 2] = doubles[level + 2]! + value * (now - doubles[level + 1]!);
  doubles[level + 1] = now;
  doubles[level] = value - 1;
}

/** As `raise` and `lower` at one instant. */
export function pass(doubles: Float64Array, level: number, now: number): void {
  doubles[level + 2] = doubles[level + 2]! + doubles[level]! * (now - doubles[level + 1]!);
  doubles[level + 1] = now;
}

/** By layer of the ziggurat: what one step in it is worth, and how far it lies wholly under the curve. */
export const layers = Float64Array.from({ length: 512 }, (_, index) =>
  index % 2 === 0 ? steps[index >> 1]! : edges[(index >> 1) + 1]!,
);

/**
 * `standardExponential` of the stream of the place at `place`, its two words taken in one. Beyond what lies wholly under
 * the curve: minus its place in the layer, which is put at the end of the stream's words; `Bank.finishDraw` goes on from there.
 */
export function drawExponential(ints: Int32Array, place: number, layers: Float64Array): number {
  const a = ints[place + 27]!;
  const b = ints[place + 28]!;
  const c = ints[place + 29]!;
  const counter = ints[place + 30]!;
  const first = (((a + b) | 0) + counter) | 0;
  const nextA = b ^ (b >>> 9);
  const nextB = (c + (c << 3)) | 0;
  const nextC = (((c << 21) | (c >>> 11)) + first) | 0;
  const second = (((nextA + nextB) | 0) + counter + 1) | 0;
  ints[place + 27] = nextB ^ (nextB >>> 9);
  ints[place + 28] = (nextC + (nextC << 3)) | 0;
  ints[place + 29] = (((nextC << 21) | (nextC >>> 11)) + second) | 0;
  ints[place + 30] = (counter + 2) | 0;
  const layer = (first & 255) << 1;
  const x = ((first >>> 8) * 268435456 + (second >>> 4) + 0.5) * layers[layer]!;
  if (x < layers[layer + 1]!) return x;
  ints[place + 31] = layer >> 1;
  return -x;
}

/** Moves an entry of the calendar to where another has been taken. */
export function moveEntry(times: Float64Array, words: Int32Array, from: number, to: number): void {
  times[to << 2] = times[from << 2]!;
  times[(to << 2) + 1] = times[(from << 2) + 1]!;
  const w = to << 3;
  const v = from << 3;
  words[w + 4] = words[v + 4]!;
  words[w + 5] = words[v + 5]!;
  words[w + 6] = words[v + 6]!;
  words[w + 7] = words[v + 7]!;
}
