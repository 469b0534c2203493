import type { Classes, Part } from '../../../engine/stats/classes.ts';
import { type Evidence, sum } from './evidence.ts';

/** F6. */
export function checkClasses(evidence: Evidence, id: string, classes: Classes, whole: Part): void {
  const { byPriority, byType, otherPriorities, otherTypes } = classes;
  const all = [
    [...byPriority, ...(otherPriorities === null ? [] : [otherPriorities])],
    [...byType, ...(otherTypes === null ? [] : [otherTypes])],
  ];
  for (const parts of all) {
    if (!evidence.simulation.counters.isMixed) evidence.expect(`classes of ${id}`, parts.length, 0);
    else {
      const values = parts.map(({ level }) => level!.value);
      evidence.expect(`levels by class at ${id}`, sum(values), whole.level!.value);
      for (const name of Object.keys(whole.counts))
        evidence.expect(
          `${name} by class at ${id}`,
          sum(parts.map((part) => part.counts[name]!)),
          whole.counts[name],
        );
      const seen = parts.map(({ sample }) => sample.count + sample.pending);
      evidence.expect(`samples by class at ${id}`, sum(seen), whole.sample.count + whole.sample.pending);
    }
  }
}

export function checkArea(evidence: Evidence, what: string, before: number, area: number): void {
  if (!(area >= before)) evidence.fault(`area of ${what} falls`);
}
