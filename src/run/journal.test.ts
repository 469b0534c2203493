import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../flow/flow.ts';
import { Run } from './run.ts';
import { at, flowOf, handler, queue, sink } from './testing/flowOf.ts';

const end = 30;

/** Two handlers in a circle beside a line that goes on, and what is done meanwhile. */
function flowWith(...journal: readonly object[]) {
  return flowOf(
    {
      s: at(0, 0, 4, 4, 4, 5),
      a: handler(1),
      b: handler(1),
      r: at(1, 2, 3),
      q: queue(),
      h: handler(2),
      z: sink,
    },
    [
      ['s', 'a'],
      ['a', 'b'],
      ['b', 'a'],
      ['r', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ],
    { until: end, journal },
  );
}

const freed: JournalEntry = { at: 20, command: { kind: 'remove', path: 'edges.e3' } };

function hashOf(run: Run): string {
  run.advance(end);
  expect(run.problem).toBeNull();
  return run.simulation.hash;
}

describe('a journal in a run', () => {
  it('[J10] an entry comes between the events of its instant, however sliced, saved or written down', () => {
    // Served by then: two at 0, two handlings, those of r, and two of the three at 4.
    const counted = new Run(flowWith(freed));
    counted.advance(3.5);
    const afterEvents = counted.events + 2;
    const flow = flowWith({ at: 4, afterEvents, command: { kind: 'remove', path: 'edges.e1' } }, freed);
    const run = new Run(flow);
    const hash = hashOf(run);
    expect(run.simulation.totals).toMatchObject({ created: 9 });
    expect(run.journal[0]).toMatchObject({ at: 4, afterEvents });
    const sliced = new Run(flow);
    for (let t = 0; t <= end; t += 0.5) while (sliced.advance(t, 1) === 'counted');
    expect(hashOf(sliced)).toBe(hash);
    const before = new Run(flow);
    before.advance(end, afterEvents);
    expect(hashOf(Run.restore(structuredClone(before.save())))).toBe(hash);
    const live = new Run(flowWith());
    live.simulation.awaitsCommand = true;
    live.advance(4, afterEvents);
    expect(live.now).toBe(4);
    const done = live.apply([{ kind: 'remove', path: 'edges.e1' }]);
    expect(done).toMatchObject({ ok: true, value: [{ at: 4, afterEvents }] });
  });

  it('[J10] right is any number of those that come at the very instant, and after what was done before', () => {
    const emit = { kind: 'emit', node: 'r', event: {} };
    const run = new Run(flowWith({ at: 0, command: emit }, { at: 0, afterEvents: 1, command: emit }, freed));
    run.advance(end);
    expect(run.problem?.message.en).toBe(
      'says 1, but this run has 2 events before the entry above: give 2, or leave it out',
    );
  });

  it('[P11] is waited for where all wait for one another, also beyond the slice at hand', () => {
    const hash = hashOf(new Run(flowWith(freed)));
    const sliced = new Run(flowWith(freed));
    for (let t = 0; t <= end; t += 0.5) sliced.advance(t);
    expect(hashOf(sliced)).toBe(hash);
    const late = new Run(flowWith({ ...freed, at: end + 1 }));
    late.advance(end);
    expect(late.simulation.stop?.reason).toBe('stuck');
    expect(late.now).toBeLessThan(20);
  });

  it('[P11] what is done by hand is not waited for, and replays to the same', () => {
    const live = new Run(flowWith());
    live.advance(end);
    expect(live.simulation.stop?.reason).toBe('stuck');
    const { now } = live;
    live.apply([freed.command]);
    const hash = hashOf(live);
    expect(live.journal[0]!.at).toBe(now);
    expect(hashOf(new Run({ ...flowWith(), journal: live.journal }))).toBe(hash);
  });
});
