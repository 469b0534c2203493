import { describe, expect, it } from 'vitest';
import { flowOf, handler, queue } from '../../run/testing/flowOf.ts';
import { unlikeHandlers } from './unlikeHandlers.ts';

describe('handlers of a queue', () => {
  it.each([
    [2, 2, null],
    [2, 3, 'b'],
  ])('[Q3] that serve in %s s and %s s', (one, other, first) => {
    const flow = flowOf({ q: queue({ discipline: 'shortest' }), a: handler(one), b: handler(other) }, [
      ['q', 'b'],
      ['q', 'a'],
    ]);
    expect(unlikeHandlers(flow, 'q')).toBe(first);
  });
});
