import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../base/words.ts';
import type { Flow } from '../flow/flow.ts';
import { Run } from './run.ts';
import { busyFlow, type Edit, type Trial, toCommand, trial } from './testing/arbitraryEdits.ts';
import { findFaults } from './testing/findFaults.ts';
import { toResult } from './toResult.ts';

const trials = Number(process.env['EDDY_TRIALS'] ?? 100);
/** Events of a run: enough for all that a small flow does. */
const most = 400;

/** All that a run came to, to the last bit. */
function told(run: Run) {
  const { hash, messages, servers, stands, circuits } = run.simulation;
  const live = [messages.live, servers.live, stands.live, circuits.live];
  const why = run.problem?.message ?? words('', '');
  return { hash, now: run.now, live, why, result: toResult(run, { until: 0, wallSeconds: 0 }) };
}

/** The run up to the instant of its last event among the first so many; null where it cannot get past that instant. */
function endOf(flow: Flow, events = most): number | null {
  const run = new Run(flow);
  const until = flow.run.until ?? 50;
  if (run.advance(until, events) === 'reached') return until;
  return run.advance(run.now, events) === 'counted' ? null : run.now;
}

function runTo(flow: Flow, end: number): Run {
  const run = new Run(flow);
  run.advance(end);
  return run;
}

/** Plays a trial live: edits after so many events each. Looks at every state between two events if asked to. */
function play(trial: Trial, look?: (run: Run) => void): Run {
  const run = new Run(trial.flow);
  const until = trial.flow.run.until ?? 50;
  const go = (events: number) => {
    for (let left = events; left > 0 && run.step(until); left--) look?.(run);
  };
  look?.(run);
  for (const edit of trial.edits) {
    go(edit.after);
    doEdit(run, edit, trial);
    look?.(run);
  }
  go(100);
  return run;
}

/** As `play`, to the end of its last instant, so that it can be told by that alone where it ended. */
function playOut(trial: Trial): Run {
  const run = play(trial);
  fc.pre(run.advance(run.now, most) !== 'counted');
  return run;
}

function doEdit(run: Run, edit: Edit, trial: Trial): void {
  const command = toCommand(edit, run.flow, trial);
  if (command !== null) expect(run.apply([command]).ok).toBe(true);
}

function expectSound({ simulation }: Run): void {
  const faults = findFaults(simulation);
  if (faults.length > 0) throw new Error(`t = ${simulation.now}: ${faults.join('; ')}`);
}

/** Of plain data and typed arrays: equal where all numbers and words in it are. */
function digestOf(value: unknown): string {
  const digest = createHash('sha1');
  const add = (part: unknown): void => {
    if (ArrayBuffer.isView(part))
      digest.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    else if (typeof part !== 'object' || part === null) digest.update(`${typeof part} ${part};`);
    else {
      for (const [key, each] of Object.entries(part)) {
        digest.update(`${key}:`);
        add(each);
      }
    }
  };
  add(value);
  return digest.digest('hex');
}

describe('any flow', () => {
  it('[F1][Q5][P8] agrees with itself after every event', () => {
    fc.assert(
      fc.property(busyFlow, (flow) => {
        const run = new Run(flow);
        expectSound(run);
        for (let left = most; left > 0 && run.step(flow.run.until ?? 50); left--) expectSound(run);
      }),
      { numRuns: trials },
    );
  });

  it('[F1][J1] agrees with itself after every event and edit', () => {
    fc.assert(
      fc.property(trial, (each) => void play(each, expectSound)),
      { numRuns: trials },
    );
  });

  it('[T2][T6] comes to the same again, and however it is sliced', () => {
    const slice = fc.record({ of: fc.double({ min: 0, max: 3, noNaN: true }), budget: fc.nat({ max: 40 }) });
    fc.assert(
      fc.property(busyFlow, fc.array(slice, { minLength: 1, maxLength: 30 }), (flow, slices) => {
        const end = endOf(flow);
        fc.pre(end !== null);
        const whole = told(runTo(flow, end));
        expect(told(runTo(flow, end))).toEqual(whole);
        const run = new Run(flow);
        let at = 0;
        for (const { of, budget } of slices) {
          at = Math.min(end, at + of);
          run.advance(at, budget);
          told(run);
        }
        run.advance(end);
        expect(told(run)).toEqual(whole);
      }),
      { numRuns: trials },
    );
  });

  it('[J1] edited live is what its start and journal replay to', () => {
    fc.assert(
      fc.property(trial, fc.nat({ max: 200 }), (each, stop) => {
        const live = playOut(each);
        // The journal as a file has it.
        const again = new Run(structuredClone({ ...each.flow, journal: live.journal }));
        again.advance(live.now, stop);
        again.advance(live.now);
        expect(told(again)).toEqual(told(live));
        expect(again.journal).toEqual(live.journal);
      }),
      { numRuns: trials },
    );
  });

  it('[X1][X2] goes on from a snapshot as it would have, any number of times', () => {
    const points = fc.array(fc.nat({ max: 80 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(trial, points, (each, stops) => {
        const live = playOut(each);
        const whole = told(live);
        const finish = (run: Run) => {
          run.advance(live.now);
          return told(run);
        };
        const run = new Run({ ...each.flow, journal: live.journal });
        const saved = stops.map((events) => {
          run.advance(live.now, events);
          return run.save();
        });
        const apart = saved.map((snapshot) => digestOf(snapshot));
        // Several that share their pages go on in turn, each a little ahead of the next.
        const forks = saved.map((snapshot) => Run.restore(snapshot));
        for (const stride of [7, 1, 13, 29]) {
          for (const fork of [...forks, run]) fork.advance(live.now, stride);
          forks[0]!.save();
        }
        for (const fork of forks) expect(finish(fork)).toEqual(whole);
        expect(finish(run)).toEqual(whole);
        for (const snapshot of saved) {
          run.load(snapshot);
          expect(finish(run)).toEqual(whole);
          forks[0]!.load(snapshot);
          expectSound(forks[0]!);
          expect(finish(forks[0]!)).toEqual(whole);
        }
        for (const [index, snapshot] of saved.entries()) {
          // As another worker gets it; and nothing has written into what was saved.
          expect(finish(Run.restore(structuredClone(snapshot)))).toEqual(whole);
          expect(digestOf(snapshot)).toBe(apart[index]);
        }
      }),
      { numRuns: Math.ceil(trials / 2) },
    );
  });
});
