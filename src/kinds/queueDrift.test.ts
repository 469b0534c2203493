import { describe, expect, it } from 'vitest';
import { flowOf } from '../run/testing/flowOf.ts';
import { driftOf } from './queueDrift.ts';

const uniform = { kind: 'uniform', min: 0, max: 1 };

function drift(queue: object, service: unknown = uniform, more: object = {}): number | null {
  const nodes = {
    orders: { kind: 'source', params: { arrivals: { process: 'renewal', interval: uniform }, ...more } },
    inbox: { kind: 'queue', params: queue },
    worker: { kind: 'handler', params: { service } },
    other: { kind: 'handler', params: {} },
  };
  return driftOf(
    flowOf(nodes, [
      ['orders', 'inbox'],
      ['inbox', 'worker'],
    ]),
    'inbox',
  );
}

describe('a queue at load 1', () => {
  it('drifts like sqrt(2 s2 t / pi), s2 the variance that gaps and service gather in a second', () => {
    // Two a second; gaps and service have cv2 = 1/3 each.
    expect(drift({})).toBeCloseTo(Math.sqrt((2 * 2 * (1 / 3 + 1 / 3)) / Math.PI), 12);
  });

  it.each([
    ['below and above load 1', drift({}, 0.4), drift({}, 0.6)],
    ['with a limit', drift({ capacity: 100 })],
    [
      'where messages expire or give up',
      drift({ ttl: 50 }),
      drift({ patience: 50 }),
      drift({}, uniform, { event: { ttl: 9 } }),
    ],
    ['where nothing is left to chance', drift({}, 0.5, { arrivals: { process: 'renewal', interval: 0.5 } })],
    ['where the settings do not say', drift({}, uniform, { limit: 5 })],
  ])('is not claimed %s', (_, ...found) => {
    expect(found.filter((each) => each !== null)).toEqual([]);
  });

  it('is a matter of queues alone', () => {
    expect(driftOf(flowOf({ inbox: { kind: 'handler', params: {} } }, []), 'inbox')).toBeNull();
    expect(driftOf(flowOf({}, []), 'constructor')).toBeNull();
  });
});
