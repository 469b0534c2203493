import { describe, expect, it } from 'vitest';
import { Run } from '../../run/run.ts';
import { flowOf, handler, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';
import { Profile } from './profile.ts';

function sourceOf(arrivals: object, more: object = {}) {
  return { kind: 'source', params: { arrivals, ...more } };
}

/** Instants of arrivals up to an instant. */
function arrivalsOf(arrivals: object, until: number, seed = 1): number[] {
  const flow = flowOf({ s: sourceOf(arrivals), z: sink }, [['s', 'z']], { seed });
  const run = new Run(flow);
  const instants: number[] = [];
  let created = 0;
  while (run.step(until)) {
    for (; created < run.simulation.counters.created; created++) instants.push(run.now);
  }
  return instants;
}

function countIn(instants: readonly number[], from: number, to: number): number {
  return instants.filter((at) => at > from && at <= to).length;
}

const points = [
  [2, 0],
  [4, 6],
  [6, 2],
  [6, 8],
  [7, 0],
] as const;

describe('a profile', () => {
  it('[S10] brings as many events in each stretch as its integral says', () => {
    const profile = new Profile(points, 10);
    const periods = 2000;
    const instants = arrivalsOf({ process: 'profile', points, repeatEvery: 10 }, periods * 10, 7);
    let squares = 0;
    let bins = 0;
    for (let bin = 0; bin < 40; bin++) {
      const [from, to] = [bin / 4, (bin + 1) / 4];
      const expected = periods * profile.between(from, to);
      const seen = instants.filter((at) => at % 10 > from && at % 10 <= to).length;
      if (expected === 0) {
        expect(seen).toBe(0);
        continue;
      }
      squares += (seen - expected) ** 2 / expected;
      bins++;
    }
    // Chi-square with so many degrees of freedom: mean and variance are bins and 2 bins.
    expect(Math.abs(squares - bins)).toBeLessThan(4 * Math.sqrt(2 * bins));
  });

  it('[S10] has exponential gaps in its integrated rate', () => {
    const profile = new Profile(points, 10);
    const instants = arrivalsOf({ process: 'profile', points, repeatEvery: 10 }, 5000, 3);
    const gaps = instants
      .map((at, index) => profile.between(instants[index - 1] ?? 0, at))
      .sort((a, b) => a - b);
    const distances = gaps.map((gap, index) => Math.abs(1 - Math.exp(-gap) - (index + 0.5) / gaps.length));
    // Kolmogorov-Smirnov at 0.1 %.
    expect(Math.max(...distances)).toBeLessThan(1.95 / Math.sqrt(gaps.length));
  });

  it('[S5][S10] stands still with its clock', () => {
    const jump = [
      [10, 0],
      [10, 1000],
      [11, 1000],
      [11, 0],
    ];
    const arrivals = { process: 'profile', points: jump };
    const flow = flowOf({ s: sourceOf(arrivals, { callers: 1 }), h: handler(5), z: sink }, [
      ['s', 'h'],
      ['h', 'z'],
    ]);
    const instants = new Watch(flow).to(60).movesOn('e1');
    // The clock reaches 11 only when a second of it has passed: each call holds it for 5 s.
    expect(instants.length).toBe(10);
    for (let index = 1; index < instants.length; index++)
      expect(instants[index]! - instants[index - 1]!).toBeGreaterThan(5);
  });

  it('[S7][S10] changed while it runs goes on from the own clock as it stands', () => {
    const flow = flowOf({ s: sourceOf({ process: 'profile', points: [[0, 0]] }), z: sink }, [['s', 'z']]);
    const watch = new Watch(flow).to(20);
    const late = [
      [30, 0],
      [30, 50],
    ];
    watch.do({ kind: 'set', path: 'nodes.s.params.arrivals', value: { process: 'profile', points: late } });
    const instants = watch.to(40).movesOn('e1');
    expect(countIn(instants, 0, 30)).toBe(0);
    expect(countIn(instants, 30, 40)).toBeGreaterThan(400);
  });
});

describe('bursts', () => {
  const [r1, r2, q12, q21] = [1, 9, 0.2, 0.6];
  const process = { process: 'mmpp', rates: [r1, r2], switchRates: [q12, q21] };

  it('[S9] have the mean rate and the dispersion of counts that theory says', () => {
    const [width, windows] = [2, 20000];
    const instants = arrivalsOf(process, width * windows, 11);
    const counts = new Float64Array(windows);
    for (const at of instants) counts[Math.min(windows - 1, Math.floor(at / width))]!++;
    const mean = instants.length / windows;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (windows - 1);
    const both = q12 + q21;
    const rate = (r1 * q21 + r2 * q12) / both;
    // Fischer and Meier-Hellstern 1993, Cox and Lewis: the index of dispersion of counts in a window.
    const extra = (2 * q12 * q21 * (r1 - r2) ** 2) / (both * both * (r1 * q21 + r2 * q12));
    const dispersion = 1 + extra * (1 - (1 - Math.exp(-both * width)) / (both * width));
    const limit = 1 + extra;
    expect(Math.abs(mean / width - rate)).toBeLessThan(4 * Math.sqrt((rate * limit) / (width * windows)));
    expect(variance / mean / dispersion).toBeGreaterThan(0.94);
    expect(variance / mean / dispersion).toBeLessThan(1.06);
  });

  it('[S9] begin in the stationary state', () => {
    // All in the first state, or all in the second for longer than the run.
    const still = { process: 'mmpp', rates: [0, 100], switchRates: [1e-9, 3e-9] };
    const busy = Array.from({ length: 400 }, (_, seed) => arrivalsOf(still, 1, seed).length > 0);
    const share = busy.filter(Boolean).length / busy.length;
    expect(Math.abs(share - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 400));
  });

  it('[S9] may never switch, or be silent in a state, or in both', () => {
    const of = (rates: number[], switchRates: number[], until = 1000) =>
      arrivalsOf({ process: 'mmpp', rates, switchRates }, until).length;
    expect(of([5, 0], [0, 0])).toBeGreaterThan(4500);
    expect(of([0, 5], [0, 0])).toBe(0);
    expect(of([0, 0], [1, 1])).toBe(0);
    expect(of([0, 5], [1, 1])).toBeGreaterThan(2000);
    // A million changes an arrival: others have their turn between.
    expect(of([0, 1], [1e4, 1e4], 100)).toBeGreaterThan(25);
    expect(of([0, 5], [0, 1])).toBeLessThan(50);
  });
});
