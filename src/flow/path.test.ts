import { describe, expect, it } from 'vitest';
import type { Json } from './flow.ts';
import { parsePath, readPath, removePath, writePath } from './path.ts';

const value: Json = { a: { b: [1, { c: 2 }] }, constructor: 3 };
const at = (text: string) => text.split('.');

describe('a path', () => {
  it.each(['nodes', 'nodes.a', 'nodes.10.params.x'])('may be %s', (text) => {
    expect(parsePath(text)).toEqual({ ok: true, value: at(text) });
  });

  it.each(['', '.', 'a.', '.a', 'a..b', '__proto__', 'a.__proto__.b', 'x'.repeat(1001)])(
    'may not be %s',
    (text) => {
      expect(parsePath(text).ok).toBe(false);
    },
  );

  it('reads own entries only', () => {
    expect(readPath(value, at('a.b.1.c'))).toBe(2);
    expect(readPath(value, at('constructor'))).toBe(3);
    for (const text of [
      'a.constructor',
      'a.b.length',
      'a.b.01',
      'a.b.2',
      'a.b.-1',
      'constructor.x',
      'toString',
    ]) {
      expect(readPath(value, at(text))).toBeUndefined();
    }
  });

  it('writes a copy that shares the rest', () => {
    const written = writePath(value, at('a.b.1.c'), 5);
    expect(written).toEqual({ a: { b: [1, { c: 5 }] }, constructor: 3 });
    expect(value).toEqual({ a: { b: [1, { c: 2 }] }, constructor: 3 });
    expect(writePath(value, at('x.y'), 1)).toEqual({ ...value, x: { y: 1 } });
    expect(writePath(value, at('a.toString.y'), 1)).toEqual({
      ...value,
      a: { b: [1, { c: 2 }], toString: { y: 1 } },
    });
    expect(writePath(value, at('a.b.2'), 1)).toEqual({ a: { b: [1, { c: 2 }, 1] }, constructor: 3 });
    for (const text of ['constructor.x', 'a.b.3', 'a.b.length', 'a.b.0.x']) {
      expect(writePath(value, at(text), 1)).toBeUndefined();
    }
  });

  it('removes what is there', () => {
    expect(removePath(value, at('a.b.0'))).toEqual({ a: { b: [{ c: 2 }] }, constructor: 3 });
    expect(removePath(value, at('a.b.1.c'))).toEqual({ a: { b: [1, {}] }, constructor: 3 });
    expect(removePath(value, at('constructor'))).toEqual({ a: { b: [1, { c: 2 }] } });
    for (const text of ['a.x', 'a.b.2', 'toString', 'constructor.x']) {
      expect(removePath(value, at(text))).toBeUndefined();
    }
  });
});
