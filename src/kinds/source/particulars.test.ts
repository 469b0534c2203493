import { describe, expect, it } from 'vitest';
import { none } from '../../engine/messages.ts';
import { flowOf, queue } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

/** What the messages that stand in queue `q` carry, in order. */
function carried(watch: Watch, id = 'q') {
  const { simulation } = watch.run;
  const { messages, extras, keys, texts, names } = simulation;
  const { line } = simulation.places[simulation.placeSlots.get(id)!]!.state as { line: { head: number } };
  const found = [];
  for (let m = line.head; m !== none; m = messages.next(m)) {
    const extra = messages.extra(m);
    const has = extra !== none;
    const text = (index: number) => (index === none ? null : texts.list[index]!);
    found.push({
      type: messages.type(m) === none ? null : names[messages.type(m)]!,
      priority: messages.priority(m),
      key: has && extras.key(extra) !== none ? keys.nameOf(extras.key(extra)) : null,
      size: has ? extras.size(extra) : null,
      expiresAt: has ? extras.expiresAt(extra) : null,
      payload: has ? text(extras.payload(extra)) : null,
      headers: has ? text(extras.headers(extra)) : null,
    });
  }
  return found;
}

const plain = {
  type: null,
  priority: 0,
  key: null,
  size: null,
  expiresAt: null,
  payload: null,
  headers: null,
};

describe('what an event carries', () => {
  const events = [
    { at: 1 },
    { at: 2, type: 'a', key: 'k3', priority: 4, payload: { b: 1, a: [2] }, headers: { x: 0 } },
  ];
  const schedule = { process: 'schedule', events };

  it('[S11] a schedule says it of each event, and nothing is kept of those that have nothing', () => {
    const flow = flowOf({ s: { kind: 'source', params: { arrivals: schedule } }, q: queue() }, [['s', 'q']]);
    const watch = new Watch(flow).to(3);
    const second = { type: 'a', priority: 4, key: 'k3', size: 0, expiresAt: Number.POSITIVE_INFINITY };
    expect(carried(watch)).toEqual([plain, { ...second, payload: '{"a":[2],"b":1}', headers: '{"x":0}' }]);
    expect(watch.run.simulation.extras.live).toBe(1);
  });

  it('[S11] what it leaves out comes from the source; by hand as by schedule', () => {
    const event = {
      type: 't',
      key: { count: 1 },
      priority: 2,
      size: 100,
      ttl: 10,
      payload: 'p',
      headers: { h: 1 },
    };
    const flow = flowOf({ s: { kind: 'source', params: { arrivals: schedule, event } }, q: queue() }, [
      ['s', 'q'],
    ]);
    const watch = new Watch(flow).to(3);
    watch.do({ kind: 'emit', node: 's', event: { key: 'mine' } });
    const common = { type: 't', priority: 2, key: 'k1', size: 100, payload: '"p"', headers: '{"h":1}' };
    const [first, second, third] = carried(watch);
    expect(first).toEqual({ ...common, expiresAt: 11 });
    expect(second).toMatchObject({
      type: 'a',
      key: 'k3',
      priority: 4,
      size: 100,
      expiresAt: 12,
      headers: '{"x":0}',
    });
    expect(third).toEqual({ ...common, key: 'mine', expiresAt: 13 });
  });

  it('[S11] copies carry the same', () => {
    const event = {
      key: { count: 1000, skew: 1 },
      size: { kind: 'exponential', mean: 5 },
      ttl: 4,
      payload: 1,
    };
    const flow = flowOf(
      { s: { kind: 'source', params: { arrivals: schedule, event } }, q: queue(), p: queue() },
      [
        ['s', 'q'],
        ['s', 'p'],
      ],
    );
    const watch = new Watch(flow).to(3);
    expect(carried(watch, 'p')).toEqual(carried(watch, 'q'));
    expect(carried(watch)[0]?.size).toBeGreaterThan(0);
  });

  it('[S11] equal keys are one, drawn or spelled out', () => {
    const event = { key: { count: 3 } };
    const arrivals = { process: 'renewal', interval: 1 };
    const flow = flowOf({ s: { kind: 'source', params: { arrivals, event } }, q: queue() }, [['s', 'q']]);
    const watch = new Watch(flow).to(50);
    const { keys } = watch.run.simulation;
    const drawn = new Set(carried(watch).map(({ key }) => key));
    expect([...drawn].toSorted()).toEqual(['k1', 'k2', 'k3']);
    expect(keys.names.list).toEqual([]);
    expect(keys.nameOf(keys.intern('k2'))).toBe('k2');
    expect(keys.intern('k02')).toBe(keys.intern('k02'));
  });

  it('[R1] leaves the other draws of the source alone', () => {
    const arrivals = { process: 'poisson', rate: 3 };
    const movesOf = (event: object) => {
      const flow = flowOf({ s: { kind: 'source', params: { arrivals, event } }, q: queue() }, [['s', 'q']]);
      return new Watch(flow).to(30).movesOn('e1');
    };
    expect(movesOf({ key: { count: 9, skew: 2 }, size: { kind: 'exponential', mean: 1 } })).toEqual(
      movesOf({}),
    );
  });
});
