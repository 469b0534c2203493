import { describe, expect, it } from 'vitest';
import { lostOnEdge, MoveLog, moveLimit, moveStride } from './moveLog.ts';

/** Edges of the moves kept, which number them here. */
function kept(log: MoveLog): number[] {
  return Array.from({ length: log.count }, (_, index) => log.moves[index * moveStride]!);
}

function logOf(count: number): MoveLog {
  const log = new MoveLog();
  for (let move = 1; move <= count; move++) log.add(move, move / 2, move, 3);
  return log;
}

describe('the log of moves', () => {
  it('[E2] has every move up to its limit', () => {
    const log = logOf(moveLimit);
    expect([log.count, log.stride]).toEqual([moveLimit, 1]);
    expect([...log.moves.subarray(moveStride, 2 * moveStride)]).toEqual([2, 1, 2, 3, 0]);
  });

  it.each([
    [moveLimit + 1, 2],
    [moveLimit * 2, 2],
    [moveLimit * 2 + 2, 4],
    [moveLimit * 11, 16],
  ])('[E2] of %i moves keeps one in %i, evenly', (count, stride) => {
    const log = logOf(count);
    expect(log.stride).toBe(stride);
    expect(log.count).toBe(Math.floor(count / stride));
    expect(kept(log)).toEqual(Array.from({ length: log.count }, (_, index) => (index + 1) * stride));
  });

  it('[E2] says which are lost on their way', () => {
    const log = new MoveLog();
    log.add(1, 2, 2, 3, lostOnEdge);
    expect([...log.moves.subarray(0, moveStride)]).toEqual([1, 2, 2, 3, lostOnEdge]);
  });

  it('begins anew when it was looked at', () => {
    const log = logOf(moveLimit * 3);
    log.clear();
    log.add(7, 1, 2, 3);
    expect([kept(log), log.stride]).toEqual([[7], 1]);
  });
});
