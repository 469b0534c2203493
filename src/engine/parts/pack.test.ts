import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../memory.ts';
import { Messages, none } from '../messages.ts';
import { createPack, packed, packIn, packOut } from './pack.ts';

describe('a pack', () => {
  it('[Q3] holds whoever came in and did not leave, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 300 }), (steps) => {
        const memory = createMemory();
        const messages = new Messages(memory);
        const pack = createPack();
        const held: number[] = [];
        for (const [enters, choice] of steps) {
          if (enters || held.length === 0) {
            const m = messages.create(0, none, 0, 0, none, 0);
            packIn(pack, memory, messages, m);
            held.push(m);
          } else {
            const [m] = held.splice(choice % held.length, 1);
            packOut(pack, memory, messages, m!);
            messages.release(m!);
          }
          const all = Array.from({ length: pack.size }, (_, position) => packed(pack, position));
          expect(all.toSorted()).toEqual(held.toSorted());
        }
      }),
      { numRuns: 50 },
    );
  });

  it('[X2] leaves alone the pages that a snapshot has, and grows by pages', () => {
    const memory = createMemory();
    const messages = new Messages(memory);
    const pack = createPack();
    const ids = Array.from({ length: 3000 }, (_, number) => {
      const m = messages.create(0, none, 0, 0, none, number);
      packIn(pack, memory, messages, m);
      return m;
    });
    expect(pack.pages.length).toBe(3);
    const [pages, before] = [[...pack.pages], pack.pages.map((page) => page.slice())];
    memory.epoch++;
    packOut(pack, memory, messages, ids[5]!);
    expect(packed(pack, 5)).toBe(ids[2999]);
    expect(pages).toEqual(before);
    expect(pack.pages[1]).toBe(pages[1]);
  });
});
