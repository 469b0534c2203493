import { type Problem, problem } from '../base/problem.ts';
import { type Result, success } from '../base/result.ts';
import type { ToExpress } from '../engine/express.ts';
import { resetFigures } from '../engine/resetFigures.ts';
import type { Simulation } from '../engine/simulation.ts';
import { restoreSnapshot, type Snapshot, takeSnapshot } from '../engine/snapshot.ts';
import type { Outcome } from '../engine/stop.ts';
import { applyCommand, applyCommands } from '../flow/command.ts';
import type { Command, Flow, JournalEntry } from '../flow/flow.ts';
import { specs } from '../kinds/specs.ts';
import { carryOut } from './carryOut.ts';
import { compile, toWiring } from './compile.ts';
import { expressWay } from './expressWay.ts';
import { misplaced } from './misplaced.ts';
import { findWarmUp } from './warmUp.ts';

/** A run between two events, as plain data: its simulation, and how far it has come in its journal. */
export interface SavedRun {
  readonly start: Flow;
  readonly flow: Flow;
  readonly journal: readonly JournalEntry[];
  readonly replayed: number;
  readonly warmUp: number;
  readonly isWarm: boolean;
  readonly simulation: Snapshot;
}

/**
 * Run = flow + seed + journal + until. The flow is the one it started from, apart from any document; commands change the
 * flow as it stands and are entered in the journal, so that the start with its journal gives the same run again.
 */
export class Run {
  /** The flow at time 0. */
  readonly start: Flow;
  /** The flow as it stands now. */
  flow: Flow;
  readonly simulation: Simulation;
  /** What was done so far and, behind `replayed`, what the start's journal still holds. */
  private entries: JournalEntry[];
  private replayed = 0;
  private isWarm = false;

  /** Seconds left out of all figures but totals. */
  readonly warmUp: number;

  /** `warmUp` is given where it has been found before; `express` is null for a run without it, which is the same run (T7). */
  constructor(start: Flow, warmUp?: number, express: ToExpress | null = expressWay.toExpress) {
    const { warmUp: asked } = start.run;
    this.warmUp = warmUp ?? (asked === 'auto' ? findWarmUp(start) : asked);
    this.start = start;
    this.flow = start;
    this.entries = [...start.journal];
    this.simulation = compile(start, express);
  }

  get now(): number {
    return this.simulation.now;
  }

  get events(): number {
    return this.simulation.counters.events;
  }

  get problem(): Problem | null {
    return this.simulation.problem;
  }

  /** What was done so far. */
  get journal(): readonly JournalEntry[] {
    return this.entries.slice(0, this.replayed);
  }

  /** Runs to an instant, journal and warm-up included, or until `budget` events have been served. */
  advance(until: number, budget = Number.POSITIVE_INFINITY): Outcome {
    const last = this.events + budget;
    for (;;) {
      const entry = this.entryToCome;
      this.simulation.awaitsCommand = entry !== undefined;
      const warmUp = this.isWarm ? Number.POSITIVE_INFINITY : this.warmUp;
      if (entry !== undefined && entry.at <= until && entry.at <= warmUp) {
        const outcome = this.advanceTo(entry, last);
        if (outcome !== 'reached') return outcome;
        if (!this.replay(entry)) return 'stopped';
        continue;
      }
      const outcome = this.simulation.run(Math.min(warmUp, until), last - this.events);
      // Figures begin when the clock leaves the warm-up's end: whatever is done at that very instant comes before.
      if (outcome !== 'reached' || warmUp >= until) return outcome;
      if (this.events >= last) return 'counted';
      this.isWarm = true;
      resetFigures(this.simulation);
    }
  }

  /** Serves exactly one event, whenever it is; false when there is none before `until`. */
  step(until: number): boolean {
    const before = this.events;
    this.advance(until, 1);
    return this.events > before;
  }

  /** Does all of the commands at this instant, or none of them. What the journal still held is given up: this is another run now. */
  apply(commands: readonly Command[]): Result<readonly JournalEntry[]> {
    const checked = applyCommands(this.flow, commands, specs);
    if (!checked.ok) return checked;
    const done = commands.map(
      (command): JournalEntry => ({ at: this.now, afterEvents: this.events, command }),
    );
    this.entries = [...this.journal, ...done];
    for (const entry of done) this.replay(entry);
    return success(done);
  }

  save(): SavedRun {
    const { start, flow, entries, replayed, warmUp, isWarm } = this;
    return {
      start,
      flow,
      journal: [...entries],
      replayed,
      warmUp,
      isWarm,
      simulation: takeSnapshot(this.simulation),
    };
  }

  /** The run as it was saved, also one that another worker saved. */
  static restore(saved: SavedRun): Run {
    const run = new Run(saved.start, saved.warmUp);
    run.load(saved);
    return run;
  }

  /** Back to what `save` gave for this run. */
  load(saved: SavedRun): void {
    restoreSnapshot(this.simulation, saved.simulation, toWiring);
    this.flow = saved.flow;
    this.entries = [...saved.journal];
    this.replayed = saved.replayed;
    this.isWarm = saved.isWarm;
  }

  /** The next entry of the journal, where its instant comes before the run is over. */
  private get entryToCome(): JournalEntry | undefined {
    const entry = this.entries[this.replayed];
    return entry === undefined || entry.at > (this.start.run.until ?? Infinity) ? undefined : entry;
  }

  /** To the point between events at which an entry was made: its instant and, where it has one, its number of events. */
  private advanceTo({ at, afterEvents }: JournalEntry, last: number): Outcome {
    const { simulation } = this;
    const outcome = simulation.run(at, Math.min(last, afterEvents ?? last) - this.events);
    if (afterEvents === undefined) return outcome;
    if (this.events === afterEvents) {
      // Also where the run had stopped there: what was done then may set it going again.
      if (this.now === at) return 'reached';
      if (outcome === 'stopped') return outcome;
      if (simulation.calendar.nextTime() >= at) {
        simulation.moveClock(at);
        return 'reached';
      }
    } else if (outcome === 'stopped' || (outcome === 'counted' && this.events < afterEvents)) return outcome;
    simulation.fail(misplaced(simulation, at, afterEvents, `journal.${this.replayed}.afterEvents`));
    return 'stopped';
  }

  private replay(entry: JournalEntry): boolean {
    const after = applyCommand(this.flow, entry.command, specs);
    if (!after.ok) {
      const [first] = after.problems;
      const path = `journal.${this.replayed}${first?.path ? `: ${first.path}` : ''}`;
      if (first !== undefined) this.simulation.fail(problem(path, first.message));
      return false;
    }
    this.replayed++;
    this.simulation.awaitsCommand = this.entryToCome !== undefined;
    this.simulation.attempt(() => carryOut(this.simulation, entry.command, this.flow, after.value));
    this.flow = after.value;
    return true;
  }
}

/** Bytes that a saved run takes, roughly: what grows with its length and its messages. */
export function sizeOf({ simulation }: Run): number {
  const { messages, servers, calendar, places } = simulation;
  const perPlace = 64 * 1024;
  return messages.bytes + servers.bytes + calendar.bytes + places.length * perPlace;
}
