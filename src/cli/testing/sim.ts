import { spawnSync } from 'node:child_process';
import process from 'node:process';
import type { RunResult } from '../../run/result.ts';

export interface Printed {
  readonly status: number | null;
  readonly stdout: string;
  readonly lines: readonly string[];
}

/** The command line as npm calls it, a flow on its standard input. */
export function sim(flow: object, ...args: readonly string[]): Printed {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'src/cli/sim.ts', '-', ...args],
    { encoding: 'utf8', input: JSON.stringify(flow), timeout: 120_000, maxBuffer: 1e9 },
  );
  return { status, stdout, lines: stderr.split('\n').slice(0, -1) };
}

/** Of a run that must go well. */
export function resultOf(flow: object, ...args: readonly string[]): RunResult {
  const { status, stdout, lines } = sim(flow, ...args);
  if (status !== 0 || lines.length > 0) throw new Error(`exit ${status}: ${lines.join('\n')}`);
  return JSON.parse(stdout) as RunResult;
}
