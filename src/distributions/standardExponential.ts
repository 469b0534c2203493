import { exp, log } from '../base/portableMath.ts';
import type { Random } from './random.ts';

/**
 * Ziggurat of 256 layers of equal area under e^-x (Marsaglia and Tsang 2000). Layer i reaches from 0 to edges[i] and
 * lies wholly under the curve as far as edges[i + 1]. Layer 0 holds the tail beyond `tailStart` too, and is as wide as
 * a rectangle of its area: its edge is virtual.
 */
const layers = 256;
/** Where the top layer closes at height 1; a test solves for it. */
export const tailStart = 7.697117470131049;

export const edges = new Float64Array(layers + 1);
/** Edges divided by 2^52: what one step of the 52 random bits is worth. */
export const steps = new Float64Array(layers);
/** e^-edges; the virtual edge has none. */
const heights = new Float64Array(layers + 1);

const area = (tailStart + 1) * exp(-tailStart);
edges[0] = area / exp(-tailStart);
edges[1] = tailStart;
for (let i = 1; i < layers - 1; i++) edges[i + 1] = -log(area / edges[i]! + exp(-edges[i]!));
edges[layers] = 0;
for (let i = 0; i < layers; i++) steps[i] = edges[i]! * 2.220446049250313e-16;
for (let i = 1; i <= layers; i++) heights[i] = exp(-edges[i]!);

/**
 * One draw with density e^-x: mean 1, variance 1. Of its two words the first gives the layer (8 bits) and, with the
 * second, a place in it (52 other bits); 98.9 % of draws end there. Always > 0.
 */
export function standardExponential(random: Random): number {
  const word = random.u32();
  const layer = word & 255;
  const x = ((word >>> 8) * 268435456 + (random.u32() >>> 4) + 0.5) * steps[layer]!;
  return x < edges[layer + 1]! ? x : beyondLayer(random, layer, x);
}

/** Beyond what lies wholly under the curve: a wedge, which keeps the share under the curve, or the tail. */
export function beyondLayer(random: Random, layer: number, x: number): number {
  let start = 0;
  let at = layer;
  let place = x;
  for (;;) {
    // The tail is the same curve again, further on: what is exponential has no memory.
    if (at === 0) start += tailStart;
    else {
      const low = heights[at]!;
      if (low + random.uniform() * (heights[at + 1]! - low) < exp(-place)) return start + place;
    }
    const word = random.u32();
    at = word & 255;
    place = ((word >>> 8) * 268435456 + (random.u32() >>> 4) + 0.5) * steps[at]!;
    if (place < edges[at + 1]!) return start + place;
  }
}

/** Only for its test: how far the last layer is from closing at height 1, relative to its own height. */
export function closingError(): number {
  return (area / edges[layers - 1]! + heights[layers - 1]! - 1) / (1 - heights[layers - 1]!);
}
