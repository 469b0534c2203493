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

/**
 * Draws `standardExponential` of a place's stream, whose words stand in the bank, into its word `drawnAt`: for the next time.
 * Its words before are kept, since nobody may ever ask for it. Below 0 where it is beyond what lies wholly under the curve:
 * minus its place in the layer, the layer then stands where the bank looks for it.
 */
export function drawAhead(
  ints: Int32Array,
  doubles: Float64Array,
  place: number,
  steps: Float64Array,
  edges: Float64Array,
): void {
  const a = ints[place + 28]!;
  const b = ints[place + 29]!;
  const c = ints[place + 30]!;
  const counter = ints[place + 31]!;
  ints[place + 4] = a;
  ints[place + 5] = b;
  ints[place + 6] = c;
  ints[place + 7] = counter;
  const first = (((a + b) | 0) + counter) | 0;
  const nextA = b ^ (b >>> 9);
  const nextB = (c + (c << 3)) | 0;
  const nextC = (((c << 21) | (c >>> 11)) + first) | 0;
  const second = (((nextA + nextB) | 0) + counter + 1) | 0;
  ints[place + 28] = nextB ^ (nextB >>> 9);
  ints[place + 29] = (nextC + (nextC << 3)) | 0;
  ints[place + 30] = (((nextC << 21) | (nextC >>> 11)) + second) | 0;
  ints[place + 31] = (counter + 2) | 0;
  const layer = first & 255;
  const x = ((first >>> 8) * 268435456 + (second >>> 4) + 0.5) * steps[layer]!;
  doubles[(place >> 1) + 9] = x < edges[layer + 1]! ? x : -x;
  doubles[(place >> 1) + 10] = layer;
}
