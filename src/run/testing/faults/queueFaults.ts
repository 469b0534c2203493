import { none } from '../../../engine/messages.ts';
import type { Line } from '../../../engine/parts/line.ts';
import { packed } from '../../../engine/parts/pack.ts';
import { byPriority, byService } from '../../../engine/parts/ranking.ts';
import { arrivalKind } from '../../../engine/simulation.ts';
import { areaAt } from '../../../engine/stats/level.ts';
import { wholeOf as queueWhole } from '../../../kinds/queue/parts.ts';
import { type Counts, parkedEnd, type QueuePlace } from '../../../kinds/queue/state.ts';
import { type Evidence, sum } from './evidence.ts';
import { checkArea, checkClasses } from './figureFaults.ts';
import { takesAtOnce } from './takesAtOnce.ts';

export function checkQueue(evidence: Evidence, place: QueuePlace): void {
  const { id, config, state, ins, outs } = place;
  const { line, parked, length } = state;
  checkClasses(evidence, id, state.classes, queueWhole(state));
  evidence.expect(`level of ${id}`, length.value, line.length);
  checkArea(evidence, `length of ${id}`, length.area, areaAt(length, evidence.simulation.now));
  const underWay = sum(ins.map((edge) => edge.state.underWay));
  evidence.expect(`reserved at ${id}`, state.reserved, config.overflow === 'dropOldest' ? 0 : underWay);
  const isHalted = place.paused || place.crashed;
  const takersOf = (message: number) =>
    isHalted ? [] : outs.filter(({ to }) => takesAtOnce(evidence, to, message));
  const takers = takersOf(place.behavior.next!(evidence.simulation, place));
  if (line.length > 0 && takers.length > 0)
    evidence.fault(`${takers[0]!.to.id} could take what waits in ${id}`);
  const taken = line.length + state.reserved;
  const isFull =
    place.crashed || (taken >= config.capacity && (taken > 0 || takersOf(parked.head).length === 0));
  if (parked.length > 0 && !isFull) evidence.fault(`parked at ${id}, where there is room`);
  if (parked.length > 0 && config.overflow !== 'block') evidence.fault(`parked at ${id}, which never blocks`);
  if (place.crashed && !config.isDurable)
    evidence.expect(`what stands in ${id}, which is down`, line.length, 0);
  checkOrder(evidence, place);
  checkTimers(evidence, place);
  const since = (...names: (keyof Counts)[]) =>
    sum(names.map((name) => state.counts[name] - state.countsAtReset[name]));
  const came = since('arrived', 'redelivered', 'preempted');
  const left = since('departed', 'rejected', 'dropped', 'expired', 'abandoned');
  evidence.expect(`[Q5] balance of ${id}`, length.value - length.valueAtReset, came - left);
  if (since('deadLettered') > left - since('departed')) evidence.fault(`${id} has too many dead letters`);
}

/** Who leaves first, and whom a random order draws from. */
function checkOrder(evidence: Evidence, { id, config, state }: QueuePlace): void {
  const { line, ranking, pack } = state;
  const isBefore = { priority: byPriority, shortest: byService }[config.discipline as string];
  if (isBefore === undefined) evidence.expect(`ranking of ${id}`, ranking.root, none);
  else {
    const first = evidence
      .inLine(line)
      .reduce((a, b) => (isBefore(evidence.simulation, b, a) ? b : a), line.head);
    evidence.expect(`first of ${id}`, ranking.root, first);
  }
  evidence.expect(`pack of ${id}`, pack.size, config.discipline === 'random' ? line.length : 0);
  const all = new Set(Array.from({ length: pack.size }, (_, position) => packed(pack, position)));
  evidence.expect(`different ones in the pack of ${id}`, all.size, pack.size);
  if (pack.size > 0 && !evidence.inLine(line).every((m) => all.has(m)))
    evidence.fault(`the pack of ${id} lacks one`);
}

/** What pends for a queue are the timers of what stands there, of each its own. */
function checkTimers(evidence: Evidence, { id, slot, state }: QueuePlace): void {
  const { messages, extras } = evidence.simulation;
  const timed = (line: Line) =>
    evidence
      .inLine(line)
      .filter((m) => messages.extra(m) !== none && extras.timer(messages.extra(m)) !== none);
  const told = (ms: readonly number[]) => ms.toSorted((a, b) => a - b).join(' ');
  const mine = evidence.pending.filter(([kind, a]) => kind < arrivalKind && a === slot);
  const of = (isParked: boolean) =>
    told(mine.filter(([kind]) => (kind === parkedEnd) === isParked).map(([, , message]) => message));
  evidence.expect(`timers of ${id}`, of(false), told(timed(state.line)));
  for (const m of evidence.inLine(state.line)) {
    const extra = messages.extra(m);
    if (extra === none) continue;
    const over = Math.min(extras.expiresAt(extra), extras.staysUntil(extra));
    if (over < evidence.simulation.now) evidence.fault(`[Q7] one stands in ${id} beyond its time`);
    if (over < Number.POSITIVE_INFINITY && extras.timer(extra) === none)
      evidence.fault(`[Q7] no end pends for one in ${id}`);
  }
  evidence.expect(`timers of what is parked at ${id}`, of(true), told(timed(state.parked)));
}
