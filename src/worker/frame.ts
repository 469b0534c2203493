import type { Place } from '../engine/place.ts';
import type { Simulation } from '../engine/simulation.ts';
import { toBars } from '../engine/stats/bars.ts';
import { toSampleFigures } from '../engine/stats/figures.ts';
import type { Level } from '../engine/stats/level.ts';
import { areaAt, closeSpans, spanMaxAt } from '../engine/stats/level.ts';
import type { Run } from '../run/run.ts';
import { Departures } from './departures.ts';
import {
  type Charted,
  edgeStride,
  type Frame,
  type History,
  headLength,
  moveStride,
  nodeStride,
  type Report,
  type Slots,
  serverStride,
  standingAt,
  wholeFlow,
} from './protocol.ts';

export function toSlots({ places, edges }: Simulation, revision: number): Slots {
  const nodeSlots = places.filter((place) => place.alive).map((place) => [place.id, place.slot]);
  const edgeSlots = edges.filter((edge) => edge.alive).map((edge) => [edge.id, edge.slot]);
  return { revision, nodes: Object.fromEntries(nodeSlots), edges: Object.fromEntries(edgeSlots) };
}

export type FrameHeader = Pick<Frame, 'frame' | 'revision' | 'playing' | 'eventRate'>;

/** The state of the run, with the moves since the last frame, which are taken out of the simulation's log. */
export function toFrame({ simulation }: Run, header: FrameHeader): Frame {
  const { places, edges, names, moveLog } = simulation;
  const nodes = new Float64Array(places.length * nodeStride);
  const heads = new Int32Array(places.length * headLength).fill(-1);
  const servers = new Float64Array(places.length * headLength * serverStride);
  // A message without a type counts as one whose type has the empty name.
  const untyped = names.length;
  for (const place of places) {
    if (!place.alive) continue;
    const { slot, behavior } = place;
    behavior.show(simulation, place, nodes, slot * nodeStride);
    nodes[slot * nodeStride + standingAt] = (place.paused ? 1 : 0) + (place.crashed ? 2 : 0);
    const shown = behavior.showMessages?.(simulation, place, heads, slot * headLength, headLength) ?? 0;
    for (let at = slot * headLength; at < slot * headLength + shown; at++)
      if (heads[at]! < 0) heads[at] = untyped;
    behavior.showServers?.(simulation, place, servers, slot * headLength * serverStride, headLength);
  }
  const edgeNumbers = new Float64Array(edges.length * edgeStride);
  for (const { alive, slot, state } of edges) {
    if (!alive) continue;
    edgeNumbers[slot * edgeStride] = state.passed;
    edgeNumbers[slot * edgeStride + 1] = state.underWay;
  }
  const moves = moveLog === null ? new Float64Array(0) : moveLog.moves.slice(0, moveLog.count * moveStride);
  for (let at = 3; at < moves.length; at += moveStride) if (moves[at]! < 0) moves[at] = untyped;
  const messagesPerMove = moveLog?.stride ?? 1;
  moveLog?.clear();
  return {
    kind: 'frame',
    ...header,
    now: simulation.now,
    events: simulation.counters.events,
    totals: simulation.totals,
    nodes,
    edges: edgeNumbers,
    heads,
    servers,
    moves,
    messagesPerMove,
    types: [...names, ''],
  };
}

/** The buffers of a frame, to be handed over instead of copied. */
export function transferablesOf({ nodes, edges, heads, servers, moves }: Frame): ArrayBuffer[] {
  return [nodes.buffer, edges.buffer, heads.buffer, servers.buffer, moves.buffer];
}

/** At most so many bars of a histogram. */
const mostBars = 60;

export function toReport(
  run: Run,
  watched: readonly string[],
  { rates = [], waits = null }: Charted = {},
  departures = new Departures(),
): Report {
  const { simulation } = run;
  const find = (id: string) => {
    const place = simulation.places[simulation.placeSlots.get(id) ?? -1];
    return place?.alive ? [place] : [];
  };
  const places = watched.flatMap(find);
  return {
    kind: 'report',
    now: simulation.now,
    hash: simulation.hash,
    events: simulation.counters.events,
    figuresFrom: simulation.counters.figuresFrom,
    endToEnd: toSampleFigures(simulation.endToEnd),
    nodes: Object.fromEntries(
      places.map((place) => [place.id, { kind: place.kind, ...place.behavior.figures(simulation, place) }]),
    ),
    histories: Object.fromEntries(
      places.flatMap((place) => {
        const level = place.behavior.level?.(place);
        return level === undefined ? [] : [[place.id, toHistory(level, simulation)]];
      }),
    ),
    rates: Object.fromEntries(
      rates.flatMap(find).map((place) => [place.id, departures.historyOf(run, place)]),
    ),
    waits: waits === null ? null : toWaits(simulation, waits, find(waits)[0]),
    outside: Object.fromEntries(
      places.flatMap((place) => {
        const standing = place.behavior.outside?.(place) ?? 0;
        return standing === 0 ? [] : [[place.id, standing]];
      }),
    ),
  };
}

function toWaits(simulation: Simulation, id: string, place: Place | undefined): Report['waits'] {
  const sample =
    id === wholeFlow
      ? simulation.endToEnd
      : place === undefined
        ? undefined
        : place.behavior.samples?.(simulation, place)['wait'];
  const bars = sample === undefined ? null : toBars(sample, mostBars);
  return bars === null ? null : { of: id, bars };
}

/** The closed spans, and the present one as far as it has come. */
function toHistory(level: Level, { memory, now }: Pick<Simulation, 'memory' | 'now'>): History {
  closeSpans(level, memory, now);
  const at: number[] = [];
  const mean: number[] = [];
  const max: number[] = [];
  let area = 0;
  const add = (begin: number, end: number, areaAtEnd: number, highest: number) => {
    at.push(end);
    mean.push((areaAtEnd - area) / (end - begin));
    max.push(highest);
    area = areaAtEnd;
  };
  for (let span = 0; span < level.spans; span++) {
    add(span * level.width, (span + 1) * level.width, level.history[span * 2]!, level.history[span * 2 + 1]!);
  }
  const begin = level.spans * level.width;
  if (now > begin) add(begin, now, areaAt(level, now), spanMaxAt(level, now));
  return { at, mean, max };
}
