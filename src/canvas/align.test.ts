import { describe, expect, it } from 'vitest';
import { aligned, distributed } from './align.ts';

const boxes = new Map([
  ['a', { x: 0, y: 0, width: 100, height: 40 }],
  ['b', { x: 300, y: 100, width: 50, height: 80 }],
  ['c', { x: 150, y: 30, width: 60, height: 60 }],
]);
const all = (places: ReadonlyMap<string, { x: number; y: number }>, axis: 'x' | 'y') =>
  ['a', 'b', 'c'].map((id) => places.get(id)![axis]);

describe('lining up', () => {
  it('goes by the room that all take together, and moves along one axis alone', () => {
    expect(all(aligned(boxes, 'left'), 'x')).toEqual([0, 0, 0]);
    expect(all(aligned(boxes, 'right'), 'x')).toEqual([250, 300, 290]);
    expect(all(aligned(boxes, 'center'), 'x')).toEqual([125, 150, 145]);
    expect(all(aligned(boxes, 'top'), 'y')).toEqual([0, 0, 0]);
    expect(all(aligned(boxes, 'bottom'), 'y')).toEqual([140, 100, 120]);
    expect(all(aligned(boxes, 'middle'), 'y')).toEqual([70, 50, 60]);
    expect(all(aligned(boxes, 'middle'), 'x')).toEqual([0, 300, 150]);
  });
});

describe('equal gaps', () => {
  it('leave the first and the last where they are', () => {
    // From 0 to 350 there are 210 taken: gaps of 70.
    expect(all(distributed(boxes, 'x'), 'x')).toEqual([0, 300, 170]);
    expect(all(distributed(boxes, 'y'), 'y')).toEqual([0, 100, 40]);
  });
});
