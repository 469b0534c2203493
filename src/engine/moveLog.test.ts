import { describe, expect, it } from 'vitest';
import { MoveLog, moveLimit } from './moveLog.ts';

/** Edges of the moves kept, which number them here. */
function kept(log: MoveLog): number[] {
  return Array.from({ length: log.count }, (_, index) => log.moves[index * 4]!);
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
    expect([...log.moves.subarray(4, 8)]).toEqual([2, 1, 2, 3]);
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

  it('begins anew when it was looked at', () => {
    const log = logOf(moveLimit * 3);
    log.clear();
    log.add(7, 1, 2, 3);
    expect([kept(log), log.stride]).toEqual([[7], 1]);
  });
});
