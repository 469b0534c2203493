import { describe, expect, it } from 'vitest';
import type { Flow, JournalEntry } from '../flow/flow.ts';
import { parseFlow } from '../flow/parseFlow.ts';
import { oneWorker, unwrap } from '../flow/testing/examples.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from '../run/run.ts';
import { at, flowOf as flowOfNodes, handler } from '../run/testing/flowOf.ts';
import { toResult } from '../run/toResult.ts';
import { edgeStride, moveStride, nodeStride, type Pace, wholeFlow } from './protocol.ts';
import { HostBench } from './testing/bench.ts';

function flowOf(until: number | null, journal: readonly JournalEntry[] = []): Flow {
  const run = until === null ? { seed: 3 } : { seed: 3, until };
  return unwrap(parseFlow({ ...oneWorker(), run, journal }, specs));
}

function hashAfter(flow: Flow, until: number): string {
  const run = new Run(flow);
  run.advance(until);
  return run.simulation.hash;
}

describe('the host', () => {
  it.each<[string, Pace, number]>([
    ['a slow pace', 200, 0.5],
    ['a fast pace with short slices', 5000, 4],
    ['as fast as possible', 'max', 0.3],
  ])('[T2] %s gives the run that the command line gives', (_name, pace, look) => {
    const bench = new HostBench(look);
    bench.send({ kind: 'pace', pace }, { kind: 'start', flow: flowOf(3000), play: true });
    bench.pass(60_000);
    expect(bench.of('ended')).toEqual([{ kind: 'ended', reason: 'until', problem: null }]);
    expect(bench.lastReport.now).toBe(3000);
    expect(bench.lastReport.hash).toBe(hashAfter(flowOf(3000), 3000));
  });

  it('hurries to an instant, stands exactly there, and goes on at its pace', () => {
    const bench = new HostBench();
    bench.send({ kind: 'pace', pace: 1 }, { kind: 'start', flow: flowOf(3000), play: false });
    bench.pass(100);
    bench.send({ kind: 'runTo', at: 1234.5 });
    bench.pass(10_000);
    expect(bench.of('arrived')).toHaveLength(1);
    expect(bench.lastFrame).toMatchObject({ now: 1234.5, playing: false });
    expect(bench.lastReport.hash).toBe(hashAfter(flowOf(3000), 1234.5));
    bench.send({ kind: 'play' });
    bench.pass(1000);
    expect(bench.lastFrame.now).toBeGreaterThan(1235);
    expect(bench.lastFrame.now).toBeLessThan(1236);
    bench.send({ kind: 'runTo', at: 9999 });
    bench.pass(60_000);
    expect(bench.of('ended')).toHaveLength(1);
    expect(bench.of('arrived')).toHaveLength(1);
  });

  it('keeps the pace: simulated time follows real time', () => {
    const bench = new HostBench(0.01);
    bench.send({ kind: 'pace', pace: 10 }, { kind: 'start', flow: flowOf(null), play: true });
    bench.pass(2000);
    expect(bench.lastFrame.now).toBeGreaterThan(19);
    expect(bench.lastFrame.now).toBeLessThan(21);
  });

  it('has one frame under way: without an acknowledgement no other follows, and the run goes on', () => {
    const bench = new HostBench();
    bench.acknowledges = false;
    bench.send({ kind: 'pace', pace: 10 }, { kind: 'start', flow: flowOf(null), play: true });
    bench.pass(2000);
    expect(bench.of('frame')).toHaveLength(1);
    bench.send({ kind: 'acknowledge', frame: 1 });
    bench.pass(50);
    expect(bench.of('frame')).toHaveLength(2);
    expect(bench.lastFrame.now).toBeGreaterThan(10);
  });

  it('posts at most 60 frames a second and a report about four times', () => {
    const bench = new HostBench(0.05);
    bench.send({ kind: 'pace', pace: 10 }, { kind: 'start', flow: flowOf(null), play: true });
    bench.pass(3000);
    expect(bench.of('frame').length).toBeLessThanOrEqual(3 * 63);
    expect(bench.of('frame').length).toBeGreaterThan(100);
    expect(bench.of('report').length).toBeLessThanOrEqual(16);
  });

  it('steps one event at a time, also past what lies at one instant', () => {
    const bench = new HostBench();
    bench.send({ kind: 'start', flow: flowOf(null), play: false });
    bench.pass(100);
    expect(bench.lastFrame.events).toBe(0);
    for (let events = 1; events <= 5; events++) {
      bench.send({ kind: 'step' });
      bench.pass(100);
      expect(bench.lastFrame.events).toBe(events);
      expect(bench.lastFrame.playing).toBe(false);
    }
  });

  it('pauses at once and stays where it is', () => {
    const bench = new HostBench();
    bench.send({ kind: 'start', flow: flowOf(null), play: true });
    bench.pass(500);
    bench.send({ kind: 'pause' });
    bench.pass(10);
    const { now } = bench.lastFrame;
    bench.pass(1000);
    expect(bench.lastFrame.now).toBe(now);
    bench.send({ kind: 'play' });
    bench.pass(500);
    expect(bench.lastFrame.now).toBeGreaterThan(now);
    expect(bench.lastFrame.now).toBeLessThan(now + 1);
  });

  it('[J1] commands go into the journal, and start with journal is the same run again', () => {
    const bench = new HostBench();
    bench.send({ kind: 'pace', pace: 50 }, { kind: 'start', flow: flowOf(400), play: true });
    bench.pass(1000);
    bench.send({
      kind: 'command',
      id: 7,
      commands: [
        { kind: 'add', path: 'nodes.second', value: { kind: 'handler' } },
        { kind: 'add', path: 'edges.e4', value: { from: 'inbox', to: 'second' } },
        { kind: 'set', path: 'nodes.orders.params.arrivals.rate', value: 1.5 },
      ],
    });
    bench.pass(60_000);
    const [applied] = bench.of('applied');
    expect(applied?.id).toBe(7);
    expect(applied?.entries).toHaveLength(3);
    expect(applied?.slots.nodes['second']).toBeTypeOf('number');
    expect(bench.lastReport.now).toBe(400);
    expect(bench.lastReport.hash).toBe(hashAfter(flowOf(400, applied?.entries), 400));
  });

  it('refuses all of the commands when one is wrong, and says which place', () => {
    const bench = new HostBench();
    bench.send({ kind: 'start', flow: flowOf(null), play: false });
    bench.send({
      kind: 'command',
      id: 1,
      commands: [
        { kind: 'set', path: 'nodes.worker.params.servers', value: 2 },
        { kind: 'set', path: 'nodes.worker.params.servers', value: 0 },
      ],
    });
    const [refused] = bench.of('refused');
    expect(refused?.problems[0]?.path).toBe('nodes.worker.params.servers');
    expect(bench.of('applied')).toEqual([]);
    bench.pass(100);
    const slot = bench.of('started')[0]!.slots.nodes['worker']!;
    expect(bench.lastFrame.nodes[slot * nodeStride + 3]).toBe(1);
  });

  it('tells nodes, edges, heads and moves in their slots', () => {
    const bench = new HostBench();
    bench.send({ kind: 'pace', pace: 100 }, { kind: 'start', flow: flowOf(null), play: true });
    bench.pass(3000);
    const { nodes, edges } = bench.of('started')[0]!.slots;
    const frame = bench.lastFrame;
    const length = frame.nodes[nodes['inbox']! * nodeStride]!;
    const heads = frame.heads.subarray(nodes['inbox']! * 16, nodes['inbox']! * 16 + 16);
    expect(heads.filter((type) => type >= 0)).toHaveLength(Math.min(16, length));
    expect(frame.edges[edges['e1']! * edgeStride]).toBe(frame.nodes[nodes['orders']! * nodeStride]);
    expect(frame.totals.created).toBe(frame.totals.completed + frame.totals.lost + frame.totals.inFlight);
    const moved = bench
      .of('frame')
      .reduce((sum, { moves, messagesPerMove }) => sum + (moves.length / moveStride) * messagesPerMove, 0);
    const passed = [...frame.edges]
      .filter((_, index) => index % edgeStride === 0)
      .reduce((sum, count) => sum + count, 0);
    expect(moved).toBe(passed);
  });

  it('goes on in another worker from a checkpoint: the same run, to the last bit', () => {
    const bench = new HostBench();
    bench.send({ kind: 'pace', pace: 20 }, { kind: 'start', flow: flowOf(2000), play: true });
    bench.pass(4000);
    bench.send({
      kind: 'command',
      id: 1,
      commands: [{ kind: 'set', path: 'nodes.worker.params.servers', value: 2 }],
    });
    const journal = bench.of('applied')[0]!.entries;
    bench.pass(200);
    const { now, events } = bench.lastFrame;
    const checkpoint = bench.of('checkpoint')[0]!;
    const other = new HostBench();
    other.send(
      { kind: 'pace', pace: 20 },
      { kind: 'start', flow: flowOf(2000, journal), play: false, checkpoint, resumeAt: { now, events } },
    );
    other.pass(1000);
    expect(other.lastFrame.now).toBe(now);
    expect(other.lastFrame.events).toBe(events);
    other.send({ kind: 'pace', pace: 'max' }, { kind: 'play' });
    other.pass(5000);
    expect(other.lastReport.hash).toBe(hashAfter(flowOf(2000, journal), 2000));
  });

  it('steps from where it goes back to, not on its way there', () => {
    const whole = new Run(flowOf(2000));
    whole.advance(2000, 801);
    const bench = new HostBench();
    bench.send({ kind: 'start', flow: flowOf(2000), play: false, resumeAt: { now: 2000, events: 800 } });
    bench.send({ kind: 'step' });
    bench.pass(1000);
    expect(bench.lastReport.events).toBe(801);
    expect(bench.lastReport.hash).toBe(whole.simulation.hash);
  });

  it('without a checkpoint it replays up to where it was, and stays there when it was paused', () => {
    const bench = new HostBench();
    bench.send({ kind: 'start', flow: flowOf(2000), play: false, resumeAt: { now: 321.5, events: 800 } });
    bench.pass(1000);
    expect(bench.lastFrame.now).toBe(321.5);
    expect(bench.lastFrame.playing).toBe(false);
  });

  it('says why a run cannot go on', () => {
    const bench = new HostBench();
    const flow = flowOf(null, [
      {
        at: 1,
        command: {
          kind: 'set',
          path: 'nodes.orders.params.arrivals',
          value: { process: 'renewal', interval: 0 },
        },
      },
    ]);
    bench.send({ kind: 'pace', pace: 'max' }, { kind: 'start', flow, play: true });
    bench.pass(60_000);
    const [ended] = bench.of('ended');
    expect(ended?.reason).toBe('failed');
    expect(ended?.problem?.message.en).toContain('a million events at one instant');
  });

  it('[P11] goes on after a change that breaks the circle in which all waited', () => {
    const nodes = { s: at(0, 0), a: handler(1), b: handler(1) };
    const flow = flowOfNodes(nodes, [
      ['s', 'a'],
      ['a', 'b'],
      ['b', 'a'],
    ]);
    const bench = new HostBench();
    bench.send({ kind: 'pace', pace: 10 }, { kind: 'start', flow, play: true });
    bench.pass(5000);
    expect(bench.of('ended')[0]?.reason).toBe('stuck');
    bench.send({ kind: 'command', id: 1, commands: [{ kind: 'remove', path: 'edges.e3' }] });
    bench.pass(2000);
    expect(bench.lastFrame.playing).toBe(true);
    expect(bench.lastFrame.totals.inFlight).toBe(0);
  });

  it('tells all figures as the command line has them for a run to this instant', () => {
    const bench = new HostBench();
    bench.send({ kind: 'pace', pace: 'max' }, { kind: 'start', flow: flowOf(3000), play: true });
    bench.pass(60_000);
    bench.send({ kind: 'result' });
    const run = new Run(flowOf(3000));
    run.advance(3000);
    const { wallSeconds, ...told } = bench.of('result').at(-1)!.result;
    const { wallSeconds: _, ...exact } = toResult(run, { until: 3000, wallSeconds: 0 });
    expect(told).toEqual(exact);
    expect(wallSeconds).toBeGreaterThan(0);
  });

  it('tells throughput and waits only where they are asked for', () => {
    const bench = new HostBench();
    bench.send({ kind: 'pace', pace: 'max' }, { kind: 'start', flow: flowOf(3000), play: true });
    bench.pass(60_000);
    expect(bench.lastReport).toMatchObject({ rates: {}, waits: null });
    const ids = Object.keys(flowOf(3000).nodes);
    bench.send({ kind: 'watch', nodes: [], rates: ids, waits: wholeFlow });
    expect(Object.keys(bench.lastReport.rates)).toEqual(ids);
    expect(bench.lastReport.waits).toMatchObject({
      of: wholeFlow,
      bars: { count: bench.lastReport.endToEnd.count },
    });
  });
});
