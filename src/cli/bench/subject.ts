import '../../run/express/arrive.ts';
import { Run } from '../../run/run.ts';
import { runReference } from '../reference.ts';
import { branchingTandem, deepQueue, openNetwork, singleQueue } from './flows.ts';

export const load = 0.8;

/** Rounds of each case; the best of them counts, for whatever else the machine does only ever adds to a time. */
export const rounds = 20;

/** What one case came to. */
export interface Timing {
  readonly name: string;
  readonly events: number;
  /** Messages completed among those events. */
  readonly jobs: number;
  /** Of an event, in the best round and in the middle one. */
  readonly seconds: number;
  readonly medianSeconds: number;
}

interface Case {
  readonly name: string;
  /** Goes on for so many events; gives back the messages completed. */
  serve(events: number): number;
}

/**
 * What is measured, the same in Node and in a browser's worker: it knows of neither. Between its methods whoever
 * measures may look at the memory.
 */
export class Subject {
  private readonly single = new Run(singleQueue(load));
  /** Kept to the end: what became free while memory is looked at would hide what grows. */
  private deep: Run | null = null;

  /** Opens the run in which so many messages wait; gives back how many there are. */
  fill(messages: number): number {
    const run = new Run(deepQueue(messages));
    run.advance(0.001);
    this.deep = run;
    return run.simulation.messages.live;
  }

  /** The reference first; then M/M/1, the networks, and M/M/1 among the messages of `fill`: so many events each. */
  time(events: number): readonly Timing[] {
    const cases: readonly Case[] = [
      { name: 'reference loop', serve: serveReference },
      caseOf(`M/M/1, load ${load}`, new Run(singleQueue(load))),
      caseOf('tandem, 20 nodes', new Run(branchingTandem(6))),
      caseOf('network, 100 nodes', new Run(openNetwork(10))),
      ...(this.deep === null
        ? []
        : [caseOf(`M/M/1, ${this.deep.simulation.messages.live.toLocaleString('en')} waiting`, this.deep)]),
    ];
    return timed(cases, Math.ceil(events / rounds));
  }

  /** Goes on for so many events of M/M/1; gives back how many messages there are then. */
  serve(events: number): number {
    advance(this.single, events);
    return this.single.simulation.messages.live;
  }
}

/** The rounds of all cases by turns, so that a slow moment of the machine meets all of them. */
function timed(cases: readonly Case[], events: number): readonly Timing[] {
  const results = cases.map(({ name, serve }) => ({ name, serve, jobs: 0, times: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const each of results) {
      const beganAt = performance.now();
      each.jobs += each.serve(events);
      each.times.push((performance.now() - beganAt) / 1000 / events);
    }
  return results.map(({ name, jobs, times }) => {
    const sorted = times.toSorted((a, b) => a - b);
    return {
      name,
      events: events * rounds,
      jobs,
      seconds: sorted[0]!,
      medianSeconds: sorted[rounds >> 1]!,
    };
  });
}

function caseOf(name: string, run: Run): Case {
  return {
    name,
    serve: (events) => {
      const before = run.simulation.counters.completed;
      advance(run, events);
      return run.simulation.counters.completed - before;
    },
  };
}

function advance(run: Run, events: number): void {
  const outcome = run.advance(Number.POSITIVE_INFINITY, events);
  if (outcome !== 'counted') throw new Error(run.problem?.message.en ?? outcome);
}

/** Two events a job. */
function serveReference(events: number): number {
  const { jobs, meanWaiting } = runReference(Math.ceil(events / 2), load, 1);
  if (jobs >= 100_000 && !(meanWaiting > 2)) throw new Error('the reference loop is no M/M/1');
  return jobs;
}
