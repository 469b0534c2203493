import { none } from '../../../engine/messages.ts';
import { held, idle, reserved, serving } from '../../../engine/parts/servers.ts';
import { arrivalKind } from '../../../engine/simulation.ts';
import { areaAt } from '../../../engine/stats/level.ts';
import { wholeOf as handlerWhole } from '../../../kinds/handler/parts.ts';
import { callerEnd, type HandlerPlace, retryDue } from '../../../kinds/handler/state.ts';
import type { QueuePlace } from '../../../kinds/queue/state.ts';
import { type Evidence, sum } from './evidence.ts';
import { checkArea, checkClasses } from './figureFaults.ts';
import { checkExpiry } from './gateFaults.ts';
import { takesAtOnce } from './takesAtOnce.ts';

export function checkHandler(evidence: Evidence, place: HandlerPlace): void {
  const { id, slot, config, state, ins } = place;
  const { servers } = evidence.simulation;
  checkClasses(evidence, id, state.classes, handlerWhole(place));
  const modes = evidence.serversOf(place).map((server) => servers.mode(server));
  const of = (mode: number) => modes.filter((each) => each === mode).length;
  evidence.expect(`servers of ${id}`, modes.length, state.opened);
  evidence.expect(`serving at ${id}`, state.serving, of(serving));
  evidence.expect(`held at ${id}`, state.held.value, of(held));
  evidence.expect(`waiting at ${id}`, state.waiting.value, state.callers.length);
  evidence.expect(`idle at ${id}`, state.idle, of(idle));
  evidence.expect(`reserved at ${id}`, of(reserved), sum(ins.map((edge) => edge.state.underWay)));
  evidence.expect(`busy at ${id}`, state.busy.value, of(serving) + of(held) + of(reserved));
  checkArea(evidence, `busy of ${id}`, state.busy.area, areaAt(state.busy, evidence.simulation.now));
  const pending = evidence.pending.filter(([kind, a]) => kind < arrivalKind && a === place.slot);
  const retries = pending.filter(([kind]) => kind === retryDue).length;
  evidence.expect(`retries of ${id}`, state.retrying, retries);
  const own = pending.filter(([kind]) => kind === callerEnd).length;
  evidence.expect(`ends pending at ${id}`, pending.length - retries - own, state.serving);
  checkExpiry(evidence, id, slot, callerEnd, evidence.inLine(state.callers));
  if (place.crashed) evidence.expect(`work of crashed ${id}`, of(serving) + of(held) + retries, 0);
  if (config.interrupts) checkUrgency(evidence, place);
  let row = 0;
  for (let server = state.idleHead; server !== none && row <= state.idle; row++)
    server = servers.nextIdle(server);
  evidence.expect(`row of idle servers of ${id}`, row, state.idle);
  if (state.opened > config.servers)
    evidence.expect(`idle at ${id}, which has too many servers`, state.idle, 0);
  if (state.callers.length > 0 && takesAtOnce(evidence, place)) evidence.fault(`callers wait at idle ${id}`);
  for (const server of evidence.serversOf(place)) {
    if (servers.mode(server) !== held) continue;
    const key = `${place.slot}/${server}`;
    const i = servers.page(server).i;
    const w = servers.int(server);
    evidence.expect(`parked by a server of ${id}`, i[w + 9], evidence.unaccepted.get(key) ?? 0);
    evidence.expect(`called by a server of ${id}`, i[w + 10], evidence.unfinished.get(key) ?? 0);
  }
}

/** H9. Nobody who waits is more urgent than one who is served. */
function checkUrgency(evidence: Evidence, place: HandlerPlace): void {
  const { messages, servers } = evidence.simulation;
  const { callers, opened } = place.state;
  if (place.paused || place.crashed || opened > place.config.servers) return;
  const served = evidence.serversOf(place).filter((server) => servers.mode(server) === serving);
  const least = Math.min(...served.map((server) => messages.priority(servers.message(server))));
  for (let m = callers.head; m !== none; m = messages.next(m))
    if (messages.priority(m) > least) evidence.fault(`an urgent caller waits at ${place.id}`);
  for (const { from, isDeadLetter } of place.ins) {
    // From a queue whose dead letters come here nothing else is taken.
    if (isDeadLetter || from.kind !== 'queue' || from.paused) continue;
    const { config, state } = from as QueuePlace;
    const first = config.discipline === 'priority' ? state.ranking.root : none;
    if (first !== none && messages.priority(first) > least)
      evidence.fault(`an urgent message waits in ${from.id}`);
  }
}
