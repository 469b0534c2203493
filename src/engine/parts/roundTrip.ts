import type { Place } from '../place.ts';

/** Whether what a place sends on may come to it again, by whatever edges there are. */
export function leadsBack(place: Place): boolean {
  const seen = new Set<Place>();
  const left = [place];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    for (const { to } of [...at.outs, ...at.deadLetters]) {
      if (to === place) return true;
      if (seen.has(to)) continue;
      seen.add(to);
      left.push(to);
    }
  }
  return false;
}
