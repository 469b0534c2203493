import { describe, expect, it } from 'vitest';
import { findFaults } from '../../run/testing/findFaults.ts';
import { at, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

/** Sets the source `s` still or lets it go, as a command does. */
function set(watch: Watch, what: 'paused' | 'crashed', is: boolean): void {
  const { simulation } = watch.run;
  const place = simulation.places[simulation.placeSlots.get('s')!]!;
  place[what] = is;
  if (what === 'paused') place.behavior.onPause!(simulation, place);
  else place.behavior.onCrash!(simulation, place);
  simulation.settle();
  expect(findFaults(simulation)).toEqual([]);
}

const every = (interval: number) => ({ process: 'renewal', interval });

describe('a source that stands still', () => {
  it.each(['paused', 'crashed'] as const)('[S12] its clock goes on where it stood: %s', (what) => {
    const flow = flowOf({ s: { kind: 'source', params: { arrivals: every(4) } }, z: sink }, [['s', 'z']]);
    const watch = new Watch(flow).to(5);
    set(watch, what, true);
    watch.to(20);
    set(watch, what, false);
    expect(watch.to(30).movesOn('e1')).toEqual([4, 23, 27]);
  });

  it('[S12] thinking stands still too, and what ends meanwhile thinks afterwards', () => {
    const arrivals = { process: 'closed', population: 2, think: { kind: 'trace', values: [1, 4, 2, 2] } };
    const flow = flowOf({ s: { kind: 'source', params: { arrivals } }, q: queue(), h: handler(1) }, [
      ['s', 'q'],
      ['q', 'h'],
    ]);
    const watch = new Watch(flow).to(1.5);
    set(watch, 'paused', true);
    watch.to(10);
    set(watch, 'paused', false);
    // The second had 2.5 s left, the first thinks 2 s when its event has ended at 2.
    expect(watch.to(13).movesOn('e1')).toEqual([1, 12, 12.5]);
  });

  it('[S8][S12] creates by hand while it is paused, not while it is down', () => {
    const watch = new Watch(flowOf({ s: at(1), z: sink }, [['s', 'z']]));
    set(watch, 'paused', true);
    watch.do({ kind: 'emit', node: 's', event: {} });
    expect(watch.to(5).totals.created).toBe(1);
    set(watch, 'paused', false);
    set(watch, 'crashed', true);
    watch.do({ kind: 'emit', node: 's', event: {} });
    expect(watch.to(9).totals.created).toBe(1);
  });

  it('[S12] down, it loses what stands at it with all parked copies; a call under way goes on', () => {
    const block = queue({ capacity: 1, overflow: 'block' });
    const flow = flowOf({ s: at(1, 2, 3), h: handler(10), q: block, z: sink }, [
      ['s', 'h'],
      ['s', 'q'],
      ['h', 'z'],
    ]);
    const watch = new Watch(flow).to(4);
    expect(watch.waiting('s')).toBe(2);
    set(watch, 'crashed', true);
    expect(watch.waiting('s')).toBe(0);
    expect(watch.totals).toMatchObject({ created: 3, copied: 3, lost: 4, inFlight: 2 });
    watch.to(20);
    expect(watch.totals).toMatchObject({ completed: 1, inFlight: 1 });
  });

  it('[S12] callers that are free do not set it going while it is down', () => {
    const arrivals = every(1);
    const flow = flowOf({ s: { kind: 'source', params: { arrivals, callers: 1 } }, h: handler(3) }, [
      ['s', 'h'],
    ]);
    const watch = new Watch(flow).to(2);
    set(watch, 'crashed', true);
    watch.to(10);
    set(watch, 'crashed', false);
    expect(watch.to(15).movesOn('e1')).toEqual([1, 11, 15]);
  });
});
