import type { RandomStreams } from '../../distributions/randomStreams.ts';
import { beyondLayer } from '../../distributions/standardExponential.ts';

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

/** The place in a layer, and the layer, of the last draw that was left undone. */
const undone = new Float64Array(2);

/**
 * `standardExponential` of the stream whose words begin at `stream`, its two words taken in one; -1 where it is beyond what
 * lies wholly under the curve: `finishDraw` goes on from there.
 */
export function drawExponential(
  streams: Int32Array,
  stream: number,
  steps: Float64Array,
  edges: Float64Array,
): number {
  const a = streams[stream]!;
  const b = streams[stream + 1]!;
  const c = streams[stream + 2]!;
  const counter = streams[stream + 3]!;
  const first = (((a + b) | 0) + counter) | 0;
  const nextA = b ^ (b >>> 9);
  const nextB = (c + (c << 3)) | 0;
  const nextC = (((c << 21) | (c >>> 11)) + first) | 0;
  const second = (((nextA + nextB) | 0) + counter + 1) | 0;
  streams[stream] = nextB ^ (nextB >>> 9);
  streams[stream + 1] = (nextC + (nextC << 3)) | 0;
  streams[stream + 2] = (((nextC << 21) | (nextC >>> 11)) + second) | 0;
  streams[stream + 3] = (counter + 2) | 0;
  const layer = first & 255;
  const x = ((first >>> 8) * 268435456 + (second >>> 4) + 0.5) * steps[layer]!;
  if (x < edges[layer + 1]!) return x;
  undone[0] = x;
  undone[1] = layer;
  return -1;
}

/** The last draw that `drawExponential` has left undone, of the stream of this index. */
export function finishDraw(random: RandomStreams, stream: number): number {
  return beyondLayer(random.at(stream), undone[1]!, undone[0]!);
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
