import { problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import { EventLog } from '../engine/eventLog.ts';
import { MoveLog } from '../engine/moveLog.ts';
import type { Command } from '../flow/flow.ts';
import { expressWay } from '../run/expressWay.ts';
import { Run, sizeOf } from '../run/run.ts';
import { toResult } from '../run/toResult.ts';
import { findTrace } from '../run/trace.ts';
import { Checkpoints } from './checkpoints.ts';
import { Departures } from './departures.ts';
import { toFrame, toReport, toSlots, transferablesOf } from './frame.ts';
import { toHappened } from './happenings.ts';
import { Pacer } from './pacer.ts';
import type { Charted, Request, Response, RunPoint } from './protocol.ts';
import { RateMeter } from './rateMeter.ts';

/** What a host needs of the world around it. */
export interface Surroundings {
  /** Milliseconds, never going back. */
  clock(): number;
  /** Runs `task` once, not before `delay` milliseconds, after waiting requests have been received. */
  later(task: () => void, delay: number): void;
  post(response: Response, transfer: readonly ArrayBuffer[]): void;
}

/** Real milliseconds of one slice of running, between two looks at the requests. */
const sliceLength = 8;
/** Events served between two looks at the clock. */
const stretch = 2000;
/** Of so many things that happen in one step each is told. */
const mostTold = 200;
/** Real milliseconds from one frame to the next at least, and from one report to the next. */
const frameInterval = 16;
const reportInterval = 250;

/**
 * Runs one simulation in slices of a few milliseconds, up to the instant that the pace owes; one frame is under way at a
 * time. Pace, slices and frames never change what happens, only when it is seen.
 */
export class Host {
  private readonly surroundings: Surroundings;
  private run: Run | null = null;
  private readonly pacer = new Pacer(1);
  private isPlaying = false;
  /** Where it is to pause. */
  private goal: number | null = null;
  private hasEnded = false;
  private catchUp: RunPoint | null = null;
  private isTicking = false;
  private watched: readonly string[] = [];
  private charted: Charted = {};
  private departures = new Departures();
  /** Real milliseconds that went into running. */
  private ranFor = 0;
  private slicedAt = 0;
  private revision = 0;
  private frame = 0;
  private acknowledged = 0;
  /** Something has changed that no frame has shown. */
  private isStale = false;
  private framedAt = Number.NEGATIVE_INFINITY;
  private reportedAt = Number.NEGATIVE_INFINITY;
  private readonly rateMeter = new RateMeter();
  private readonly checkpoints = new Checkpoints();

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  receive(request: Request): void {
    switch (request.kind) {
      case 'start':
        this.start(request);
        break;
      case 'play':
        this.goal = null;
        this.play();
        break;
      case 'pause':
        this.isPlaying = false;
        this.goal = null;
        this.show(true);
        break;
      case 'runTo':
        this.goal = request.at;
        this.play();
        break;
      case 'step':
        this.step();
        break;
      case 'pace':
        this.pacer.setPace(request.pace, this.surroundings.clock(), this.run?.now ?? 0);
        this.rateMeter.restart(this.surroundings.clock(), this.run?.events ?? 0);
        break;
      case 'command':
        this.command(request.id, request.commands);
        break;
      case 'watch':
        this.watched = request.nodes;
        this.charted = request;
        this.report();
        break;
      case 'result':
        this.tellResult();
        break;
      case 'trace': {
        const tell = (share: number) => this.post({ kind: 'tracing', share });
        this.post({ kind: 'traced', found: findTrace(request.asked, tell) });
        break;
      }
      case 'acknowledge':
        this.acknowledged = Math.max(this.acknowledged, request.frame);
        if (this.isStale && !this.isMoving) this.show(false);
        break;
    }
    this.tickLater();
  }

  /** T7. What was fetched meanwhile makes the run fast, and nothing else. */
  takeExpress(): void {
    this.run?.simulation.forgetExpress(expressWay.toExpress);
  }

  private get isMoving(): boolean {
    return this.run !== null && !this.hasEnded && (this.isPlaying || this.catchUp !== null);
  }

  private get until(): number {
    return this.run?.start.run.until ?? Number.POSITIVE_INFINITY;
  }

  private start({ flow, play, checkpoint, resumeAt }: Extract<Request, { kind: 'start' }>): void {
    const run =
      checkpoint === undefined ? new Run(flow) : Run.restore({ ...checkpoint.saved, journal: flow.journal });
    this.departures = checkpoint === undefined ? new Departures() : Departures.load(checkpoint.departures);
    this.ranFor = 0;
    run.simulation.moveLog = new MoveLog();
    this.run = run;
    this.isPlaying = play;
    this.hasEnded = false;
    this.goal = null;
    this.catchUp = resumeAt ?? null;
    const at = this.surroundings.clock();
    this.rateMeter.begin(at, run.events);
    this.checkpoints.begin(at);
    this.pacer.begin(at, run.now);
    this.revision++;
    this.post({ kind: 'started', slots: toSlots(run.simulation, this.revision) });
    // Where it is to go on from is mostly near: then nothing else is seen before.
    if (this.catchUp !== null) this.sliceTowards(this.catchUp);
    this.show(true);
  }

  private play(): void {
    this.isPlaying = true;
    this.pacer.begin(this.surroundings.clock(), this.run?.now ?? 0);
    this.rateMeter.restart(this.surroundings.clock(), this.run?.events ?? 0);
    this.show(false);
  }

  private step(): void {
    if (this.run === null || this.hasEnded) return;
    this.isPlaying = false;
    this.goal = null;
    this.goBack();
    const { simulation } = this.run;
    const log = new EventLog(mostTold);
    simulation.eventLog = log;
    this.guard((run) => {
      if (!this.departures.step(run, this.until) && run.problem === null)
        run.advance(Number.isFinite(this.until) ? this.until : run.now);
    });
    simulation.eventLog = null;
    const happened = toHappened(simulation, log);
    this.endIfOver();
    this.show(true);
    this.post({ kind: 'stepped', at: simulation.now, happened, missed: log.missed });
  }

  /** To where it was, first: what is done before that would be done elsewhere. */
  private goBack(): void {
    while (this.catchUp !== null && this.run !== null && this.run.problem === null)
      this.sliceTowards(this.catchUp);
  }

  private command(id: number, commands: readonly Command[]): void {
    const { run } = this;
    if (run === null) return;
    this.goBack();
    const done = run.apply(commands);
    if (!done.ok) {
      this.post({ kind: 'refused', id, problems: done.problems });
      return;
    }
    if (commands.some((command) => command.kind === 'add' || command.kind === 'remove')) this.revision++;
    this.post({ kind: 'applied', id, entries: done.value, slots: toSlots(run.simulation, this.revision) });
    this.reopen(run);
    this.show(true);
  }

  /** A change may set a run going again that all waited in; one that is over at its end stays so. */
  private reopen(run: Run): void {
    const { stop } = run.simulation;
    if (!this.hasEnded || stop !== null || run.now >= this.until) return;
    this.hasEnded = false;
    this.isPlaying = true;
    this.pacer.begin(this.surroundings.clock(), run.now);
  }

  private tickLater(): void {
    if (this.isTicking || !this.isMoving) return;
    this.isTicking = true;
    this.surroundings.later(() => this.tick(), 0);
  }

  /** One slice. The next follows at once where there is more to do, else when the next frame is due. */
  private tick(): void {
    this.isTicking = false;
    if (!this.isMoving) return;
    const isBehind =
      this.catchUp === null
        ? this.slice(this.goal ?? this.pacer.owed(this.surroundings.clock()))
        : this.sliceTowards(this.catchUp);
    const at = this.surroundings.clock();
    this.ranFor += at - this.slicedAt;
    if (isBehind && this.run !== null) this.pacer.begin(at, this.run.now);
    this.rateMeter.read(at, this.run?.events ?? 0);
    this.endIfOver();
    this.pauseAtGoal();
    this.show(false);
    if (this.run !== null && this.checkpoints.isDue(at)) {
      const saved = this.checkpoints.take(this.run, this.surroundings.clock);
      const bytes = sizeOf(this.run);
      if (saved !== null) this.post({ kind: 'checkpoint', bytes, saved, departures: this.departures.save() });
    }
    if (!this.isMoving || this.isTicking) return;
    this.isTicking = true;
    this.surroundings.later(() => this.tick(), isBehind ? 0 : frameInterval / 2);
  }

  /** Runs towards `owed` for one slice; true when it did not get there. */
  private slice(owed: number): boolean {
    this.slicedAt = this.surroundings.clock();
    const stopAt = this.slicedAt + sliceLength;
    const target = Math.min(owed, this.until);
    let isBehind = true;
    this.guard((run) => {
      while (isBehind && this.surroundings.clock() < stopAt)
        isBehind = this.departures.advance(run, target, stretch) === 'counted';
    });
    return isBehind;
  }

  private sliceTowards(point: RunPoint): boolean {
    this.slicedAt = this.surroundings.clock();
    const stopAt = this.slicedAt + sliceLength;
    this.guard((run) => {
      while (run.problem === null && this.surroundings.clock() < stopAt) {
        const left = point.events - run.events;
        if (this.departures.advance(run, point.now, Math.min(stretch, left)) === 'counted' && left > stretch)
          continue;
        this.catchUp = null;
        return;
      }
    });
    return true;
  }

  private pauseAtGoal(): void {
    if (this.goal === null || this.run === null || this.hasEnded || this.run.now < this.goal) return;
    this.goal = null;
    this.isPlaying = false;
    this.show(true);
    this.post({ kind: 'arrived' });
  }

  /** What the engine throws (no memory left) ends the run, not the worker. */
  private guard(work: (run: Run) => void): void {
    const { run } = this;
    if (run === null) return;
    try {
      work(run);
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      run.simulation.fail(problem('', words(`the run cannot go on: ${told}`, `运行无法继续：${told}`)));
    }
  }

  private endIfOver(): void {
    const { run } = this;
    if (run === null || this.hasEnded) return;
    const { stop } = run.simulation;
    if (stop === null && run.now < this.until) return;
    this.hasEnded = true;
    this.isPlaying = false;
    this.show(true);
    this.post({ kind: 'ended', reason: stop?.reason ?? 'until', problem: stop?.problem ?? null });
  }

  /** Posts a frame when the last one has been taken over, and a report when one is due or `isNews`. */
  private show(isNews: boolean): void {
    const { run } = this;
    if (run === null) return;
    const at = this.surroundings.clock();
    this.isStale = true;
    const isTaken = this.acknowledged >= this.frame;
    if (isTaken && (isNews || !this.isMoving || at - this.framedAt >= frameInterval)) {
      this.isStale = false;
      this.framedAt = at;
      this.frame++;
      const { frame, revision, isPlaying: playing } = this;
      const eventRate = this.rateMeter.rate;
      const shown = toFrame(run, { frame, revision, playing, eventRate });
      this.surroundings.post(shown, transferablesOf(shown));
    }
    if (isNews || at - this.reportedAt >= reportInterval) this.report();
  }

  private report(): void {
    if (this.run === null) return;
    this.reportedAt = this.surroundings.clock();
    this.post(toReport(this.run, this.watched, this.charted, this.departures));
  }

  /** As the command line prints it for a run to this instant, or to its end. */
  private tellResult(): void {
    const { run } = this;
    if (run === null) return;
    const until = this.hasEnded && Number.isFinite(this.until) ? this.until : run.now;
    const wallSeconds = this.ranFor / 1000;
    this.post({ kind: 'result', result: toResult(run, { until, wallSeconds }) });
  }

  private post(response: Response): void {
    this.surroundings.post(response, []);
  }
}
