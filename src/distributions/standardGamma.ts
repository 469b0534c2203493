import { exp, log } from '../base/portableMath.ts';
import type { Random } from './random.ts';
import { standardExponential } from './standardExponential.ts';
import { standardNormal } from './standardNormal.ts';

/**
 * Draws of the gamma distribution of scale 1: density x^(a-1) e^-x / Gamma(a), mean and variance a. By the cube of a
 * shifted normal, kept where it lies under the density (Marsaglia and Tsang 2000); a shape below 1 is had from shape
 * a + 1 times U^(1/a).
 */
export class StandardGamma {
  private readonly shift: number;
  private readonly slope: number;
  /** 1 / a where a < 1, else 0. */
  private readonly inverse: number;

  constructor(shape: number) {
    this.inverse = shape < 1 ? 1 / shape : 0;
    this.shift = (shape < 1 ? shape + 1 : shape) - 1 / 3;
    this.slope = 1 / Math.sqrt(9 * this.shift);
  }

  sample(random: Random): number {
    const value = this.cube(random);
    return this.inverse === 0 ? value : value * exp(-this.inverse * standardExponential(random));
  }

  private cube(random: Random): number {
    for (;;) {
      const x = standardNormal(random);
      const root = 1 + this.slope * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = random.uniform();
      const square = x * x;
      if (u < 1 - 0.0331 * square * square) return this.shift * v;
      if (log(u) < 0.5 * square + this.shift * (1 - v + log(v))) return this.shift * v;
    }
  }
}
