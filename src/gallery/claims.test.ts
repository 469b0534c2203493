import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import type { NodeFigures, RunResult } from '../run/result.ts';
import { Run } from '../run/run.ts';
import { toResult } from '../run/toResult.ts';
import { nodeStride } from '../worker/protocol.ts';
import { type exampleIds, fetchExample } from './examples.ts';

type ExampleId = (typeof exampleIds)[number];

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

async function exampleOf(id: ExampleId): Promise<Flow> {
  const read = await fetchExample(id);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function runOf(flow: Flow, seed: number, until: number, warmUp: number): RunResult {
  const run = new Run({ ...flow, run: { seed, until, warmUp } });
  run.advance(until);
  return toResult(run, { until, wallSeconds: 0 });
}

/** One run a seed. */
async function runsOf(id: ExampleId, until: number, warmUp = 1000): Promise<readonly RunResult[]> {
  const flow = await exampleOf(id);
  return seeds.map((seed) => runOf(flow, seed, until, warmUp));
}

/** The mean over the runs lies within four of its standard errors of what the words say, and near it. */
function expectMean(
  runs: readonly RunResult[],
  of: (run: RunResult) => number | null | undefined,
  told: number,
  near = 0.06,
): void {
  const values = runs.map((run) => of(run) ?? Number.NaN);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  expect(Math.abs(mean - told), `${mean} +- ${error} for ${told}`).toBeLessThan(4 * error + 1e-3 * told);
  expect(Math.abs(mean / told - 1), `${mean} for ${told}`).toBeLessThan(near);
}

const node = (run: RunResult, id: string): NodeFigures => {
  const found = run.nodes[id];
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
};
const length = (id: string) => (run: RunResult) => node(run, id).length?.mean;
const wait = (id: string) => (run: RunResult) => node(run, id).wait?.mean;
const busy = (id: string) => (run: RunResult) => node(run, id).busy?.mean;
const count = (run: RunResult, id: string, name: string) => node(run, id).counts[name] ?? Number.NaN;

describe('what the gallery says is true', () => {
  it('direct: nothing queues, one a second gets through, each stands idle half of the time', async () => {
    const runs = await runsOf('direct', 5000);
    expectMean(runs, (run) => count(run, 'done', 'arrived') / 4000, 1);
    expectMean(runs, busy('worker'), 0.5);
    for (const run of runs) {
      expect(node(run, 'worker').waiting?.max).toBe(0);
      expect(run.totals.inFlight).toBeLessThanOrEqual(1);
    }
  });

  it('direct-and-queue: two a second instead of one, and the queue drifts like 0.92 times the root of the time', async () => {
    const flow = await exampleOf('direct-and-queue');
    const runs = seeds.map((seed) => runOf(flow, seed, 5000, 1000));
    expectMean(runs, (run) => count(run, 'answered', 'arrived') / 4000, 1);
    expectMean(runs, (run) => count(run, 'done', 'arrived') / 4000, 2);
    for (const time of [100, 900]) {
      const many = Array.from({ length: 150 }, (_, index) => runOf(flow, index + 1, time, 0));
      expectMean(many, (run) => node(run, 'inbox').length?.last, 0.921 * Math.sqrt(time), 0.2);
    }
  });

  it('load: 0.5, 3.2 and 18 wait', async () => {
    const runs = await runsOf('load', 40_000, 2000);
    expectMean(runs, length('queue50'), 0.5);
    expectMean(runs, length('queue80'), 3.2);
    expectMean(runs, length('queue95'), 18.05, 0.25);
  });

  it('overload: one more every five seconds, and a second server drains it', async () => {
    const runs = await runsOf('overload', 5000, 0);
    expectMean(runs, (run) => (node(run, 'backlog').length?.last ?? 0) / 5000, 0.2);
    const flow = await exampleOf('overload');
    const path = 'nodes.worker.params.servers';
    const journal = [{ at: 1000, command: { kind: 'set', path, value: 2 } as const }];
    for (const seed of seeds) {
      const last = node(runOf({ ...flow, journal }, seed, 3000, 0), 'backlog').length?.last;
      expect(last).toBeLessThan(20);
    }
  });

  it('bounded: almost one in five is turned away, the others wait less than 7 seconds', async () => {
    const runs = await runsOf('bounded', 10_000);
    const share = (run: RunResult) => count(run, 'inbox', 'rejected') / count(run, 'inbox', 'arrived');
    expectMean(runs, share, 0.1877);
    expectMean(runs, wait('inbox'), 6.7);
    for (const run of runs) {
      expect(node(run, 'inbox').length?.max).toBe(10);
      expect(count(run, 'refused', 'arrived')).toBe(count(run, 'inbox', 'rejected'));
    }
  });

  it('competing: the three share the work; two cannot keep up, and nothing is lost', async () => {
    const runs = await runsOf('competing', 8000);
    for (const id of ['anna', 'ben', 'cleo']) expectMean(runs, busy(id), 0.8);
    expectMean(runs, length('inbox'), 2.589, 0.12);
    const flow = await exampleOf('competing');
    for (const kind of ['pause', 'crash'] as const) {
      const journal = [{ at: 100, command: { kind, node: 'ben' } as const }];
      const run = runOf({ ...flow, journal }, 1, 3000, 0);
      expect(node(run, 'inbox').length?.last).toBeGreaterThan(600);
      expect(run.totals.lost).toBe(0);
    }
  });

  it('one-line-or-two: 6.4 wait against 2.8', async () => {
    const runs = await runsOf('one-line-or-two', 20_000);
    const apart = (run: RunResult) => (length('owna')(run) ?? 0) + (length('ownb')(run) ?? 0);
    expectMean(runs, apart, 6.4, 0.1);
    expectMean(runs, length('shared'), 2.844, 0.12);
  });

  it('bursts: the same load, and a queue more than ten times as long', async () => {
    const runs = await runsOf('bursts', 60_000);
    for (const id of ['worker1', 'worker2']) expectMean(runs, busy(id), 0.7);
    const all = (id: string) => runs.reduce((sum, run) => sum + (length(id)(run) ?? Number.NaN), 0);
    expect(all('crowded')).toBeGreaterThan(10 * all('calm'));
  });

  it('priority: 1 second for the urgent, 5 for the others, 4 in all', async () => {
    const runs = await runsOf('priority', 25_000);
    expectMean(runs, (run) => node(run, 'inbox').byType?.['urgent']?.wait?.mean, 1, 0.1);
    expectMean(runs, (run) => node(run, 'inbox').byType?.['ordinary']?.wait?.mean, 5, 0.12);
    expectMean(runs, wait('inbox'), 4, 0.12);
  });

  it('retry: 15 of 16 get through, at 1.9 attempts each', async () => {
    const runs = await runsOf('retry', 10_000);
    const ended = (run: RunResult) => count(run, 'done', 'arrived') + count(run, 'given', 'arrived');
    expectMean(runs, (run) => count(run, 'done', 'arrived') / ended(run), 15 / 16);
    expectMean(runs, (run) => count(run, 'worker', 'arrived') / ended(run), 1.875);
  });

  it('publish-subscribe: a copy for each that asked, and the slow one holds nobody up', async () => {
    const runs = await runsOf('publish-subscribe', 20_000);
    expectMean(runs, length('indexbox'), 0.945 ** 2 / 0.055, 0.3);
    expectMean(runs, wait('mailbox'), (0.27 * 0.3) / 0.73, 0.1);
    for (const run of runs) {
      const [placed, paid] = [count(run, 'placed', 'created'), count(run, 'paid', 'created')];
      for (const box of ['mailbox', 'indexbox']) expect(count(run, box, 'arrived')).toBe(placed + paid);
      expect(count(run, 'invoicebox', 'arrived')).toBe(paid);
    }
  });

  it('command-and-query: open queries are the rate of queries times their response time', async () => {
    const flow = await exampleOf('command-and-query');
    const runs = seeds.map((seed) => {
      const run = new Run({ ...flow, run: { seed, until: null, warmUp: 0 } });
      const join = run.simulation.places.find((place) => place.id === 'open')!;
      const shown = new Float64Array(nodeStride);
      let open = 0;
      const looks = 8000;
      const until = looks * 1.3;
      for (let look = 1; look <= looks; look++) {
        run.advance(look * 1.3);
        join.behavior.show(run.simulation, join, shown, 0);
        open += shown[1]!;
      }
      return { result: toResult(run, { until, wallSeconds: 0 }), open: open / looks };
    });
    for (const { result, open } of runs) {
      const rate = count(result, 'answered', 'arrived') / result.until;
      const response = result.endToEnd.byType?.['query']?.mean ?? 0;
      expect(Math.abs(open / (rate * response) - 1)).toBeLessThan(0.03);
      expect(open).toBeGreaterThan(1);
    }
  });

  it('fan-out-and-join: 2.5 seconds a piece, over 4 an order', async () => {
    const runs = await runsOf('fan-out-and-join', 20_000);
    for (const id of ['stock', 'payment', 'delivery'])
      expectMean(runs, (run) => (wait(`${id}box`)(run) ?? 0) + (node(run, id).service?.mean ?? 0), 2.5, 0.1);
    for (const run of runs) expect(run.endToEnd.mean).toBeGreaterThan(4);
  });

  it('chain: the front works 18 % of the time and is occupied for 90 %; those who wait stand before it', async () => {
    const runs = await runsOf('chain', 20_000);
    expectMean(runs, busy('front'), 0.9);
    expectMean(runs, (run) => (busy('front')(run) ?? 0) - (node(run, 'front').held?.mean ?? 0), 0.18);
    for (const run of runs) {
      expect(node(run, 'front').waiting?.mean).toBeGreaterThan(3);
      for (const id of ['orders', 'store']) expect(node(run, id).waiting?.max).toBe(0);
    }
  });

  it('retry-storm: one request becomes ten; at 1.1 it may never end', async () => {
    const runs = await runsOf('retry-storm', 80_000, 0);
    expectMean(runs, (run) => count(run, 'service', 'arrived') / count(run, 'users', 'created'), 10, 0.25);
    const flow = await exampleOf('retry-storm');
    const path = 'nodes.service.params.emit.count';
    const journal = [
      { at: 0, command: { kind: 'set', path, value: { kind: 'poisson', mean: 1.1 } } as const },
    ];
    const ends = seeds.map((seed) => runOf({ ...flow, journal }, seed, 3000, 0).totals.inFlight);
    expect(Math.min(...ends)).toBeGreaterThan(100);
  });
});
