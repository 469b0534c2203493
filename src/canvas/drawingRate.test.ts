import { expect, it } from 'vitest';
import { createDrawingRate } from './drawingRate.ts';

/** In how many frames each node is painted once, after a few seconds with so many milliseconds a frame. */
function roundsAt(interval: number, pace: number, nodes: number): number {
  const rate = createDrawingRate();
  let rounds = 0;
  for (let wall = interval; wall <= 4000; wall += interval) rounds = rate.rounds(wall, pace, nodes);
  return rounds;
}

it('few nodes are painted in every frame while the page keeps up, many in turns', () => {
  expect(roundsAt(16.7, 10, 12)).toBe(1);
  expect(roundsAt(16.7, 10, 50)).toBe(2);
});

it('nodes are painted less often where the page is late, or where nothing could be followed', () => {
  expect(roundsAt(30, 10, 12)).toBe(2);
  expect(roundsAt(30, 10, 50)).toBe(3);
  expect(roundsAt(16.7, Number.POSITIVE_INFINITY, 12)).toBe(4);
});

it('however many they are, each is painted some ten times a second', () => {
  expect(roundsAt(30, 10, 2000)).toBe(4);
});
