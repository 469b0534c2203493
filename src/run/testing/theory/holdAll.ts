import { describe, expect, it } from 'vitest';
import { gapsOf, judge } from './hold.ts';
import { vectors } from './vector.ts';
import { groups } from './ways.ts';

/** Tests of a group: every value of every vector of its models. */
export function holdAll(group: keyof typeof groups): void {
  const waysOf = new Map(Object.entries(groups[group]));
  for (const [index, vector] of vectors.entries()) {
    const ways = waysOf.get(vector.model)?.filter(({ isFor }) => isFor?.(vector) ?? true);
    if (ways === undefined) continue;
    describe(`${vector.model} ${JSON.stringify(vector.params)}`, () => {
      const shown = new Set<string>();

      for (const [turn, way] of ways.entries())
        it(`holds: ${way.how}`, { timeout: 60_000 }, () => {
          // Fixed, and none the same, lest one chance decides over many.
          const verdicts = judge(way, vector, 1 + index * 1000 + turn * 100);
          for (const { path } of verdicts) shown.add(path);
          expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
          expect(verdicts.length).toBeGreaterThan(0);
        });

      it('has no value that is not shown', () => {
        expect(gapsOf(vector, shown)).toEqual([]);
      });
    });
  }
}
