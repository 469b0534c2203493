import { none } from '../../../engine/messages.ts';
import { forEachGroup } from '../../../engine/parts/groups.ts';
import type { DelayPlace } from '../../../kinds/delay/behavior.ts';
import { type JoinPlace, expiry as joinExpiry } from '../../../kinds/join/behavior.ts';
import { type Evidence, isInside } from './evidence.ts';
import { checkExpiry } from './gateFaults.ts';

export function checkDelay(evidence: Evidence, { id, slot, state }: DelayPlace): void {
  const mine = evidence.pending.filter(([kind, a]) => isInside(kind, 'delay') && a === slot);
  evidence.expect(`inside ${id}`, state.inside, mine.length);
}

export function checkJoin(evidence: Evidence, { id, slot, state, config, ins, crashed }: JoinPlace): void {
  const mine = evidence.pending.filter(([kind, a]) => isInside(kind, 'join') && a === slot);
  evidence.expect(`leaving ${id}`, state.leaving, mine.length);
  if (crashed) evidence.expect(`kept at ${id}, which is down`, state.kept + state.leaving, 0);
  const kept: number[] = [];
  forEachGroup(state.groups, (_event, newest) => {
    for (let m = newest; m !== none; m = evidence.simulation.messages.next(m)) kept.push(m);
  });
  checkExpiry(evidence, id, slot, joinExpiry, kept);
  const needed = config.count ?? Math.max(1, ins.length);
  let groups = 0;
  forEachGroup(state.groups, (_event, _newest, count) => {
    groups++;
    if (count >= needed) evidence.fault(`a whole event stands at ${id}`);
  });
  evidence.expect(`groups at ${id}`, state.groups.open, groups);
  if (state.groups.size < groups) evidence.fault(`${id} has forgotten a group`);
}
