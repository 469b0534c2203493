import { describe, expect, it } from 'vitest';
import { isRecord } from '../base/record.ts';
import { RandomStreams } from '../distributions/randomStreams.ts';
import { parseFlow } from '../flow/parseFlow.ts';
import { everything, unwrap } from '../flow/testing/examples.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from '../run/run.ts';
import { sim } from './testing/sim.ts';

/** The same file with the keys of every object in another order; ids that are numbers come first in JavaScript alone. */
function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, random));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(
    ([key, each]) => [random(), [key, shuffled(each, random)]] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, entry]) => entry));
}

function orders(): readonly object[] {
  const file = everything();
  const streams = new RandomStreams();
  return [1, 2, 3].map((seed) => {
    const stream = streams.open(seed, 'order');
    return shuffled(file, () => streams.at(stream).uniform()) as object;
  });
}

const textOf = (stdout: string) => stdout.replaceAll(/"wallSeconds": [\d.e-]+/g, '"wallSeconds": 0');

describe('the order of keys', () => {
  it('changes nothing that is printed, but for the time it took', () => {
    const { status, stdout } = sim(everything());
    expect(status).toBe(0);
    const keys = (file: object) => Object.keys((file as { nodes: object }).nodes).join();
    expect(new Set(orders().map(keys)).size).toBeGreaterThan(1);
    for (const file of orders()) {
      expect(keys(file)).not.toBe(keys(everything()));
      const { stdout: other, lines } = sim(file);
      expect(lines).toEqual([]);
      expect(textOf(other)).toBe(textOf(stdout));
    }
    const twice = sim(everything(), '--replications', '2').stdout;
    expect(textOf(sim(orders()[0]!, '--replications', '2').stdout)).toBe(textOf(twice));
  });

  it('[T2][T6] changes nothing that happens', () => {
    const hashOf = (file: object) => {
      const run = new Run(unwrap(parseFlow(file, specs)));
      run.advance(50);
      expect(run.problem).toBeNull();
      return run.simulation.hash;
    };
    const hash = hashOf(everything());
    for (const file of orders()) expect(hashOf(file)).toBe(hash);
  });
});
