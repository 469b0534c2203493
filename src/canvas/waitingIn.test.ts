import { describe, expect, it } from 'vitest';
import { type Frame, nodeStride, type Slots } from '../worker/protocol.ts';
import { waitingIn } from './waitingIn.ts';

const slots: Slots = { revision: 3, nodes: { a: 0, b: 1, c: 2 }, edges: {} };

function frameOf(queues: readonly (readonly [length: number, capacity: number])[], revision = 3): Frame {
  const nodes = new Float64Array(queues.length * nodeStride);
  for (const [slot, figures] of queues.entries()) nodes.set(figures, slot * nodeStride);
  const none = { edges: new Float64Array(0), heads: new Int32Array(0), servers: new Float64Array(0) };
  return {
    kind: 'frame',
    frame: 1,
    revision,
    now: 0,
    events: 0,
    playing: true,
    eventRate: 0,
    totals: { created: 0, copied: 0, completed: 0, lost: 0, inFlight: 0 },
    nodes,
    ...none,
    moves: new Float64Array(0),
    messagesPerMove: 1,
    types: [],
  };
}

describe('what waits in a closed group', () => {
  it('is the sum of its queues, as full as the fullest of those with a limit', () => {
    const frame = frameOf([
      [5, 100],
      [9, 10],
      [70, Number.NaN],
    ]);
    expect(waitingIn(['a', 'b', 'c'], { frame, slots })).toEqual({
      sum: 84,
      fullest: { id: 'b', length: 9, capacity: 10 },
      level: 'critical',
    });
    expect(waitingIn(['a', 'c'], { frame, slots })).toMatchObject({ sum: 75, level: 'calm' });
    expect(waitingIn(['c'], { frame, slots })).toEqual({ sum: 70, fullest: null, level: 'calm' });
  });

  it('is nothing before there is a run, for a node the run does not know, and from a frame of another shape', () => {
    const nothing = { sum: 0, fullest: null, level: 'calm' };
    expect(waitingIn(['a'], { frame: null, slots })).toEqual(nothing);
    expect(waitingIn(['gone'], { frame: frameOf([[5, 10]]), slots })).toEqual(nothing);
    expect(waitingIn(['a'], { frame: frameOf([[5, 10]], 2), slots })).toEqual(nothing);
  });
});
