import { describe, expect, it } from 'vitest';
import { RandomStreams } from './randomStreams.ts';
import { Trace } from './trace.ts';

describe('a recorded sequence', () => {
  it('goes through its values in order, over and over, for each stream apart', () => {
    const of = new Trace({ kind: 'trace', values: [5, 2, 4] });
    const streams = new RandomStreams();
    const a = streams.open(1, 'a');
    const b = streams.open(1, 'b');
    expect(Array.from({ length: 7 }, () => of.sample(streams.at(a)))).toEqual([5, 2, 4, 5, 2, 4, 5]);
    expect(of.sample(streams.at(b))).toBe(5);
  });

  it('goes on where it stood after loading', () => {
    const of = new Trace({ kind: 'trace', values: [5, 2, 4] });
    const streams = new RandomStreams();
    const a = streams.open(1, 'a');
    of.sample(streams.at(a));
    const saved = streams.save();
    of.sample(streams.at(a));
    streams.load(saved);
    expect(of.sample(streams.at(a))).toBe(2);
  });

  it('has the moments and steps of one walk through it', () => {
    const of = new Trace({ kind: 'trace', values: [5, 1, 3, 3] });
    expect([of.mean(), of.variance(), of.counts]).toEqual([3, 2, true]);
    expect([of.cdf(1), of.cdf(3), of.quantile(0.25), of.quantile(0.26), of.quantile(0.99)]).toEqual([
      0.25, 0.75, 1, 3, 5,
    ]);
    expect(new Trace({ kind: 'trace', values: [0.5] }).counts).toBe(false);
  });
});
