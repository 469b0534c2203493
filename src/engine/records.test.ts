import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemory, OutOfMemory } from './memory.ts';
import { pageSize, Records, type SavedRecords } from './records.ts';

function write(pool: Records, index: number, value: number): void {
  const words = pool.own(index);
  words.f[pool.double(index) + 1] = value;
}

function read(pool: Records, index: number): number {
  const words = pool.page(index);
  return words.f[pool.double(index) + 1]!;
}

describe('a pool of records', () => {
  it('hands the one released last out again, and grows only when none is free', () => {
    const pool = new Records(createMemory(), 2);
    expect([pool.allocate(), pool.allocate(), pool.allocate()]).toEqual([0, 1, 2]);
    pool.release(0);
    pool.release(2);
    expect(pool.live).toBe(1);
    expect([pool.allocate(), pool.allocate(), pool.allocate()]).toEqual([2, 0, 3]);
    expect(pool.used).toBe(4);
  });

  it('keeps records of several pages apart', () => {
    const pool = new Records(createMemory(), 3);
    const count = 3 * pageSize;
    for (let index = 0; index < count; index++) write(pool, pool.allocate(), index * index);
    for (let index = count - 1; index >= 0; index -= 7) expect(read(pool, index)).toBe(index * index);
    expect(pool.bytes).toBe(count * 3 * 8);
  });

  it('[X2] shares with a snapshot only what is not written, in either direction, however often', () => {
    const step = fc.record({
      what: fc.constantFrom('write', 'write', 'save', 'load', 'allocate', 'release'),
      at: fc.nat({ max: 3 * pageSize - 1 }),
      which: fc.nat({ max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const pool = new Records(createMemory(), 2);
        const values = new Map<number, number>();
        for (let index = 0; index < 3 * pageSize; index++) values.set(pool.allocate(), 0);
        let now = values;
        const saved: { readonly pool: SavedRecords; readonly values: Map<number, number> }[] = [];
        for (const [value, { what, at, which }] of steps.entries()) {
          if (what === 'write' && now.has(at)) {
            write(pool, at, value);
            now.set(at, value);
          } else if (what === 'save') saved.push({ pool: pool.save(), values: new Map(now) });
          else if (what === 'load' && saved.length > 0) {
            const back = saved[which % saved.length]!;
            pool.load(back.pool);
            now = new Map(back.values);
          } else if (what === 'release' && now.has(at)) {
            pool.release(at);
            now.delete(at);
          } else if (what === 'allocate') {
            const index = pool.allocate();
            expect(now.has(index)).toBe(false);
            write(pool, index, value);
            now.set(index, value);
          }
          expect(pool.live).toBe(now.size);
        }
        for (const back of [...saved, { pool: pool.save(), values: now }]) {
          pool.load(back.pool);
          for (const [index, value] of back.values)
            if (read(pool, index) !== value) throw new Error(`${index}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[X2] copies one page for a write, not the others', () => {
    const pool = new Records(createMemory(), 1);
    for (let index = 0; index < 2 * pageSize; index++) pool.allocate();
    const before = pool.save().pages;
    pool.own(0).i[pool.int(0)] = 7;
    const after = pool.save().pages;
    expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true]);
    expect(pool.save().pages[0]).toBe(after[0]);
  });

  it('throws where its memory may not grow, and is whole then', () => {
    const memory = createMemory();
    memory.limit = pageSize * 8;
    const pool = new Records(memory, 1);
    for (let index = 0; index < pageSize; index++) pool.allocate();
    expect(() => pool.allocate()).toThrow(OutOfMemory);
    expect(pool.live).toBe(pageSize);
    pool.release(5);
    expect(pool.allocate()).toBe(5);
  });
});
