import { describe, expect, it } from 'vitest';
import { upperGamma } from '../base/gammaFunction.ts';
import { normalCdf } from '../base/normalCurve.ts';
import { RandomStreams } from './randomStreams.ts';
import { closingError, standardNormal, tailStart } from './standardNormal.ts';

describe('the normal ziggurat', () => {
  it('closes: its layers fill the area under the curve', () => {
    expect(Math.abs(closingError())).toBeLessThan(1e-10);
  });

  it('is smooth and even, its tails included', () => {
    const streams = new RandomStreams();
    const random = streams.at(streams.open(1, 'normal'));
    const count = 1_000_000;
    // Cells of a tenth from -4.5 to 4.5, and what is beyond.
    const cells = new Uint32Array(92);
    let beyond = 0;
    for (let i = 0; i < count; i++) {
      const x = standardNormal(random);
      cells[Math.min(91, Math.max(0, Math.floor((x + 4.6) * 10)))]!++;
      if (Math.abs(x) > tailStart) beyond++;
    }
    let square = 0;
    for (let i = 0; i < 92; i++) {
      const from = i === 0 ? -Infinity : -4.6 + i / 10;
      const to = i === 91 ? Infinity : -4.6 + (i + 1) / 10;
      const expected =
        count * (from > 0 ? normalCdf(-from) - normalCdf(-to) : normalCdf(to) - normalCdf(from));
      square += (cells[i]! - expected) ** 2 / expected;
    }
    expect(upperGamma(91 / 2, square / 2)).toBeGreaterThan(1e-4);
    const expected = count * 2 * normalCdf(-tailStart);
    expect(Math.abs(beyond - expected) / Math.sqrt(expected)).toBeLessThan(4.5);
  });
});
