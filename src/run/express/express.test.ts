import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostUnordered, root } from '../../engine/calendarLayout.ts';
import { Messages, none, nothingBeside } from '../../engine/messages.ts';
import { idle, Servers, serving } from '../../engine/parts/servers.ts';
import { pageBits, pageMask } from '../../engine/records.ts';
import { takeSnapshot } from '../../engine/snapshot.ts';
import { bufferSize } from '../../engine/stats/sample.ts';
import type { Command, Flow } from '../../flow/flow.ts';
import { Run } from '../run.ts';
import { findFaults } from '../testing/findFaults.ts';
import { at, flowOf, queue, sink } from '../testing/flowOf.ts';
import { plainFlow } from '../testing/plainFlow.ts';
import * as layout from './layout.ts';
import { toExpress } from './toExpress.ts';

const trials = Number(process.env['EDDY_TRIALS'] ?? 100);

/** All that a run is, but for how its parts lie in memory. */
function stateOf(run: Run): unknown {
  const { simulation } = run;
  const { counters, hash, messages, servers, stop } = simulation;
  const { places, edges, endToEnd, random } = takeSnapshot(simulation);
  const pending: unknown[] = [];
  simulation.calendar.withdraw((kind, a, b, time) => {
    pending.push([time, kind, a, b]);
    return false;
  });
  const inOrder = pending.map((each) => JSON.stringify(each)).sort();
  const pools = [messages, servers].map(({ live, used, free }) => [live, used, free]);
  const parts = { counters, hash, stop, places, edges, endToEnd, random, inOrder, pools };
  // Who has written last, and what a config holds, is nobody's business.
  return JSON.parse(
    JSON.stringify(parts, (key, value) => {
      if (key === 'epoch') return undefined;
      if (ArrayBuffer.isView(value))
        return createHash('md5')
          .update(value as Uint8Array)
          .digest('hex');
      return Object.is(value, Number.POSITIVE_INFINITY) ? 'never' : value;
    }),
  );
}

/** The same flow twice, with the express and without. */
function pair(flow: Flow): readonly [Run, Run] {
  return [new Run(flow), new Run(flow, undefined, null)];
}

function expectSame([short, long]: readonly [Run, Run]): void {
  expect(findFaults(short.simulation)).toEqual([]);
  expect(stateOf(short)).toEqual(stateOf(long));
}

describe('the loop', () => {
  it('names the layout of the bank, and of what it works on, as they are', () => {
    const sources = ['./loop.ts', './pending.ts'].map((file) =>
      readFileSync(new URL(file, import.meta.url), 'utf8'),
    );
    const named = [...sources.join('').matchAll(/^ +const (\w+) = (-?\d+);$/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    const records = { messageWords: Messages.words, serverWords: Servers.words, pageBits, pageMask };
    const calendar = { root, mostUnordered, nothingBeside };
    const known = {
      ...layout,
      ...records,
      ...calendar,
      bufferSize,
      serving,
      idle,
      none,
      intBits: Math.log2(layout.intWords),
    };
    expect(named.length).toBeGreaterThan(60);
    expect(named).toEqual(named.map(([name]) => [name, String(known[name as keyof typeof known])]));
    expect(layout.doubleWords * 2).toBe(layout.intWords);
  });
});

describe('[T7] the express', () => {
  it('[T7] makes no difference to any run, however it is sliced', () => {
    const slices = fc.array(fc.nat({ max: 120 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(plainFlow, slices, (flow, budgets) => {
        const runs = pair(flow);
        for (const budget of budgets) {
          for (const run of runs) run.advance(200, budget);
          expectSame(runs);
        }
        for (const run of runs) run.advance(200, 2000);
        expectSame(runs);
      }),
      { numRuns: trials },
    );
  });

  it('makes none where figures begin anew, parameters change, and a snapshot is gone back to', () => {
    const set: readonly Command[] = [
      { kind: 'set', path: 'nodes.h0.params.servers', value: 3 },
      { kind: 'pause', node: 'q0' },
      { kind: 'resume', node: 'q0' },
      { kind: 'set', path: 'nodes.q0.params.capacity', value: 2 },
      { kind: 'set', path: 'nodes.h0.params.servers', value: 1 },
      { kind: 'crash', node: 'h0' },
      { kind: 'recover', node: 'h0' },
    ];
    fc.assert(
      fc.property(plainFlow, fc.array(fc.nat({ max: 60 }), { minLength: 7, maxLength: 7 }), (flow, gaps) => {
        const runs = pair({ ...flow, run: { ...flow.run, warmUp: 3 } });
        for (const [index, command] of set.entries()) {
          for (const run of runs) {
            run.advance(100, gaps[index]);
            run.apply([command]);
          }
          expectSame(runs);
        }
        const saved = runs.map((run) => run.save());
        for (const [index, run] of runs.entries()) {
          run.advance(100, 300);
          run.load(saved[index]!);
          run.advance(100, 500);
        }
        expectSame(runs);
      }),
      { numRuns: trials },
    );
  });

  it.each([4, 24, 70])(
    'makes none in %i lines side by side, few pending or many, on a board of any size',
    (lines) => {
      const nodes: Record<string, object> = { z: sink };
      const edges: [string, string][] = [];
      for (let line = 0; line < lines; line++) {
        nodes[`s${line}`] = { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.8 } } };
        nodes[`q${line}`] = queue();
        nodes[`h${line}`] = { kind: 'handler' };
        nodes[`r${line}`] = queue();
        nodes[`i${line}`] = { kind: 'handler', params: { servers: 2 } };
        const row = [`s${line}`, `q${line}`, `h${line}`, `r${line}`, `i${line}`, 'z'];
        for (let at = 1; at < row.length; at++) edges.push([row[at - 1]!, row[at]!]);
      }
      const runs = pair(flowOf(nodes, edges));
      for (const budget of [1000, 7000, 20_000]) {
        for (const run of runs) run.advance(Number.POSITIVE_INFINITY, budget);
        expectSame(runs);
      }
    },
  );

  it('makes none in two runs that go on by turns', () => {
    const flow = (seed: number, mean: number) =>
      flowOf(
        {
          s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } },
          q: queue(),
          h: { kind: 'handler', params: { service: { kind: 'exponential', mean } } },
        },
        [
          ['s', 'q'],
          ['q', 'h'],
        ],
        { seed },
      );
    const both = [pair(flow(1, 0.9)), pair(flow(2, 0.7))];
    for (let turn = 0; turn < 12; turn++)
      for (const runs of both) {
        for (const run of runs) run.advance(Number.POSITIVE_INFINITY, 150 + 37 * turn);
        expectSame(runs);
      }
  });

  it('[J3] makes none where a call is served whose edge is gone: the caller is answered', () => {
    const flow = flowOf(
      {
        s: { kind: 'source', params: { arrivals: { process: 'renewal', interval: 1 } } },
        t: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } },
        q: queue(),
        h: { kind: 'handler', params: { servers: 3, service: 1.5 } },
        z: sink,
      },
      [
        ['s', 'h'],
        ['t', 'q'],
        ['q', 'h'],
        ['h', 'z'],
      ],
    );
    const runs = pair(flow);
    for (const run of runs) {
      run.advance(2.25);
      run.apply([{ kind: 'remove', path: 'edges.e1' }]);
      run.advance(40);
    }
    expectSame(runs);
    expect(runs[0].simulation.stands.live).toBe(0);
  });

  it('serves nearly all of a plain flow', () => {
    const flow = flowOf(
      {
        s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.8 } } },
        q: queue(),
        h: { kind: 'handler' },
        z: sink,
      },
      [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'z'],
      ],
    );
    let general = 0;
    const run = new Run(flow, undefined, (simulation) => {
      const express = toExpress(simulation)!;
      return {
        get until() {
          return express.until;
        },
        set until(instant) {
          express.until = instant;
        },
        serve(budget) {
          general++;
          return express.serve(budget);
        },
      };
    });
    run.advance(Number.POSITIVE_INFINITY, 100_000);
    expect(run.events).toBe(100_000);
    expect(general).toBeLessThan(100);
  });

  it('is not there where no place is plain', () => {
    const flow = flowOf({ s: at(1, 2), h: { kind: 'handler' } }, [['s', 'h']]);
    expect(toExpress(new Run(flow).simulation)).toBeNull();
  });
});
