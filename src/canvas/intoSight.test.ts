import { describe, expect, it } from 'vitest';
import { intoSight } from './intoSight.ts';

const room = { x: 0, y: 50, width: 300, height: 200 };

describe('what is brought into sight', () => {
  it('is moved no farther than it must be', () => {
    const box = { x: 10, y: 60, width: 100, height: 80 };
    for (const seen of ['beginning', 'end'] as const) {
      expect(intoSight(box, room, seen)).toEqual({ x: 0, y: 0 });
      expect(intoSight({ ...box, x: 250, y: 20 }, room, seen)).toEqual({ x: -50, y: 30 });
      expect(intoSight({ ...box, x: -30, y: 200 }, room, seen)).toEqual({ x: 30, y: -30 });
      expect(intoSight({ ...box, width: 300 }, room, seen)).toEqual({ x: -10, y: 0 });
    }
  });

  it('shows its beginning or its end where it is larger than the room', () => {
    const box = { x: 10, y: 60, width: 100, height: 280 };
    expect(intoSight(box, room, 'beginning')).toEqual({ x: 0, y: -10 });
    expect(intoSight(box, room, 'end')).toEqual({ x: 0, y: -90 });
    for (const seen of ['beginning', 'end'] as const)
      expect(intoSight({ ...box, height: 80, width: 500, x: -40 }, room, seen)).toEqual({ x: 40, y: 0 });
    // Its end is seen as it is.
    expect(intoSight({ ...box, y: -100 }, room, 'end')).toEqual({ x: 0, y: 0 });
  });
});
