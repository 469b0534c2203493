import { describe, expect, it } from 'vitest';
import { upperGamma } from '../base/gammaFunction.ts';
import type { Random } from './random.ts';
import { RandomStreams } from './randomStreams.ts';
import { closingError, standardExponential, tailStart } from './standardExponential.ts';

function stream(seed: number): Random {
  const streams = new RandomStreams();
  return streams.at(streams.open(seed, 'ziggurat'));
}

/** Words given in advance; `turn` tells how many were taken. */
function scripted(words: number[]): Random {
  let next = 0;
  return {
    u32: () => words[next++]!,
    uniform: () => (words[next++]! + 0.5) / 4294967296,
    turn: () => next,
  };
}

describe('the exponential ziggurat', () => {
  it('closes: its layers fill the area under the curve', () => {
    expect(Math.abs(closingError())).toBeLessThan(1e-10);
  });

  it('is smooth: 1000 equally likely cells, and the decades of both tails, are filled as they should be', () => {
    const random = stream(1);
    const count = 2_000_000;
    const cells = new Uint32Array(1000);
    const small = [0, 0, 0];
    const tail = new Uint32Array(5);
    for (let i = 0; i < count; i++) {
      const x = standardExponential(random);
      cells[Math.floor(Math.exp(-x) * 1000)]!++;
      for (let d = 0; d < 3; d++) if (x < 10 ** -(d + 3)) small[d]!++;
      if (x > tailStart) tail[Math.min(4, Math.floor((x - tailStart) * 2))]!++;
    }
    const square = cells.reduce((sum, n) => sum + (n - count / 1000) ** 2 / (count / 1000), 0);
    expect(upperGamma(999 / 2, square / 2)).toBeGreaterThan(1e-4);
    for (let d = 0; d < 3; d++) {
      const expected = count * -Math.expm1(-(10 ** -(d + 3)));
      expect(Math.abs(small[d]! - expected) / Math.sqrt(expected)).toBeLessThan(4.5);
    }
    // Beyond the ziggurat the curve goes on: half units of what is left.
    let tailSquare = 0;
    for (let i = 0; i < 5; i++) {
      const share = i < 4 ? Math.exp(-i / 2) - Math.exp(-(i + 1) / 2) : Math.exp(-2);
      const expected = count * Math.exp(-tailStart) * share;
      tailSquare += (tail[i]! - expected) ** 2 / expected;
    }
    expect(upperGamma(5 / 2, tailSquare / 2)).toBeGreaterThan(1e-4);
  });

  it('is independent from draw to draw, in its finest places too', () => {
    const random = stream(2);
    const pairs = new Uint32Array(256);
    for (let i = 0; i < 200_000; i++) {
      const a = Math.floor(Math.exp(-standardExponential(random)) * 16);
      const b = Math.floor(Math.exp(-standardExponential(random)) * 2 ** 40) % 16;
      pairs[a * 16 + b]!++;
    }
    const expected = 200_000 / 256;
    const square = pairs.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(upperGamma(255 / 2, square / 2)).toBeGreaterThan(1e-4);
  });

  it('is never 0', () => {
    expect(standardExponential(scripted([255, 0]))).toBeGreaterThan(0);
  });

  it('adds the tail to whatever follows it: a layer, a wedge, the tail again', () => {
    const tail = [0xffffff00, 0xffffffff];
    const inLayer = [7, 0];
    const inWedge = [Math.floor(0.998 * 2 ** 24) * 256 + 128, 0, 0];
    const refusedThenLayer = [0xffffff80, 0xffffffff, 0xffffffff, ...inLayer];
    for (const rest of [inLayer, inWedge, refusedThenLayer, [...tail, ...inWedge]]) {
      const plain = scripted(rest);
      const after = scripted([...tail, ...rest]);
      expect(standardExponential(after)).toBeCloseTo(tailStart + standardExponential(plain), 14);
      expect([plain.turn(), after.turn()]).toEqual([rest.length, rest.length + 2]);
    }
  });
});
