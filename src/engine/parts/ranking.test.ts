import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Extras } from '../extras.ts';
import { createMemory } from '../memory.ts';
import { Messages, none } from '../messages.ts';
import { byPriority, byService, createRanking, rankIn, rankOut } from './ranking.ts';

/** Messages that were ranked, kept sorted beside it: the largest priority first, then the order of entry. */
class Twin {
  readonly memory = createMemory();
  readonly messages = new Messages(this.memory);
  readonly extras = new Extras(this.memory);
  readonly ranking = createRanking();
  sorted: number[] = [];
  private orders = 0;

  enter(priority: number): void {
    const m = this.messages.create(0, none, priority, 0, none, this.orders);
    this.messages.enter(m, 0, this.orders++);
    rankIn(this.ranking, this, m, byPriority);
    const before = this.sorted.findIndex((each) => this.messages.priority(each) < priority);
    this.sorted.splice(before < 0 ? this.sorted.length : before, 0, m);
  }

  leave(place: number): void {
    const [m] = this.sorted.splice(place, 1);
    rankOut(this.ranking, this, m!, byPriority);
    this.messages.release(m!);
  }

  check(): void {
    if (this.ranking.root !== (this.sorted[0] ?? none)) throw new Error('another is first');
  }
}

describe('a ranking', () => {
  it('[Q3] has first what sorting has first, whoever leaves', () => {
    const step = fc.tuple(fc.boolean(), fc.nat({ max: 60 }), fc.constantFrom(-1.5, 0, 1, 2, 7));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const twin = new Twin();
        for (const [enters, choice, priority] of steps) {
          if (enters || twin.sorted.length === 0) twin.enter(priority);
          else twin.leave(choice % twin.sorted.length);
          twin.check();
        }
        while (twin.sorted.length > 0) {
          twin.leave(0);
          twin.check();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[Q3] of ten thousand that came in order, and in order turned round, needs no deep stack', () => {
    for (const sign of [1, -1]) {
      const twin = new Twin();
      const { messages, ranking } = twin;
      for (let number = 0; number < 10_000; number++) {
        const m = messages.create(0, none, sign * number, 0, none, number);
        messages.enter(m, 0, number);
        rankIn(ranking, twin, m, byPriority);
      }
      const served = [];
      while (ranking.root !== none) {
        served.push(sign * messages.priority(ranking.root));
        rankOut(ranking, twin, ranking.root, byPriority);
      }
      const upwards = Array.from({ length: 10_000 }, (_, number) => number);
      expect(served).toEqual(sign === 1 ? upwards.toReversed() : upwards);
    }
  });

  it('[Q3] by service has the shortest first, then the order of entry, those without one last', () => {
    const twin = new Twin();
    const { messages, extras, ranking } = twin;
    const services = [2, Number.NaN, 0.5, null, 2, 0.5];
    const ids = services.map((service, order) => {
      const m = messages.create(0, none, 0, 0, none, order);
      messages.enter(m, 0, order);
      if (service !== null) {
        messages.setExtra(m, extras.open());
        extras.setService(messages.extra(m), service);
      }
      rankIn(ranking, twin, m, byService);
      return m;
    });
    const served = [];
    while (ranking.root !== none) {
      served.push(ids.indexOf(ranking.root));
      rankOut(ranking, twin, ranking.root, byService);
    }
    expect(served).toEqual([2, 5, 0, 4, 1, 3]);
  });
});
