import type { PlaceFigures } from '../../engine/behavior.ts';
import { none } from '../../engine/messages.ts';
import { idle } from '../../engine/parts/servers.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { changeIn, changeOf, countsSince, type Part, splitClasses } from '../../engine/stats/classes.ts';
import { toLevelFigures, toSampleFigures } from '../../engine/stats/figures.ts';
import { maxOf, meanOf } from '../../engine/stats/level.ts';
import type { HandlerPlace } from './state.ts';

/** All that is measured of a handler. */
export function wholeOf({ state: { busy, service, counts, countsAtReset } }: HandlerPlace): Part {
  return { level: busy, sample: service, counts: { ...counts }, countsAtReset: { ...countsAtReset } };
}

/** F5, F6. Who waits here and what is held is measured of the whole alone. */
export function toFigures(
  { now }: Simulation,
  place: HandlerPlace,
  part: Part,
  isWhole: boolean,
): PlaceFigures {
  const { waiting, held, busy } = place.state;
  const counts = countsSince(part);
  const occasions = counts['arrived']!;
  const most = Math.max(meanServers(now, place), maxOf(busy));
  return {
    counts,
    ...(isWhole && { waiting: toLevelFigures(waiting, now, { occasions }) }),
    busy: toLevelFigures(part.level!, now, { occasions, most }),
    ...(isWhole && { held: toLevelFigures(held, now, { occasions, most }) }),
    utilization: utilization(now, place, part),
    service: toSampleFigures(part.sample),
  };
}

/** Mean busy by mean servers. */
export function utilization(
  now: number,
  { config, state }: HandlerPlace,
  { level }: Pick<Part, 'level'>,
): number | null {
  const busy = meanOf(level!, now);
  if (busy === null) return null;
  const area = state.serverArea + config.servers * (now - state.serversSince);
  return (busy * (now - state.busy.resetAt)) / area;
}

/** Since the figures began; as they are now where they were never others. */
function meanServers(now: number, { config, state }: HandlerPlace): number {
  const { resetAt } = state.busy;
  if (state.serversSince <= resetAt) return config.servers;
  return (state.serverArea + config.servers * (now - state.serversSince)) / (now - resetAt);
}

/** All that is being worked on is of the first type and priority. */
export function split(simulation: Simulation, place: HandlerPlace): void {
  const { servers, counters } = simulation;
  splitClasses(simulation, place.state.classes, wholeOf(place));
  for (let server = place.state.oldest; server !== none; server = servers.younger(server)) {
    if (servers.mode(server) !== idle) servers.setClass(server, counters.firstType, counters.firstPriority);
  }
}

/** A server is taken for a message. */
export function occupy(
  simulation: Simulation,
  { state }: HandlerPlace,
  server: number,
  message: number,
): void {
  const { servers, messages } = simulation;
  servers.setClass(server, messages.type(message), messages.priority(message));
  changeIn(simulation, state.classes, message, 1);
}

/** And is free again. */
export function vacate(simulation: Simulation, { state }: HandlerPlace, server: number): void {
  const { servers } = simulation;
  changeOf(simulation, state.classes, servers.priority(server), servers.type(server), -1);
}
