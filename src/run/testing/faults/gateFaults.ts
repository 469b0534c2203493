import { expiryOf } from '../../../engine/parts/expiry.ts';
import { type GatePlace, outsideEnd } from '../../../engine/parts/gate.ts';
import type { Evidence } from './evidence.ts';

/** Who waits outside one that takes whatever comes, and whose own times pend. */
export function checkGate(evidence: Evidence, place: GatePlace): void {
  const { id, slot, state, ins, paused, crashed } = place;
  const isShut = paused || crashed;
  if (!isShut) evidence.expect(`outside ${id}, which stands open`, state.outside.length, 0);
  for (const edge of ins)
    evidence.expect(`whether ${edge.id} may hold`, edge.mayHold, place.behavior.mayHold(place));
  checkExpiry(evidence, id, slot, outsideEnd, evidence.inLine(state.outside));
}

/** Q8. Each of them that has a time of its own has a timer, and no other. */
export function checkExpiry(
  evidence: Evidence,
  id: string,
  slot: number,
  timerKind: number,
  standing: readonly number[],
): void {
  const told = (ms: readonly number[]) => ms.toSorted((a, b) => a - b).join(' ');
  const mine = evidence.pending.filter(([kind, a]) => kind === timerKind && a === slot).map(([, , m]) => m);
  const timed = standing.filter((m) => expiryOf(evidence.simulation, m) < Number.POSITIVE_INFINITY);
  evidence.expect(`own times at ${id}`, told(mine), told(timed));
}
