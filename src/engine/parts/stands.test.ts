import { describe, expect, it } from 'vitest';
import { createMemory } from '../memory.ts';
import { none } from '../messages.ts';
import { Stands } from './stands.ts';

/** From the newest on. */
function linked(stands: Stands, newest: number): number[] {
  const found = [];
  let previous = none;
  for (let stand = newest; stand !== none; stand = stands.next(stand)) {
    expect(stands.previous(stand)).toBe(previous);
    previous = stand;
    found.push(stand);
  }
  return found;
}

describe('stands', () => {
  it('[S4] are linked by source, whichever closes', () => {
    const stands = new Stands(createMemory());
    const first = stands.open(none);
    const second = stands.open(first);
    const other = stands.open(none);
    const third = stands.open(second);
    stands.close(second);
    expect(linked(stands, third)).toEqual([third, first]);
    expect(linked(stands, other)).toEqual([other]);
    stands.close(first);
    expect(linked(stands, third)).toEqual([third]);
    expect(stands.live).toBe(2);
  });

  it('[P7] keep apart what is parked and what has not finished', () => {
    const stands = new Stands(createMemory());
    const stand = stands.open(none);
    stands.set(stand, 3, 2);
    const another = stands.open(stand);
    stands.set(another, 7, 0);
    expect([stands.unaccepted(stand), stands.unfinished(stand)]).toEqual([3, 2]);
    expect([stands.unaccepted(another), stands.unfinished(another)]).toEqual([7, 0]);
  });
});
