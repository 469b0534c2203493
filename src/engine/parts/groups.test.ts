import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../memory.ts';
import {
  addToGroup,
  countIn,
  createGroups,
  findGroup,
  forEachGroup,
  newestIn,
  removeGroup,
} from './groups.ts';

describe('groups', () => {
  it('count and find like a map, whatever comes and goes', () => {
    const step = fc.record({ event: fc.nat({ max: 40 }), gone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const memory = createMemory();
        const groups = createGroups(memory);
        const model = new Map<number, { newest: number; count: number }>();
        for (const [message, { event, gone }] of steps.entries()) {
          if (gone) {
            model.delete(event);
            removeGroup(groups, memory, event);
          } else {
            const count = (model.get(event)?.count ?? 0) + 1;
            model.set(event, { newest: message, count });
            expect(addToGroup(groups, memory, event, message)).toBe(count);
          }
        }
        const seen = new Map<number, { newest: number; count: number }>();
        forEachGroup(groups, (event, newest, count) => seen.set(event, { newest, count }));
        expect(seen).toEqual(model);
        expect(groups.size).toBe(model.size);
        for (let event = 0; event <= 40; event++) {
          const slot = findGroup(groups, event);
          const known = model.get(event);
          expect(slot >= 0).toBe(known !== undefined);
          if (known !== undefined)
            expect({ newest: newestIn(groups, slot), count: countIn(groups, slot) }).toEqual(known);
        }
      }),
    );
  });

  it('[X1] leave what a snapshot shares alone', () => {
    const memory = createMemory();
    const groups = createGroups(memory);
    addToGroup(groups, memory, 5, 1);
    const saved = { ...groups };
    memory.epoch++;
    addToGroup(groups, memory, 5, 2);
    removeGroup(groups, memory, 6);
    expect(countIn(saved, findGroup(saved, 5))).toBe(1);
    expect(countIn(groups, findGroup(groups, 5))).toBe(2);
  });
});
