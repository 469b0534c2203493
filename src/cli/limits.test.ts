import { describe, expect, it, vi } from 'vitest';
import { leastTime } from '../base/testing/leastTime.ts';
import { type Printed, resultOf, sim } from './testing/sim.ts';

/** A line of plain nodes, an event a second, with other parameters in places. */
function line(params: Readonly<Record<string, object>>, run: object = { until: 5 }) {
  return {
    format: 'eddy-flow/1',
    run,
    nodes: {
      s: { kind: 'source', params: { arrivals: { process: 'renewal', interval: 1 }, ...params['s'] } },
      q: { kind: 'queue', params: { ...params['q'] } },
      h: { kind: 'handler', params: { service: 0.5, ...params['h'] } },
      z: { kind: 'sink' },
    },
    edges: {
      e1: { from: 's', to: 'q' },
      e2: { from: 'q', to: 'h' },
      e3: { from: 'h', to: 'z', params: { ...params['e3'] } },
    },
  };
}

const crowded = (most: string, at: number) => ({
  status: 1,
  stdout: '',
  lines: [`more than ${most} events at one instant (t = ${at} s): time stands still`],
});

describe('what would never end', () => {
  it.each([1e9, { kind: 'poisson', mean: 1e9 }, { kind: 'trace', values: [1e9] }])(
    '[T5] ends with one line: follow-up events %j',
    (count) => {
      expect(sim(line({ h: { emit: { count } } }))).toEqual(crowded('a million', 1.5));
      // The pilot run, too.
      expect(sim(line({ h: { emit: { count } } }, { until: 5, warmUp: 'auto' }))).toMatchObject({
        status: 1,
      });
    },
  );

  it('[T5] ends with one line: batches and copies, be each of them small enough', () => {
    expect(sim(line({ s: { batch: 1e9 } }))).toEqual(crowded('a million', 1));
    const atOnce = { arrivals: { process: 'renewal', interval: 0 }, batch: 1e6 };
    expect(sim(line({ s: atOnce, q: { capacity: 1 } }))).toEqual(crowded('ten million', 0));
    const slow = line({ s: { batch: 1e5 }, h: { service: 0, emit: { count: 1e5 } } });
    expect(sim(slow)).toEqual(crowded('ten million', 1));
    const closed = { process: 'closed', population: 1e5, think: 1 };
    expect(sim(line({ s: { arrivals: closed, batch: 1e6 }, q: { capacity: 1 } }))).toEqual(
      crowded('ten million', 1),
    );
  });

  it('goes on where it is much, but not too much', () => {
    const { totals } = resultOf(line({ h: { emit: { count: 1e6 } } }, { until: 1.75 }));
    expect(totals).toMatchObject({ created: 1, copied: 999_999, completed: 1e6 });
  });

  it.each([
    ['h', { service: { kind: 'erlang', mean: 1, k: 1e12 } }],
    ['h', { service: { kind: 'binomial', n: 1e9, p: 0.5 } }],
    ['h', { service: { kind: 'geometric', mean: 1e9 } }],
    ['h', { service: { kind: 'normal', mean: 0, sd: 1e100 } }],
    ['h', { servers: 1e6 }],
    ['s', { event: { key: { count: 1e6, skew: 100 } } }],
    ['s', { limit: 1e15, callers: 1e15 }],
    ['s', { arrivals: { process: 'mmpp', rates: [0, 1e-100], switchRates: [1e6, 1e6] } }],
    ['s', { arrivals: { process: 'profile', points: [[0, 1]], repeatEvery: 1e-300 } }],
    ['h', { failure: 1, retry: { limit: 1e6, delay: 1, factor: 1e-100 } }],
  ])('draws what is large in no time: %s %j', (id, params) => {
    expect(resultOf(line({ [id]: params })).events).toBeGreaterThan(0);
  });

  it.each([
    ['h', { servers: 1e9 }, 'servers: must be a whole number >= 1 and <= 1000000'],
    [
      'h',
      { service: { kind: 'binomial', n: 1e12, p: 1 } },
      'service.n: must be a whole number from 0 to 1000000000',
    ],
    [
      'h',
      { service: { kind: 'poisson', mean: 1e12 } },
      'service.mean: must be a number from 0 to 1000000000',
    ],
    ['h', { service: { kind: 'normal', mean: -1000, sd: 1 } }, 'service.mean: must be a number >= 0'],
    ['q', { capacity: 1e300 }, 'capacity: is too large to be exact'],
    [
      's',
      { arrivals: { process: 'closed', population: 1e9, think: 1 } },
      'arrivals.population: must be a whole number >= 0 and <= 1000000',
    ],
    ['s', { event: { key: { count: 1e9 } } }, 'event.key.count: must be a whole number >= 1 and <= 1000000'],
  ])('is refused where it could not end: %s %j', (id, params, message) => {
    expect(sim(line({ [id]: params }))).toEqual({
      status: 2,
      stdout: '',
      lines: [`nodes.${id}.params.${message}`],
    });
  });

  it('is refused: more replications than can be written, at once', () => {
    expect(sim(line({}), '--replications', '1000000000').lines).toEqual([
      '--replications: must be a whole number >= 1 and <= 1000000',
    ]);
    const refuse = () => {
      const { status, stdout, lines } = sim(line({}), '--replications', '1000000');
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(lines).toEqual([
        '--replications: the result of 1000000 runs is too long to write: ask for fewer',
      ]);
    };
    expect(leastTime(10_000, refuse)).toBeLessThan(10_000);
  });
});

describe('a run without memory', () => {
  it('ends with one line: exit 1', () => {
    // As on a machine that has 50 MB.
    const small =
      "import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module'; os.totalmem = () => 5e7; syncBuiltinESMExports();";
    const { status, stdout, lines } = withNode(
      `--import=data:text/javascript,${encodeURIComponent(small)}`,
      () =>
        sim(
          line(
            { s: { arrivals: { process: 'renewal', interval: 0.001 } }, h: { service: 1e6 } },
            { until: 1e7 },
          ),
        ),
    );
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^no memory for more: \d+ messages in flight \(t = \d+\.\d+ s\)$/);
  });

  it('ends with one line, where there are too many of them, too', () => {
    const { status, stdout, lines } = withNode('--max-old-space-size=70', () =>
      sim(line({}), '--replications', '60000'),
    );
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^--replications: no memory for more than \d+ runs: ask for fewer$/);
    // Thousands of runs, on a machine that may be busy.
  }, 90_000);
});

function withNode(options: string, run: () => Printed): Printed {
  vi.stubEnv('NODE_OPTIONS', options);
  const printed = run();
  vi.unstubAllEnvs();
  return printed;
}
