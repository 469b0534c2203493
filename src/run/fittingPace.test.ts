import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import { fittingPace } from './fittingPace.ts';
import { at, flowOf, handler, queue, sink } from './testing/flowOf.ts';

const source = (arrivals: object, more: object = {}) => ({ kind: 'source', params: { arrivals, ...more } });
const line = (first: object, service = 1) =>
  flowOf({ s: first, q: queue(), h: handler(service), z: sink }, [
    ['s', 'q'],
    ['q', 'h'],
    ['h', 'z'],
  ]);

describe('the pace that fits a flow', () => {
  it.each<[string, Flow, number]>([
    ['two events a second', line(source({ process: 'poisson', rate: 2 })), 10],
    ['thousands a second', line(source({ process: 'poisson', rate: 5000 })), 0.004],
    ['one a day', line(source({ process: 'renewal', interval: 86_400 })), 1e6],
    ['batches', line(source({ process: 'poisson', rate: 2 }, { batch: 5 })), 2],
    ['bursts', line(source({ process: 'mmpp', rates: [4, 0], switchRates: [1, 1] })), 10],
    [
      'a profile',
      line(
        source({
          process: 'profile',
          points: [
            [0, 1],
            [10, 3],
          ],
        }),
      ),
      10,
    ],
    ['a schedule', line(at(1, 2, 4)), 25],
    ['a population', line(source({ process: 'closed', population: 4, think: 1 })), 10],
    ['a population that does not think', line(source({ process: 'closed', population: 4, think: 0 })), 5],
    ['by hand: as its handler serves', line(source({ process: 'manual' }), 0.01), 0.2],
    ['nothing at all', flowOf({}, []), 10],
  ])('of %s creates about twenty a real second', (_, flow, pace) => {
    expect(fittingPace(flow)).toBeCloseTo(pace, 2);
  });

  it('of callers that wait lets one see the turns', () => {
    const caller = source({ process: 'poisson', rate: 2 }, { callers: 1 });
    const other = source({ process: 'poisson', rate: 2 });
    expect(fittingPace(flowOf({ s: caller, h: handler(1) }, [['s', 'h']]))).toBe(1);
    expect(fittingPace(flowOf({ s: caller, t: other, h: handler(1) }, [['s', 'h']]))).toBe(5);
    expect(fittingPace(line(caller))).toBe(10);
  });

  it('of an empty flow goes by its unit of time', () => {
    expect(fittingPace({ ...flowOf({}, []), meta: { timeUnit: 'h' } })).toBe(40_000);
  });
});
