import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../memory.ts';
import { Messages, none } from '../messages.ts';
import { append, createLine, detach, forEachIn, insertByOrder, type Line } from './line.ts';

function found(line: Line, messages: Messages): number[] {
  const forth: number[] = [];
  forEachIn(line, messages, (m) => forth.push(m));
  const back: number[] = [];
  for (let m = line.tail; m !== none; m = messages.previous(m)) back.push(m);
  expect(back.toReversed()).toEqual(forth);
  expect(line.length).toBe(forth.length);
  return forth;
}

describe('a line', () => {
  it('[Q3] is what a list is, whoever is taken out and put back', () => {
    const step = fc.record({
      what: fc.constantFrom('append', 'append', 'detach', 'insert'),
      choice: fc.nat({ max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const messages = new Messages(createMemory());
        const line = createLine();
        let standing: number[] = [];
        const out: number[] = [];
        let orders = 0;
        for (const { what, choice } of steps) {
          if (what === 'append') {
            const m = messages.create(0, none, 0, 0, none, orders);
            messages.enter(m, 0, orders++);
            append(line, messages, m);
            standing.push(m);
          } else if (what === 'detach' && standing.length > 0) {
            const [m] = standing.splice(choice % standing.length, 1);
            detach(line, messages, m!);
            out.push(m!);
          } else if (what === 'insert' && out.length > 0) {
            const [m] = out.splice(choice % out.length, 1);
            insertByOrder(line, messages, m!);
            standing = [...standing, m!].sort((a, b) => messages.order(a) - messages.order(b));
          }
          expect(found(line, messages)).toEqual(standing);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('may lose the one that is visited', () => {
    const messages = new Messages(createMemory());
    const line = createLine();
    for (let number = 0; number < 5; number++) {
      append(line, messages, messages.create(0, none, 0, 0, none, number));
    }
    forEachIn(line, messages, (m) => {
      if (m % 2 === 0) detach(line, messages, m);
    });
    expect(found(line, messages)).toEqual([1, 3]);
  });
});
