import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Params } from '../../flow/flow.ts';
import { Run } from '../../run/run.ts';
import { busyFlow } from '../../run/testing/arbitraryEdits.ts';
import { findFaults } from '../../run/testing/findFaults.ts';
import { at, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

/** As the commands do it. */
function set(run: Run, id: string, now: { paused?: boolean; crashed?: boolean }): void {
  const { simulation } = run;
  const place = simulation.places[simulation.placeSlots.get(id)!]!;
  simulation.nextOrder();
  if (now.paused !== undefined) {
    place.paused = now.paused;
    place.behavior.onPause?.(simulation, place);
  }
  if (now.crashed !== undefined) {
    place.crashed = now.crashed;
    place.behavior.onCrash?.(simulation, place);
  }
  simulation.settle();
  simulation.reconsider();
}

function line(instants: readonly number[], params: Params, latency = 0) {
  return new Watch(
    flowOf({ s: at(...instants), q: queue(params), h: handler(2), z: sink }, [
      ['s', 'q', { latency }],
      ['q', 'h'],
      ['h', 'z'],
    ]),
  );
}

describe('a queue that is down', () => {
  it('[Q10] has lost what it kept in memory, counted as dropped', () => {
    const watch = line([0.25, 0.25, 0.25], {}).to(1);
    set(watch.run, 'q', { crashed: true });
    expect(watch.length('q')).toBe(0);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 3, departed: 1, dropped: 2, deadLettered: 0 });
    // What its handler has goes on.
    expect(watch.to(9).totals).toMatchObject({ completed: 1, lost: 2, inFlight: 0 });
  });

  it('[Q10] keeps what is durable, and gives it when it is up again', () => {
    const watch = line([0.25, 0.25, 0.25], { storage: 'durable' }).to(1);
    set(watch.run, 'q', { crashed: true });
    const { places, placeSlots } = watch.run.simulation;
    expect(places[placeSlots.get('q')!]!.crashed).toBe(true);
    expect(watch.to(9).length('q')).toBe(2);
    expect(watch.totals.completed).toBe(1);
    set(watch.run, 'q', { crashed: false });
    expect(watch.length('q')).toBe(1);
    expect(watch.to(13).totals).toMatchObject({ completed: 3, lost: 0 });
  });

  it.each(['reject', 'dropOldest'])('[Q10] with %s turns away what comes', (overflow) => {
    const watch = line([0.25, 3, 6], { overflow, storage: 'durable' }).to(1);
    set(watch.run, 'q', { crashed: true });
    watch.to(5);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 2, rejected: 1 });
    set(watch.run, 'q', { crashed: false });
    expect(watch.to(9).totals).toMatchObject({ completed: 2, lost: 1 });
  });

  it('[Q10] with block holds the giver', () => {
    const watch = line([0, 3], { overflow: 'block' }).to(1);
    set(watch.run, 'q', { crashed: true });
    expect(watch.to(5).waiting('s')).toBe(1);
    set(watch.run, 'q', { crashed: false });
    expect(watch.waiting('s')).toBe(0);
    expect(watch.to(7).totals.completed).toBe(2);
  });

  it('[Q10][P5] lets wait at the door what was on its way, with block; its way is behind it', () => {
    const watch = line([0], { overflow: 'block' }, 3).to(1);
    set(watch.run, 'q', { crashed: true });
    expect(watch.to(5).shown('q').slice(0, 4)).toEqual([0, Number.NaN, 1, 0]);
    set(watch.run, 'q', { crashed: false });
    expect(watch.movesOn('e2')).toEqual([5]);
    expect(watch.movesOn('e1')).toEqual([0]);
  });

  it('[Q10] times go on: what waits in a durable one expires', () => {
    const watch = line([0, 0], { storage: 'durable', ttl: 4 }).to(1);
    set(watch.run, 'q', { crashed: true });
    expect(watch.to(4).length('q')).toBe(0);
    expect(watch.figures('q').counts).toMatchObject({ expired: 1 });
  });

  it('[Q10][J2] does not keep in memory what comes back to it', () => {
    const watch = line([0], {}).to(1);
    set(watch.run, 'q', { crashed: true });
    watch.do({ kind: 'remove', path: 'nodes.h' });
    expect(watch.figures('q').counts).toMatchObject({ redelivered: 1, dropped: 1 });
    expect(watch.totals).toMatchObject({ lost: 1, inFlight: 0 });
  });
});

describe('a paused queue', () => {
  it('[Q10] takes, but gives nothing until it goes on', () => {
    const watch = line([0, 1, 2], {}).to(0.5);
    set(watch.run, 'q', { paused: true });
    expect(watch.to(9).length('q')).toBe(2);
    set(watch.run, 'q', { paused: false });
    expect(watch.length('q')).toBe(1);
    expect(watch.to(13).totals.completed).toBe(3);
  });

  it('[Q10][Q1] of capacity 0 has no room', () => {
    const watch = line([0.25, 4], { capacity: 0 }).to(3);
    set(watch.run, 'q', { paused: true });
    expect(watch.to(9).figures('q').counts).toMatchObject({ arrived: 2, departed: 1, rejected: 1 });
  });

  it('[Q10][P11] waits for its command alone: no circle goes through it', () => {
    const flow = flowOf({ s: at(0), h: handler(1), q: queue({ capacity: 0, overflow: 'block' }) }, [
      ['s', 'h', { call: 'handOver' }],
      ['h', 'q'],
      ['q', 'h'],
    ]);
    const watch = new Watch(flow).to(0.5);
    set(watch.run, 'q', { paused: true });
    expect(watch.to(5).run.problem).toBeNull();
    set(watch.run, 'q', { paused: false });
    expect(watch.run.problem).not.toBeNull();
  });
});

describe('any flow whose queues go down and up', () => {
  it('[Q5][Q10] agrees with itself after every event', () => {
    const outage = fc.tuple(
      fc.nat({ max: 40 }),
      fc.nat(),
      fc.constantFrom({ crashed: true }, { crashed: false }, { paused: true }, { paused: false }),
    );
    fc.assert(
      fc.property(busyFlow, fc.array(outage, { minLength: 1, maxLength: 12 }), (flow, outages) => {
        const run = new Run(flow);
        const queues = Object.keys(flow.nodes).filter((id) => flow.nodes[id]!.kind === 'queue');
        fc.pre(queues.length > 0);
        for (const [after, which, now] of outages) {
          for (let left = after; left > 0 && run.step(50); left--)
            expect(findFaults(run.simulation)).toEqual([]);
          set(run, queues[which % queues.length]!, now);
          expect(findFaults(run.simulation)).toEqual([]);
        }
        for (let left = 60; left > 0 && run.step(50); left--) expect(findFaults(run.simulation)).toEqual([]);
      }),
      { numRuns: Number(process.env['EDDY_TRIALS'] ?? 100) },
    );
  });
});
