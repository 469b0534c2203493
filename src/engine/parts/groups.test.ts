import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../memory.ts';
import { Messages, none } from '../messages.ts';
import {
  addToGroup,
  countIn,
  createGroups,
  emptyAll,
  findGroup,
  forEachGroup,
  type Groups,
  lapIn,
  letGo,
  newestIn,
  takeFromGroup,
} from './groups.ts';

/** All in which an event differs from one that was never there. */
function seenIn(groups: Groups) {
  const seen = new Map<number, { newest: number; count: number }>();
  forEachGroup(groups, (event, newest, count) => seen.set(event, { newest, count }));
  return seen;
}

describe('groups', () => {
  it('count, find and remember like a map, whatever comes and goes', () => {
    const what = fc.constantFrom('come', 'come', 'come', 'go', 'letGo', 'letGo', 'end', 'emptyAll');
    const step = fc.record({ event: fc.nat({ max: 40 }), what, which: fc.nat() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const memory = createMemory();
        const messages = new Messages(memory);
        const groups = createGroups(memory);
        // By event, the newest first.
        const model = new Map<number, number[]>();
        const laps = new Map<number, number>();
        const elsewhere: { event: number; message: number }[] = [];
        const create = (event: number) => messages.create(0, none, 0, 0, none, event);
        for (const [lap, { event, what: does, which }] of steps.entries()) {
          const members = model.get(event) ?? [];
          if (does === 'come') {
            const message = create(event);
            messages.setNext(message, members[0] ?? none);
            model.set(event, [message, ...members]);
            expect(addToGroup(groups, memory, messages, event, message)).toBe(members.length + 1);
          } else if (does === 'go' && members.length > 0) {
            const gone = members[which % members.length]!;
            takeFromGroup(groups, memory, messages, event, gone);
            messages.release(gone);
            const left = members.filter((each) => each !== gone);
            if (left.length > 0) model.set(event, left);
            else model.delete(event);
          } else if (does === 'letGo' && members.length > 0) {
            letGo(groups, memory, event, lap);
            laps.set(event, lap);
            model.delete(event);
            const [first, ...others] = members;
            elsewhere.push({ event, message: first! });
            for (const each of others) messages.release(each);
          } else if (does === 'end' && elsewhere.length > 0) {
            const [ended] = elsewhere.splice(which % elsewhere.length, 1);
            messages.release(ended!.message);
          } else if (does === 'emptyAll') {
            emptyAll(groups, memory);
            for (const message of [...model.values()].flat()) messages.release(message);
            model.clear();
          }
        }
        const told = [...model].map(([event, [newest, ...others]]) => [
          event,
          { newest: newest!, count: others.length + 1 },
        ]);
        expect(seenIn(groups)).toEqual(new Map(told as [number, { newest: number; count: number }][]));
        expect(groups.open).toBe(model.size);
        let size = 0;
        for (let event = 0; event <= 40; event++) {
          const slot = findGroup(groups, event);
          if (slot >= 0) size++;
          const members = model.get(event);
          if (members !== undefined) {
            expect(newestIn(groups, slot)).toBe(members[0]);
            expect(countIn(groups, slot)).toBe(members.length);
          }
          // What may still come is known; what has ended may be forgotten.
          const isAlive = members !== undefined || elsewhere.some((each) => each.event === event);
          if (isAlive) expect(slot >= 0 ? lapIn(groups, slot) : none).toBe(laps.get(event) ?? none);
          else if (slot >= 0) expect(lapIn(groups, slot)).toBe(laps.get(event));
        }
        expect(groups.size).toBe(size);
      }),
    );
  });

  it('forget what was let go where no message of the event is left', () => {
    const memory = createMemory();
    const messages = new Messages(memory);
    const groups = createGroups(memory);
    const stays = messages.create(0, none, 0, 0, none, 7);
    addToGroup(groups, memory, messages, 7, stays);
    letGo(groups, memory, 7, 1);
    for (let event = 10; event < 100_000; event++) {
      const message = messages.create(0, none, 0, 0, none, event);
      addToGroup(groups, memory, messages, event, message);
      letGo(groups, memory, event, event);
      messages.release(message);
    }
    expect(groups.table.length).toBeLessThan(200);
    expect(lapIn(groups, findGroup(groups, 7))).toBe(1);
  });

  it('[X1] leave what a snapshot shares alone', () => {
    const memory = createMemory();
    const messages = new Messages(memory);
    const groups = createGroups(memory);
    const [first, second] = [0, 0].map(() => messages.create(0, none, 0, 0, none, 5));
    addToGroup(groups, memory, messages, 5, first!);
    const saved = { ...groups };
    memory.epoch++;
    addToGroup(groups, memory, messages, 5, second!);
    expect(countIn(saved, findGroup(saved, 5))).toBe(1);
    expect(countIn(groups, findGroup(groups, 5))).toBe(2);
    const again = { ...groups };
    memory.epoch++;
    letGo(groups, memory, 5, 3);
    expect(lapIn(again, findGroup(again, 5))).toBe(none);
  });
});
