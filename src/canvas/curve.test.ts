import { describe, expect, it } from 'vitest';
import { curveBetween, pointAlong } from './curve.ts';

describe('curve of an edge', () => {
  it('begins and ends at its ports, and leaves along the direction of the flow', () => {
    const curve = curveBetween({ x: 0, y: 0 }, { x: 100, y: 60 }, 'across');
    const out = { x: 0, y: 0 };
    pointAlong(curve, 0, out);
    expect(out).toEqual({ x: 0, y: 0 });
    pointAlong(curve, 1, out);
    expect(out).toEqual({ x: 100, y: 60 });
    expect(curve.path).toBe('M0,0 C50,0 50,60 100,60');
    expect(curveBetween({ x: 0, y: 0 }, { x: 60, y: 100 }, 'down').path).toBe('M0,0 C0,50 60,50 60,100');
  });

  it('is walked evenly: equal shares are equal distances', () => {
    const curve = curveBetween({ x: 0, y: 0 }, { x: 200, y: 150 }, 'across');
    const out = { x: 0, y: 0 };
    let [x, y] = [0, 0];
    for (let i = 1; i <= 20; i++) {
      pointAlong(curve, i / 20, out);
      expect(Math.hypot(out.x - x, out.y - y)).toBeCloseTo(curve.length / 20, 0);
      [x, y] = [out.x, out.y];
    }
  });

  it('of a straight line has its length, and a point beyond the end stays at the end', () => {
    const curve = curveBetween({ x: 10, y: 5 }, { x: 90, y: 5 }, 'across');
    expect(curve.length).toBeCloseTo(80, 9);
    const out = { x: 0, y: 0 };
    pointAlong(curve, 0.25, out);
    expect(out.x).toBeCloseTo(30, 9);
    pointAlong(curve, 7, out);
    expect(out).toEqual({ x: 90, y: 5 });
  });

  it('goes round beneath the nodes of a row where it must run back, and to the right of a column', () => {
    const halfHigh = 55;
    for (const length of [200, 400, 900]) {
      const back = curveBetween({ x: length, y: 0 }, { x: 0, y: 0 }, 'across');
      const out = { x: 0, y: 0 };
      for (let share = 0; share <= 1; share += 0.01) {
        pointAlong(back, share, out);
        if (out.x > 0 && out.x < length) expect(out.y, `${length} at ${share}`).toBeGreaterThan(halfHigh);
        expect(out.y).toBeLessThan(150);
      }
      const up = curveBetween({ x: 0, y: length }, { x: 0, y: 0 }, 'down');
      pointAlong(up, 0.5, out);
      expect(out.x).toBeGreaterThan(120);
    }
    // What lies far enough aside is reached between the two, as ever.
    expect(curveBetween({ x: 400, y: 0 }, { x: 0, y: 300 }, 'across').path).toBe(
      'M400,0 C525,0 -125,300 0,300',
    );
  });

  it('bulges where it must run back, and survives ports that coincide', () => {
    const back = curveBetween({ x: 100, y: 0 }, { x: 0, y: 0 }, 'across');
    expect(back.length).toBeGreaterThan(100);
    const none = curveBetween({ x: 1, y: 1 }, { x: 1, y: 1 }, 'across');
    const out = { x: 0, y: 0 };
    pointAlong(none, 0.5, out);
    expect(out).toEqual({ x: 1, y: 1 });
  });
});
