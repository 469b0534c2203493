import { EventLog, entryStride, type Happening, happenings } from '../engine/eventLog.ts';
import type { Simulation } from '../engine/simulation.ts';
import type { Flow } from '../flow/flow.ts';
import { Run, type SavedRun } from './run.ts';

/** One thing that became of a message. */
export interface TraceLine {
  readonly at: number;
  readonly what: Happening;
  /** Number of its creation, copies included, from 1 on. */
  readonly id: number;
  /** Of the one it is a copy of; its own where it is none. */
  readonly event: number;
  readonly type: string;
  readonly key: string;
  /** Ids; an edge where it happened on the way. */
  readonly node: string;
  readonly edge: string;
}

/** Which lines are wanted; empty: all. Texts are parts of what is looked for, whatever their case. */
export interface TraceFilter {
  readonly what: Happening | '';
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly node: string;
}

export interface TraceAsked {
  /** The start with its journal. */
  readonly flow: Flow;
  /** The run at some point before what is asked for; the start where there is none. */
  readonly base: SavedRun | null;
  /** The instant to begin at; null: the last lines there are. */
  readonly from: number | null;
  /** Where to stop: an instant and, where the run stood there, its events. */
  readonly upTo: { readonly now: number; readonly events: number };
  readonly filter: TraceFilter;
  readonly most: number;
}

export interface TraceFound {
  readonly lines: readonly TraceLine[];
  /** There are more lines: before these where the last were asked for, after them else. */
  readonly isCut: boolean;
  /** The last lines were asked for, and the base was too late to have all of them. */
  readonly wantsEarlier: boolean;
}

/** Events served between two looks at what was logged. */
const stretch = 2000;
/** Events first looked through for each line of the last ones. */
const eventsPerLine = 4;

/**
 * History is not kept: what is asked for is replayed from the base, without a log up to where it begins, and with one from there.
 * `tell` hears how much of the way is done, 0 to 1.
 */
export function findTrace(asked: TraceAsked, tell: (share: number) => void = () => undefined): TraceFound {
  return asked.from === null ? findLast(asked, tell) : findFrom(asked, asked.from, tell);
}

/** Looks through the last events, and through four times as many while there are too few lines among them. */
function findLast(asked: TraceAsked, tell: (share: number) => void): TraceFound {
  const { upTo, most } = asked;
  for (let span = most * eventsPerLine; ; span *= 4) {
    const run = startOf(asked);
    const first = run.events;
    const begin = Math.max(first, upTo.events - span);
    goTo(run, { now: upTo.now, events: begin }, tell, (begin - first) / Math.max(1, upTo.events - first));
    const lines: TraceLine[] = [];
    let isCut = false;
    follow(run, asked, tell, (line) => {
      lines.push(line);
      if (lines.length > 2 * most) isCut = lines.splice(0, lines.length - most).length > 0;
      return true;
    });
    isCut ||= lines.length > most;
    const isAll = begin === first;
    if (isAll || lines.length >= most)
      return {
        lines: lines.slice(-most),
        isCut: isCut || !isAll,
        wantsEarlier: lines.length < most && first > 0,
      };
  }
}

function findFrom(asked: TraceAsked, from: number, tell: (share: number) => void): TraceFound {
  const run = startOf(asked);
  // All that lies before, and nothing at the instant itself.
  const before = from - from * Number.EPSILON;
  if (before > run.now) goTo(run, { now: before, events: asked.upTo.events }, tell, 0.5);
  const lines: TraceLine[] = [];
  follow(run, asked, tell, (line) => {
    if (line.at >= from) lines.push(line);
    return lines.length <= asked.most;
  });
  return { lines: lines.slice(0, asked.most), isCut: lines.length > asked.most, wantsEarlier: false };
}

function startOf({ flow, base }: TraceAsked): Run {
  return base === null ? new Run(flow) : Run.restore({ ...base, journal: flow.journal });
}

function goTo(
  run: Run,
  { now, events }: TraceAsked['upTo'],
  tell: (share: number) => void,
  share: number,
): void {
  const first = run.events;
  const many = 100 * stretch;
  while (run.problem === null) {
    const left = events - run.events;
    if (run.advance(now, Math.min(many, left)) !== 'counted' || left <= many) return;
    tell((share * (run.events - first)) / Math.max(1, events - first));
  }
}

/** Goes on with a log, and gives every line that passes the filter until one is answered with false. */
function follow(
  run: Run,
  { upTo, filter }: TraceAsked,
  tell: (share: number) => void,
  take: (line: TraceLine) => boolean,
): void {
  const { simulation } = run;
  const log = new EventLog();
  simulation.eventLog = log;
  const passes = toFilter(filter, simulation);
  const first = run.events;
  for (let round = 1; ; round++) {
    const left = upTo.events - run.events;
    const outcome = run.advance(upTo.now, Math.min(stretch, left));
    for (let entry = 0; entry < log.count; entry++) {
      const at = entry * entryStride;
      if (passes(log.entries, at) && !take(toLine(log.entries, at, simulation))) return;
    }
    log.clear();
    if (outcome !== 'counted' || left <= stretch) return;
    if (round % 50 === 0) tell((run.events - first) / Math.max(1, upTo.events - first));
  }
}

function toLine(entries: Float64Array, at: number, simulation: Simulation): TraceLine {
  const [place, edge] = [entries[at + 2]!, entries[at + 3]!];
  return {
    what: happenings[entries[at]!]!,
    at: entries[at + 1]!,
    node: simulation.places[place]?.id ?? '',
    edge: simulation.edges[edge]?.id ?? '',
    id: entries[at + 4]!,
    event: entries[at + 5]!,
    type: typeName(simulation, entries[at + 6]!),
    key: keyName(simulation, entries[at + 7]!),
  };
}

function typeName({ names }: Simulation, index: number): string {
  return names[index] ?? '';
}

function keyName({ keys }: Simulation, key: number): string {
  return key === -1 ? '' : keys.nameOf(key);
}

function toFilter(
  { what, id, type, key, node }: TraceFilter,
  simulation: Simulation,
): (entries: Float64Array, at: number) => boolean {
  const code = what === '' ? -1 : happenings.indexOf(what);
  const number = id.trim() === '' ? null : Number(id.trim());
  const [typePart, keyPart] = [type.trim().toLowerCase(), key.trim().toLowerCase()];
  const slot = node === '' ? null : (simulation.placeSlots.get(node) ?? null);
  return (entries, at) =>
    (code === -1 || entries[at] === code) &&
    (number === null || entries[at + 4] === number || entries[at + 5] === number) &&
    (node === '' || entries[at + 2] === (slot ?? simulation.placeSlots.get(node))) &&
    (typePart === '' ||
      typeName(simulation, entries[at + 6]!)
        .toLowerCase()
        .includes(typePart)) &&
    (keyPart === '' ||
      keyName(simulation, entries[at + 7]!)
        .toLowerCase()
        .includes(keyPart));
}
