import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Agenda } from './agenda.ts';

describe('the agenda', () => {
  it('[T4] gives out first what came first, however pushes and takes mix', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 150 }), fc.nat({ max: 150 })), { maxLength: 30 }),
        (turns) => {
          const agenda = new Agenda();
          let pushed = 0;
          let taken = 0;
          const take = () => {
            agenda.take();
            expect([agenda.item, agenda.slot, agenda.ref]).toEqual([taken % 4, taken, 1 + taken]);
            taken++;
          };
          for (const [pushes, takes] of turns) {
            for (let left = pushes; left > 0; left--, pushed++) agenda.push(pushed % 4, pushed, 1 + pushed);
            for (let left = takes; left > 0 && taken < pushed; left--) take();
            expect(agenda.isEmpty).toBe(taken === pushed);
          }
          while (!agenda.isEmpty) take();
          expect(taken).toBe(pushed);
        },
      ),
      { numRuns: 30 },
    );
  });
});
