import { arrivalKind } from '../../../engine/simulation.ts';
import { type SourcePlace, thoughtEvent } from '../../../kinds/source/state.ts';
import type { Evidence } from './evidence.ts';

export function checkSource(evidence: Evidence, place: SourcePlace): void {
  const { id, slot, config, state } = place;
  const { stands } = evidence.simulation;
  const open = evidence.standsOf(place);
  evidence.expect(`engaged at ${id}`, state.engaged, open.length);
  const standing = open.filter((stand) => stands.unaccepted(stand) > 0).length;
  evidence.expect(`waiting at ${id}`, state.waiting.value, standing);
  for (const stand of open) {
    const key = `${slot}/${stand}`;
    evidence.expect(`parked by ${id}`, stands.unaccepted(stand), evidence.unaccepted.get(key) ?? 0);
    evidence.expect(`called by ${id}`, stands.unfinished(stand), evidence.unfinished.get(key) ?? 0);
  }
  const stops = state.engaged >= config.callers || place.paused || place.crashed;
  evidence.expect(`whether ${id} stands still`, state.standsStill, stops);
  const mine = evidence.pending.filter(([kind, a]) => kind < arrivalKind && a === slot);
  const thinking = mine.filter(([kind]) => kind === thoughtEvent).length;
  evidence.expect(`thinking at ${id}`, state.thinking, thinking);
  evidence.expect(`arrivals of ${id}`, mine.length - thinking, state.arrival === 1 ? 1 : 0);
  if (state.standsStill) evidence.expect(`pending at ${id}, which stands still`, mine.length, 0);
}
