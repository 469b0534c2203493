import { describe, expect, it } from 'vitest';
import { upperGamma } from '../base/gammaFunction.ts';
import type { Random } from './random.ts';
import { RandomStreams } from './randomStreams.ts';

function stream(seed: number, ...parts: string[]): Random {
  const streams = new RandomStreams();
  return streams.at(streams.open(seed, ...parts));
}

/** Probability of a chi-square at least as large, were all cells alike. */
function chiSquareLevel(cells: Uint32Array): number {
  const expected = cells.reduce((sum, count) => sum + count, 0) / cells.length;
  const square = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return upperGamma((cells.length - 1) / 2, square / 2);
}

/** Correlation of n uniform draws of two streams, in standard errors. */
function correlation(a: Random, b: Random, n = 20_000): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (a.uniform() - 0.5) * (b.uniform() - 0.5);
  return (sum / n) * 12 * Math.sqrt(n);
}

describe('random streams', () => {
  it('draw for ever what they drew when the first link was made', () => {
    const random = stream(1, 'orders', 'arrivals');
    expect([random.u32(), random.u32(), random.u32(), random.u32()]).toEqual([
      2039157097, 1348016129, 1417746474, 187589484,
    ]);
    expect([random.uniform(), random.uniform()]).toEqual([0.17733968468475825, 0.7070978305044914]);
    expect(stream(-7, 'x', '队列').u32()).toBe(4102700512);
    expect(stream(1e300, '').u32()).toBe(1807616421);
  });

  it.each([
    ['top bits', (random: Random) => random.u32() >>> 24, 256],
    ['low bits', (random: Random) => random.u32() & 255, 256],
    ['pairs', (random: Random) => ((random.u32() >>> 28) << 4) | (random.u32() >>> 28), 256],
    ['low pairs', (random: Random) => ((random.u32() & 15) << 4) | (random.u32() & 15), 256],
    ['uniforms', (random: Random) => Math.floor(random.uniform() * 1000), 1000],
    ['last bits of uniforms', (random: Random) => Math.floor(random.uniform() * 2 ** 52) % 64, 64],
  ])('are equidistributed: %s', (_, toCell, size) => {
    for (const seed of [1, 2]) {
      const random = stream(seed, 'a', 'service');
      const cells = new Uint32Array(size);
      for (let i = 0; i < 200_000; i++) cells[toCell(random)]!++;
      const level = chiSquareLevel(cells);
      expect(level).toBeGreaterThan(1e-4);
      expect(level).toBeLessThan(1 - 1e-4);
    }
  });

  it('differ at once by seed, node and purpose, and are uncorrelated', () => {
    const keys: readonly (readonly [number, ...string[]])[] = [
      [1, 'a', 'service'],
      [2, 'a', 'service'],
      [-1, 'a', 'service'],
      [4294967297, 'a', 'service'],
      [1, 'b', 'service'],
      [1, 'a', 'arrivals'],
      [1, 'as', 'ervice'],
      [1, 'a', '', 'service'],
      [1, 'aservice'],
      [1],
      [1, ''],
    ];
    const firsts = new Set(keys.map((key) => stream(...key).u32()));
    expect(firsts.size).toBe(keys.length);
    for (const [i, one] of keys.entries()) {
      for (const other of keys.slice(i + 1)) {
        expect(Math.abs(correlation(stream(...one), stream(...other))), `${one} | ${other}`).toBeLessThan(
          4.5,
        );
      }
    }
  });

  it('are alike across seeds in a row: the first draws of 100,000 seeds are equidistributed', () => {
    const cells = new Uint32Array(256);
    const steps = new Uint32Array(256);
    let last = 0;
    for (let seed = 0; seed < 100_000; seed++) {
      const first = stream(seed, 'n').u32();
      cells[first >>> 24]!++;
      steps[((first - last) >>> 24) & 255]!++;
      last = first;
    }
    expect(chiSquareLevel(cells)).toBeGreaterThan(1e-4);
    expect(chiSquareLevel(steps)).toBeGreaterThan(1e-4);
  });

  it('of any two keys are no closer than chance: one letter changes half of the bits', () => {
    let changed = 0;
    const pairs = 4000;
    for (let i = 0; i < pairs; i++) {
      let bits = stream(1, `n${i}`).u32() ^ stream(1, `n${i + 1}`).u32();
      for (; bits !== 0; bits &= bits - 1) changed++;
    }
    expect(Math.abs(changed - pairs * 16) / Math.sqrt(pairs * 8)).toBeLessThan(4.5);
  });

  it('take any finite whole number for a seed; 0 and -0 are one', () => {
    const seeds = [0, 1, -1, 2 ** 32, 2 ** 53, -(2 ** 53), 1e300, -1e300, Number.MAX_VALUE];
    expect(new Set(seeds.map((seed) => stream(seed, 'n').u32())).size).toBe(seeds.length);
    expect(stream(-0, 'n').u32()).toBe(stream(0, 'n').u32());
  });

  it('stay inside the open interval', () => {
    const random = stream(3, 'n');
    for (let i = 0; i < 100_000; i++) {
      const u = random.uniform();
      expect(u > 0 && u < 1).toBe(true);
    }
  });

  it('leave each other alone', () => {
    const streams = new RandomStreams();
    const a = streams.open(1, 'a');
    const b = streams.open(1, 'b');
    const mixed: number[] = [];
    for (let i = 0; i < 50; i++) {
      mixed.push(streams.at(a).u32());
      for (let j = 0; j < i % 3; j++) streams.at(b).uniform();
      if (i === 20) streams.open(1, 'c');
    }
    const alone = stream(1, 'a');
    expect(mixed).toEqual(mixed.map(() => alone.u32()));
  });

  it('count their turns, each its own, beyond 2^32', () => {
    const streams = new RandomStreams();
    const a = streams.open(1, 'a');
    const b = streams.open(1, 'b');
    expect([streams.at(a).turn(), streams.at(a).turn(), streams.at(b).turn(), streams.at(a).turn()]).toEqual([
      0, 1, 0, 2,
    ]);
    const saved = streams.save();
    saved[4] = -1;
    streams.load(saved);
    expect([streams.at(a).turn(), streams.at(a).turn()]).toEqual([4294967295, 4294967296]);
  });

  it('grow without forgetting, and go on from what was saved', () => {
    const streams = new RandomStreams();
    const indexes = Array.from({ length: 100 }, (_, i) => streams.open(5, `n${i}`, 'service'));
    expect(indexes).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect(streams.count).toBe(100);
    expect(streams.at(99).u32()).toBe(stream(5, 'n99', 'service').u32());
    for (let i = 0; i < 1000; i++) streams.at(i % 100).uniform();
    streams.at(7).turn();
    const saved = streams.save();
    const draw = (from: RandomStreams) =>
      indexes.flatMap((i) => [from.at(i).u32(), from.at(i).uniform(), from.at(i).turn()]);
    const onward = draw(streams);
    const fresh = new RandomStreams();
    fresh.load(saved);
    expect(draw(fresh)).toEqual(onward);
    streams.load(saved);
    expect(draw(streams)).toEqual(onward);
    expect(saved).toHaveLength(800);
  });

  it('open at their beginning also where another one stood before loading', () => {
    const streams = new RandomStreams();
    const saved = streams.save();
    const draw = () => {
      const index = streams.open(5, 'n', 'latency');
      return [streams.at(index).turn(), streams.at(index).turn(), streams.at(index).u32()];
    };
    const first = draw();
    streams.load(saved);
    expect(draw()).toEqual(first);
  });
});
