import type { Simulation } from '../engine/simulation.ts';
import type { NodeSpecs } from '../flow/nodeSpec.ts';
import { type Happening, happenings } from '../flow/nodeSpec.ts';
import type { Happened } from './protocol.ts';

/** What has happened at each place so far, by its id. */
export type Tally = ReadonlyMap<string, ReadonlyMap<Happening, number>>;

/** Counts what a step may change. Looks at every place, so it is for steps alone. */
export function tallyOf(simulation: Simulation, specs: NodeSpecs): Tally {
  const places = simulation.places.filter((place) => place.alive);
  return new Map(
    places.map((place) => {
      const { counts, waiting } = place.behavior.figures(simulation, place);
      const tally = new Map<Happening, number>([['waits', waiting?.last ?? 0]]);
      for (const [count, what] of Object.entries(specs[place.kind]?.happenings ?? {}))
        tally.set(what, (tally.get(what) ?? 0) + (counts[count] ?? 0));
      return [place.id, tally];
    }),
  );
}

/** What came to pass between two tallies, in the order of a message's life: what leaves a place before what that lets in. */
export function happenedBetween(before: Tally, after: Tally): readonly Happened[] {
  return happenings.flatMap((what) =>
    [...after].flatMap(([node, tally]): Happened[] => {
      const more = (each: Happening) => (tally.get(each) ?? 0) - (before.get(node)?.get(each) ?? 0);
      // Who is turned away has arrived as well.
      const count = what === 'stored' ? more(what) - Math.max(0, more('rejected')) : more(what);
      return count > 0 ? [{ node, what, count }] : [];
    }),
  );
}
