import { describe, expect, it } from 'vitest';
import { forEachIn } from '../engine/parts/line.ts';
import type { Params } from '../flow/flow.ts';
import type { QueuePlace } from '../kinds/queue/state.ts';
import { findFaults } from './testing/findFaults.ts';
import { at, type EdgeOf, flowOf, handler, queue, sink } from './testing/flowOf.ts';
import { Watch } from './testing/watch.ts';

type Nodes = Readonly<Record<string, object>>;

const crash = (node: string) => ({ kind: 'crash', node }) as const;
const recover = (node: string) => ({ kind: 'recover', node }) as const;

function worker(params: Params) {
  return { kind: 'handler', params: { service: 10, ...params } };
}

function urgent(...events: readonly (readonly [at: number, priority: number])[]) {
  const list = events.map(([instant, priority]) => ({ at: instant, priority }));
  return { kind: 'source', params: { arrivals: { process: 'schedule', events: list } } };
}

/**
 * The node goes down at one instant and is up again at another: live, and by a journal, which comes to the same. Gives
 * back the run at each of the instants to look at.
 */
function outage(nodes: Nodes, edges: readonly EdgeOf[], node: string, from: number, to: number) {
  const flow = flowOf(nodes, edges);
  const journal = [
    { at: from, command: crash(node) },
    { at: to, command: recover(node) },
  ];
  return (...looks: readonly number[]) =>
    looks.map((look) => {
      const live = new Watch(flow).to(Math.min(from, look));
      if (look >= from) live.do(crash(node)).to(Math.min(to, look));
      if (look >= to) live.do(recover(node)).to(look);
      const byJournal = new Watch(flowOf(nodes, edges, { journal })).to(look);
      expect(byJournal.run.simulation.hash).toBe(live.run.simulation.hash);
      expect(byJournal.totals).toEqual(live.totals);
      expect(findFaults(byJournal.run.simulation)).toEqual([]);
      return byJournal;
    });
}

describe('a queue that crashes', () => {
  const line = (params: Params) => ({ s: at(1, 2, 3, 6, 20), q: queue(params), h: handler(4), z: sink });
  const edges = [
    ['s', 'q'],
    ['q', 'h'],
    ['h', 'z'],
  ] as const;

  it('[Q10] in memory loses what waits there, not what is being handled; what comes meanwhile is rejected', () => {
    const [down, up] = outage(line({}), edges, 'q', 4, 10)(4, 30);
    expect(down!.length('q')).toBe(0);
    expect(down!.totals).toMatchObject({ lost: 2, inFlight: 1 });
    expect(down!.figures('q').counts).toMatchObject({ arrived: 3, departed: 1, dropped: 2, rejected: 0 });
    expect(up!.movesOn('e3')).toEqual([5, 24]);
    expect(up!.figures('q').counts).toMatchObject({ arrived: 5, departed: 2, dropped: 2, rejected: 1 });
    expect(up!.totals).toMatchObject({ completed: 2, lost: 3, inFlight: 0 });
  });

  it('[Q10] durable keeps what waits there, in its order, and gives it when it is up', () => {
    const [down, up] = outage(line({ storage: 'durable' }), edges, 'q', 4, 10)(9, 30);
    expect(down!.length('q')).toBe(2);
    expect(down!.totals).toMatchObject({ completed: 1, lost: 1, inFlight: 2 });
    expect(up!.movesOn('e2')).toEqual([1, 10, 14, 20]);
    expect(up!.figures('q').counts).toMatchObject({ dropped: 0, rejected: 1, departed: 4 });
    expect(up!.totals).toMatchObject({ completed: 4, lost: 1 });
  });

  it.each([
    ['memory', { dropped: 1, redelivered: 1 }, 2],
    ['durable', { dropped: 0, redelivered: 1 }, 3],
  ])('[Q10][H6] a retry that comes back to one that is down: %s', (storage, counts, attempts) => {
    const params = { service: 1, failure: 1, retry: { limit: 1, delay: 3 } };
    const nodes = { s: at(1, 9), q: queue({ storage }), h: { kind: 'handler', params } };
    const [, up] = outage(
      nodes,
      [
        ['s', 'q'],
        ['q', 'h'],
      ],
      'q',
      4,
      6,
    )(5, 12);
    expect(up!.figures('q').counts).toMatchObject(counts);
    expect(up!.figures('h').counts).toMatchObject({ arrived: attempts });
  });

  it.each([
    ['memory', [11], { dropped: 1 }],
    ['durable', [11, 19], { dropped: 0 }],
  ])('[Q10][H9] what was interrupted stands in it: %s', (storage, ends, counts) => {
    const nodes = {
      s: urgent([1, 0], [3, 1]),
      q: queue({ storage }),
      h: worker({ preemption: 'resume', service: { kind: 'trace', values: [10, 8] } }),
      z: sink,
    };
    const [up] = outage(nodes, edges, 'q', 4, 5)(40);
    expect(up!.figures('q').counts).toMatchObject({ preempted: 1, ...counts });
    expect(up!.movesOn('e3')).toEqual(ends);
  });
});

describe('a handler that crashes', () => {
  const both = ['afterHandling', 'onDelivery'] as const;

  it.each(both)('[J6][J7] what it handles and what waits, with the ack %s', (ack) => {
    const nodes = { s: at(1, 2, 3), q: queue(), h: worker({ ack, servers: 2 }), z: sink };
    const [down, up] = outage(
      nodes,
      [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'z'],
      ],
      'h',
      5,
      8,
    )(5, 60);
    const keeps = ack === 'afterHandling';
    expect(down!.length('q')).toBe(keeps ? 3 : 1);
    expect(down!.totals.lost).toBe(keeps ? 0 : 2);
    expect(down!.figures('h')).toMatchObject({ busy: { last: 0 }, counts: { arrived: 2, failed: 0 } });
    expect(up!.movesOn('e3')).toEqual(keeps ? [18, 18, 28] : [18]);
    expect(up!.figures('q').counts['redelivered']).toBe(keeps ? 2 : 0);
  });

  it('[J6][E4] the copy of a message goes back to the queue behind the message itself', () => {
    const nodes = { s: at(1, 2), q: queue(), h: worker({ servers: 2 }) };
    const [down] = outage(
      nodes,
      [
        ['s', 'q'],
        ['q', 'h', { duplicate: 1 }],
      ],
      'h',
      5,
      8,
    )(5);
    const { messages } = down!.run.simulation;
    const { line } = (down!.place('q') as QueuePlace).state;
    const numbers: number[] = [];
    forEachIn(line, messages, (m) => numbers.push(messages.number(m)));
    expect(numbers).toEqual([0, 1, 2]);
  });

  it.each(both)('[J6] retries that wait, with the ack %s', (ack) => {
    const params = {
      ack,
      service: { kind: 'trace', values: [1, 1, 2, 2] },
      failure: 1,
      retry: { limit: 3, delay: 20 },
    };
    const nodes = { s: at(1, 1), q: queue(), h: { kind: 'handler', params } };
    const [down, up] = outage(
      nodes,
      [
        ['s', 'q'],
        ['q', 'h'],
      ],
      'h',
      4,
      6,
    )(4, 10);
    const keeps = ack === 'afterHandling';
    expect(down!.shown('h')[7]).toBe(0);
    expect([down!.length('q'), down!.totals.lost]).toEqual(keeps ? [2, 0] : [0, 2]);
    // Up again it handles them at once, in their old order: neither waits for its delay any more.
    expect(up!.movesOn('e2')).toEqual(keeps ? [1, 2, 6, 8] : [1, 2]);
  });

  it.each(both)('[J6] a retry goes on counting where it was, with the ack %s', (ack) => {
    const params = { ack, service: 1, failure: 1, retry: { limit: 1, delay: 20 } };
    const nodes = { s: at(1), q: queue(), h: { kind: 'handler', params } };
    const [up] = outage(
      nodes,
      [
        ['s', 'q'],
        ['q', 'h'],
      ],
      'h',
      4,
      6,
    )(60);
    expect(up!.figures('h').counts).toMatchObject(
      ack === 'afterHandling' ? { arrived: 2, failed: 2, retried: 1 } : { arrived: 1, failed: 1, retried: 1 },
    );
    expect(up!.totals).toMatchObject({ lost: 1, inFlight: 0 });
  });

  it.each(both)(
    '[J6] calls in progress are lost and their callers told, those that wait outside stay: ack %s',
    (ack) => {
      const nodes = { s: at(1, 1, 1), a: handler(1, 3), b: worker({ ack }), z: sink };
      const [before, down, up] = outage(
        nodes,
        [
          ['s', 'a'],
          ['a', 'b'],
          ['b', 'z'],
        ],
        'b',
        5,
        8,
      )(4, 5, 60);
      expect(before!.figures('a')).toMatchObject({ held: { last: 3 } });
      expect(before!.figures('b')).toMatchObject({ waiting: { last: 2 }, busy: { last: 1 } });
      expect(down!.figures('a')).toMatchObject({ held: { last: 2 }, busy: { last: 2 } });
      expect(down!.figures('b')).toMatchObject({ waiting: { last: 2 }, busy: { last: 0 } });
      expect(down!.totals).toMatchObject({ lost: 1, inFlight: 2 });
      expect(up!.movesOn('e3')).toEqual([18, 28]);
    },
  );

  it.each(both)('[J6] a call that waits for its retry is lost, and its caller told: ack %s', (ack) => {
    const params = { ack, failure: 1, retry: { limit: 3, delay: 20 }, service: 1 };
    const nodes = { s: at(1), a: handler(1), b: { kind: 'handler', params } };
    const [before, down] = outage(
      nodes,
      [
        ['s', 'a'],
        ['a', 'b'],
      ],
      'b',
      5,
      8,
    )(4, 5);
    expect(before!.figures('a')).toMatchObject({ held: { last: 1 } });
    expect(down!.figures('a')).toMatchObject({ held: { last: 0 }, busy: { last: 0 } });
    expect(down!.totals).toMatchObject({ lost: 1, inFlight: 0 });
  });

  it.each(both)('[J6] an interrupted call is lost, and its caller told: ack %s', (ack) => {
    const nodes = {
      s: urgent([1, 0], [3, 1]),
      a: handler(1, 2),
      b: worker({ ack, preemption: 'resume' }),
    };
    const [before, down] = outage(
      nodes,
      [
        ['s', 'a'],
        ['a', 'b'],
      ],
      'b',
      5,
      8,
    )(4, 5);
    expect(before!.figures('b')).toMatchObject({ waiting: { last: 1 }, busy: { last: 1 } });
    expect(down!.figures('b')).toMatchObject({ waiting: { last: 0 }, busy: { last: 0 } });
    expect(down!.figures('a')).toMatchObject({ held: { last: 0 } });
    expect(down!.totals).toMatchObject({ lost: 2, inFlight: 0 });
  });

  it.each(both)(
    '[J6][H9] what was interrupted and waits in its queue goes on where it stopped: ack %s',
    (ack) => {
      const nodes = {
        s: urgent([1, 0], [3, 1]),
        q: queue(),
        h: worker({ ack, preemption: 'resume', service: { kind: 'trace', values: [10, 8] } }),
        z: sink,
      };
      const [down, up] = outage(
        nodes,
        [
          ['s', 'q'],
          ['q', 'h'],
          ['h', 'z'],
        ],
        'h',
        5,
        8,
      )(5, 60);
      const keeps = ack === 'afterHandling';
      expect(down!.length('q')).toBe(keeps ? 2 : 1);
      // The urgent one begins anew, if it is still there, with another draw. The other has 8 s left of its 10.
      expect(up!.movesOn('e3')).toEqual(keeps ? [18, 26] : [16]);
    },
  );

  it('[J6] gives back what waits for a full queue behind it to nobody: it is not its own any more', () => {
    const nodes = { s: at(1, 1), h: handler(1, 2), full: queue({ capacity: 1, overflow: 'block' }) };
    const [before, down, up] = outage(
      nodes,
      [
        ['s', 'h'],
        ['h', 'full'],
      ],
      'h',
      5,
      8,
    )(4, 5, 9);
    expect(before!.figures('h')).toMatchObject({ held: { last: 1 } });
    expect(down!.figures('h')).toMatchObject({ held: { last: 0 }, busy: { last: 0 } });
    expect(down!.shown('full')[2]).toBe(1);
    expect(up!.totals).toMatchObject({ lost: 0, inFlight: 2 });
  });
});
