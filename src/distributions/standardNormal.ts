import { erfc } from '../base/gammaFunction.ts';
import { exp, log } from '../base/portableMath.ts';
import type { Random } from './random.ts';
import { standardExponential } from './standardExponential.ts';

/**
 * Ziggurat of 256 layers of equal area under e^(-x^2 / 2), x >= 0 (Marsaglia and Tsang 2000), laid out like that of
 * the exponential.
 */
const layers = 256;
/** Where the top layer closes at height 1; a test solves for it. */
export const tailStart = 3.654152885361009;

const edges = new Float64Array(layers + 1);
/** Edges divided by 2^52. */
const steps = new Float64Array(layers);
const heights = new Float64Array(layers + 1);

const curve = (x: number) => exp(-0.5 * x * x);
// The tail beyond x holds sqrt(pi / 2) erfc(x / sqrt 2).
const area = tailStart * curve(tailStart) + 1.2533141373155003 * erfc(tailStart * Math.SQRT1_2);
edges[0] = area / curve(tailStart);
edges[1] = tailStart;
for (let i = 1; i < layers - 1; i++) edges[i + 1] = Math.sqrt(-2 * log(area / edges[i]! + curve(edges[i]!)));
edges[layers] = 0;
for (let i = 0; i < layers; i++) steps[i] = edges[i]! * 2.220446049250313e-16;
for (let i = 1; i <= layers; i++) heights[i] = curve(edges[i]!);

/**
 * One draw of the standard normal: mean 0, variance 1. Of its two words the first gives the layer (8 bits), the sign
 * (1 bit) and, with the second, a place in the layer (52 other bits).
 */
export function standardNormal(random: Random): number {
  for (;;) {
    const word = random.u32();
    const layer = word & 255;
    const x = ((word >>> 9) * 536870912 + (random.u32() >>> 3) + 0.5) * steps[layer]!;
    if (x < edges[layer + 1]! || (layer !== 0 && isUnderCurve(random, layer, x))) return word & 256 ? -x : x;
    if (layer === 0) return word & 256 ? -beyond(random, tailStart) : beyond(random, tailStart);
  }
}

function isUnderCurve(random: Random, layer: number, x: number): boolean {
  const low = heights[layer]!;
  return low + random.uniform() * (heights[layer + 1]! - low) < curve(x);
}

/** One draw given that it is beyond `start` > 0: an exponential of rate `start`, kept with e^(-x^2 / 2) (Marsaglia 1964). */
function beyond(random: Random, start: number): number {
  for (;;) {
    const x = standardExponential(random) / start;
    if (2 * standardExponential(random) > x * x) return start + x;
  }
}

/** Only for its test: how far the last layer is from closing at height 1, relative to its own height. */
export function closingError(): number {
  return (area / edges[layers - 1]! + heights[layers - 1]! - 1) / (1 - heights[layers - 1]!);
}
