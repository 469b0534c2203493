import { expect, it } from 'vitest';
import { axisOfKey } from './axisOfKey.ts';
import { keyedMove } from './keyedMove.ts';

const places = new Map([
  ['worker', { x: 570, y: 70 }],
  ['inbox', { x: 260, y: 143 }],
]);
const was = (id: string) => places.get(id);

it('moves along the axis of the key alone, whatever the grid does across it', () => {
  const asked = new Map([['worker', { x: 580, y: 80 }]]);
  expect(keyedMove(asked, 'y', was).get('worker')).toEqual({ x: 570, y: 80 });
  expect(keyedMove(asked, 'x', was).get('worker')).toEqual({ x: 580, y: 70 });
});

it('moves all by as much, so that what stood in line stays in line', () => {
  const asked = new Map([
    ['worker', { x: 600, y: 80 }],
    ['inbox', { x: 280, y: 140 }],
  ]);
  expect([...keyedMove(asked, 'x', was).values()]).toEqual([
    { x: 600, y: 70 },
    { x: 290, y: 143 },
  ]);
});

it('leaves a place as asked where nothing is drawn yet', () => {
  expect(keyedMove(new Map([['new', { x: 20, y: 20 }]]), 'x', was).get('new')).toEqual({ x: 20, y: 20 });
});

it('knows the four keys by their names', () => {
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter'].map(axisOfKey)).toEqual([
    'x',
    'x',
    'y',
    'y',
    null,
  ]);
});
