import { describe, expect, it } from 'vitest';
import { createLibrary, flowKeys } from './library.ts';
import type { StorageTrouble } from './storage.ts';

function createBench(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>();
  let now = 1000;
  let trouble: StorageTrouble | null = null;
  const parts = {
    read: (key: string) => kept.get(key) ?? null,
    write(key: string, value: string): StorageTrouble | null {
      const others = [...kept].reduce((sum, [each, text]) => sum + (each === key ? 0 : text.length), 0);
      if (trouble !== null || others + value.length > room) return trouble ?? 'full';
      kept.set(key, value);
      return null;
    },
    remove: (key: string) => kept.delete(key),
    keys: (beginning: string) => [...kept.keys()].filter((key) => key.startsWith(beginning)),
    clock: () => {
      now += 1;
      return now;
    },
  };
  return {
    kept,
    open: () => createLibrary(parts),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    fail: (how: StorageTrouble | null) => {
      trouble = how;
    },
  };
}

describe('the flows of a browser', () => {
  it('are kept each under its own key, and listed with the newest first', () => {
    const bench = createBench();
    const library = bench.open();
    library.write('a', 'Shop', 'text of a');
    library.write('b', 'Bank\nof two lines', 'text of b');
    library.write('a', 'Shop 2', 'new text of a');
    expect([...bench.kept.keys()]).toEqual([`${flowKeys}a`, `${flowKeys}b`]);
    const again = bench.open();
    expect(again.list().map(({ id, name, revision }) => [id, name, revision])).toEqual([
      ['a', 'Shop 2', 2],
      ['b', 'Bank\nof two lines', 1],
    ]);
    expect(again.read('b')).toBe('text of b');
    expect(again.read('c')).toBeNull();
  });

  it('come back when they were deleted, for thirty days', () => {
    const bench = createBench();
    const library = bench.open();
    library.write('a', 'Shop', 'text');
    library.remove('a');
    expect(library.find('a')?.deletedAt).toBeGreaterThan(0);
    expect(bench.open().read('a')).toBe('text');
    library.restore('a');
    expect(library.find('a')?.deletedAt).toBeNull();
    library.remove('a');
    library.write('a', 'Shop', 'written again');
    expect(library.find('a')?.deletedAt).toBeNull();
    library.remove('a');
    bench.pass(29 * 24 * 3600 * 1000);
    expect(bench.open().list()).toHaveLength(1);
    bench.pass(2 * 24 * 3600 * 1000);
    expect(bench.open().list()).toHaveLength(0);
  });

  it('take the room of deleted ones where there is no other', () => {
    const bench = createBench(300);
    const library = bench.open();
    library.write('old', 'Old', 'x'.repeat(150));
    library.remove('old');
    expect(library.write('new', 'New', 'y'.repeat(150))).toBeNull();
    expect(library.list().map(({ id }) => id)).toEqual(['new']);
  });

  it('live on in this tab where the browser keeps nothing', () => {
    const bench = createBench();
    const library = bench.open();
    bench.fail('forbidden');
    expect(library.write('a', 'Shop', 'text')).toBe('forbidden');
    expect(library.read('a')).toBe('text');
    expect(library.list().map(({ name }) => name)).toEqual(['Shop']);
    bench.fail(null);
    expect(library.write('a', 'Shop', 'later')).toBeNull();
    expect(bench.open().read('a')).toBe('later');
  });

  it('are read though what the list knows of them is damaged', () => {
    const bench = createBench();
    bench.kept.set(`${flowKeys}a`, 'no head\ntext');
    expect(bench.open().list()).toMatchObject([{ id: 'a', name: '', deletedAt: null }]);
    expect(bench.open().read('a')).toBe('text');
  });
});
