import { beforeAll, describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import type { LevelFigures, RunResult, SampleFigures } from '../run/result.ts';
import { Run } from '../run/run.ts';
import { toResult } from '../run/toResult.ts';
import { lookOf } from '../store/ownWords.ts';
import { exampleIds, fetchExample } from './examples.ts';

/** Whoever opens an example and runs it to its end sees what its words say: with its own seed, to its own end. */

type ExampleId = (typeof exampleIds)[number];

interface Shipped {
  readonly flow: Flow;
  readonly run: RunResult;
}

async function ship(id: ExampleId, end?: number): Promise<Shipped> {
  const read = await fetchExample(id);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const flow = read.value;
  const until = end ?? flow.run.until!;
  const run = new Run(flow);
  run.advance(until);
  return { flow, run: toResult(run, { until, wallSeconds: 0 }) };
}

const shipped = new Map<ExampleId, Shipped>();

function runOf(id: ExampleId): RunResult {
  return shipped.get(id)!.run;
}

function at({ nodes }: RunResult, id: string) {
  const found = nodes[id];
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
}

const count = (run: RunResult, id: string, name: string) => at(run, id).counts[name] ?? Number.NaN;

/** What was measured rounds to what is said, as far as it is said: 3.17 is 3.2, 17.7 is 18. */
function expectSaid(measured: number | null | undefined, said: string): void {
  const places = said.split('.')[1]?.length ?? 0;
  expect((measured ?? Number.NaN).toFixed(places)).toBe(said);
}

/** That, and its interval holds what is said. */
function expectShown(figures: LevelFigures | SampleFigures | undefined, said: string): void {
  expectSaid(figures?.mean, said);
  const [low, high] = figures?.ci95 ?? [Number.NaN, Number.NaN];
  expect(low, `[${low}, ${high}] for ${said}`).toBeLessThanOrEqual(Number(said));
  expect(high, `[${low}, ${high}] for ${said}`).toBeGreaterThanOrEqual(Number(said));
}

/** These stand in the words in both languages, so that a changed text does not leave the proof behind. */
function expectWords(id: ExampleId, ...said: readonly string[]): void {
  const look = lookOf(shipped.get(id)!.flow)!;
  for (const each of said) {
    expect(look.en).toContain(each);
    expect(look['zh-CN']).toContain(each.replace(' %', '%'));
  }
}

describe('what the gallery says is seen in the run it opens with', () => {
  beforeAll(async () => {
    for (const id of exampleIds) shipped.set(id, await ship(id));
  }, 60_000);

  it('direct: each stands idle half of the time, and nothing queues', () => {
    const run = runOf('direct');
    expectShown(at(run, 'worker').busy, '0.5');
    expect(at(run, 'worker').waiting?.max).toBe(0);
  });

  it('direct-and-queue: one a second and two; the queue goes on rising near 0.92 times the root of the time', async () => {
    expectWords('direct-and-queue', '0.92');
    const { flow, run } = shipped.get('direct-and-queue')!;
    expectSaid(count(run, 'answered', 'arrived') / run.until, '1');
    expectSaid(count(run, 'done', 'arrived') / run.until, '2');
    const again = new Run(flow);
    let before = 0;
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const time = share * run.until;
      again.advance(time);
      const length = toResult(again, { until: time, wallSeconds: 0 }).nodes['inbox']!.length!.last;
      expect(length / (0.92 * Math.sqrt(time))).toBeGreaterThan(0.7);
      expect(length / (0.92 * Math.sqrt(time))).toBeLessThan(1.3);
      if (share !== 0.5) expect(length).toBeGreaterThan(before);
      before = length;
    }
  });

  it('load: 0.5, 3.2 and 18 wait', () => {
    expectWords('load', '0.5', '3.2', '18');
    const run = runOf('load');
    expectShown(at(run, 'queue50').length, '0.5');
    expectShown(at(run, 'queue80').length, '3.2');
    expectShown(at(run, 'queue95').length, '18');
  });

  it('overload: one more every five seconds', () => {
    const run = runOf('overload');
    expectSaid(run.until / at(run, 'backlog').length!.last, '5');
    expectWords('overload', '1.2');
    expectSaid(count(run, 'orders', 'created') / run.until / (1 / at(run, 'worker').service!.mean!), '1.2');
  });

  it('bounded: almost one in five is turned away, the others wait less than 7 seconds', () => {
    expectWords('bounded', '7');
    const run = runOf('bounded');
    const share = count(run, 'inbox', 'rejected') / count(run, 'inbox', 'arrived');
    expect(share).toBeGreaterThan(0.18);
    expect(share).toBeLessThan(0.195);
    expect(at(run, 'inbox').wait?.ci95?.[1]).toBeLessThan(7.1);
    expect(at(run, 'inbox').wait?.mean).toBeLessThan(7);
    expect(at(run, 'inbox').length?.max).toBe(10);
  });

  it('bounded: that it happens is seen in the first moments', async () => {
    const { run } = await ship('bounded', 60);
    const share = count(run, 'inbox', 'rejected') / count(run, 'inbox', 'arrived');
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.25);
  });

  it('competing: the three share the work alike, and nothing is lost', () => {
    const run = runOf('competing');
    for (const id of ['anna', 'ben', 'cleo']) expectSaid(at(run, id).busy?.mean, '0.8');
    expect(run.totals.lost).toBe(0);
  });

  it('one-line-or-two: 6.4 wait against 2.8', () => {
    expectWords('one-line-or-two', '6.4', '2.8');
    const run = runOf('one-line-or-two');
    const [a, b] = [at(run, 'owna').length!, at(run, 'ownb').length!];
    expectSaid(a.mean! + b.mean!, '6.4');
    expect(a.ci95![0] + b.ci95![0]).toBeLessThan(6.4);
    expect(a.ci95![1] + b.ci95![1]).toBeGreaterThan(6.4);
    const shared = at(run, 'shared').length!;
    expect(Math.abs(shared.mean! - 2.8)).toBeLessThan(0.06);
    expect((a.mean! + b.mean!) / shared.mean!).toBeGreaterThan(2.2);
    // What is said lies within its interval.
    expect(shared.ci95![0]).toBeLessThan(2.8);
    expect(shared.ci95![1]).toBeGreaterThan(2.8);
  });

  it('bursts: seven in ten seconds from both, both busy 70 %, and a queue more than ten times as long', () => {
    expectWords('bursts', '70 %');
    const run = runOf('bursts');
    for (const id of ['steady', 'bursty']) expectSaid((10 * count(run, id, 'created')) / run.until, '7');
    for (const id of ['worker1', 'worker2']) expectShown(at(run, id).busy, '0.70');
    expect(at(run, 'crowded').length!.mean! / at(run, 'calm').length!.mean!).toBeGreaterThan(11);
  });

  it('priority: 1 second for the urgent, 5 for the others, 4 in all, at 80 %', () => {
    expectWords('priority', '80 %', '1', '5', '4');
    const run = runOf('priority');
    const { byType, wait } = at(run, 'inbox');
    expectShown(byType?.['urgent']?.wait, '1.0');
    expectShown(byType?.['ordinary']?.wait, '5.0');
    expectShown(wait, '4.0');
    expectShown(at(run, 'worker').busy, '0.80');
    expectSaid(count(run, 'inbox', 'arrived') / count(run, 'urgent', 'created'), '4');
  });

  it('retry: 15 of 16 get through, at 1.9 attempts each', () => {
    expectWords('retry', '15', '16', '1.9');
    const run = runOf('retry');
    const [done, given] = [count(run, 'done', 'arrived'), count(run, 'given', 'arrived')];
    expectSaid((16 * done) / (done + given), '15');
    expectSaid(count(run, 'worker', 'arrived') / (done + given), '1.9');
    expectSaid(count(run, 'worker', 'failed') / count(run, 'worker', 'arrived'), '0.5');
  });

  it('publish-subscribe: a copy for each that asked; the index waits long, the mail does not', () => {
    const run = runOf('publish-subscribe');
    const [placed, paid] = [count(run, 'placed', 'created'), count(run, 'paid', 'created')];
    expect(count(run, 'mailbox', 'arrived')).toBe(placed + paid);
    expect(count(run, 'invoicebox', 'arrived')).toBe(paid);
    expect(at(run, 'indexbox').length!.mean! / at(run, 'mailbox').length!.mean!).toBeGreaterThan(50);
  });

  it('command-and-query: Little’s law by the figures that are in the table, and every query has its reply', () => {
    const run = runOf('command-and-query');
    const { length, wait } = at(run, 'requests');
    const byHand = (count(run, 'requests', 'arrived') / run.until) * wait!.mean!;
    expect(Math.abs(byHand / length!.mean! - 1)).toBeLessThan(0.01);
    expect(count(run, 'queries', 'created') - count(run, 'answered', 'arrived')).toBeLessThan(20);
  });

  it('fan-out-and-join: 2.5 seconds a piece, over 4 an order', () => {
    expectWords('fan-out-and-join', '2.5', '4');
    const run = runOf('fan-out-and-join');
    for (const id of ['stock', 'payment', 'delivery'])
      expectSaid(at(run, `${id}box`).wait!.mean! + at(run, id).service!.mean!, '2.5');
    expect(run.endToEnd.mean).toBeGreaterThan(4);
  });

  it('chain: the front works 18 % of the time, is occupied for 90 %, and all who wait stand before it', () => {
    expectWords('chain', '18 %', '90 %');
    const run = runOf('chain');
    const { busy, held, waiting } = at(run, 'front');
    expectShown(busy, '0.90');
    expectSaid(busy!.mean! - held!.mean!, '0.18');
    expect(waiting?.mean).toBeGreaterThan(3);
    for (const id of ['orders', 'store']) expect(at(run, id).waiting?.max).toBe(0);
  });

  it('retry-storm: 0.9 more for each, one request becomes ten, and every storm has died out', () => {
    expectWords('retry-storm', '0.9');
    const run = runOf('retry-storm');
    expectSaid(count(run, 'clients', 'arrived') / count(run, 'service', 'arrived'), '0.9');
    expectSaid(count(run, 'service', 'arrived') / count(run, 'users', 'created'), '10');
    expect(run.totals.inFlight).toBeLessThan(50);
  });
});
