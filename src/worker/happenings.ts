import { type EventLog, entryStride, happenings } from '../engine/eventLog.ts';
import type { Simulation } from '../engine/simulation.ts';
import type { Happened } from './protocol.ts';

/** What a log has of one step, by names. */
export function toHappened(simulation: Simulation, { entries, count }: EventLog): readonly Happened[] {
  const { places, edges, names, keys } = simulation;
  return Array.from({ length: count }, (_, index): Happened => {
    const [what, , place, edge, message, event, type, key] = entries.subarray(
      index * entryStride,
      (index + 1) * entryStride,
    ) as unknown as Entry;
    return {
      what: happenings[what]!,
      node: places[place]?.id ?? null,
      edge: edges[edge]?.id ?? null,
      message,
      event,
      type: names[type] ?? null,
      key: key === -1 ? null : keys.nameOf(key),
    };
  });
}

type Entry = readonly [number, number, number, number, number, number, number, number];
