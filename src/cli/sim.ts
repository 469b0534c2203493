import { totalmem } from 'node:os';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { type Problem, problem, toLine } from '../base/problem.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import type { Flow } from '../flow/flow.ts';
import { Replications } from '../run/replications.ts';
import type { RunResult } from '../run/result.ts';
import '../run/express/arrive.ts';
import { Run } from '../run/run.ts';
import { toResult } from '../run/toResult.ts';
import { type Asked, toAsked } from './asked.ts';
import { type Options, parseOptions, usage } from './options.ts';
import { readText } from './readText.ts';

/** Characters of a text, beyond which no engine of today goes: without the spaces that it is written with. */
const longestText = 2 ** 28;
/** Share of the machine's memory that one pool of the engine may take. */
const share = 0.4;

function main(): number {
  const options = parseOptions(process.argv.slice(2));
  if (!options.ok) return refuse(options.problems, 2);
  if (options.value === null) {
    process.stdout.write(usage);
    return 0;
  }
  const asked = readAsked(options.value);
  if (!asked.ok) return refuse(asked.problems, 2);
  const result = simulate(asked.value, options.value.replications);
  if (!result.ok) return refuse(result.problems, 1);
  const text = toText(result.value);
  if (!text.ok) return refuse(text.problems, 1);
  process.stdout.write(text.value);
  return 0;
}

function readAsked(options: Options): Result<Asked> {
  const { file } = options;
  const path = file === '-' ? file : resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  const name = file === '-' ? 'standard input' : file;
  const text = readText(path, name);
  return text.ok ? toAsked(text.value, name, options) : text;
}

function simulate({ flow, until }: Asked, count: number): Result<RunResult> {
  if (count === 1) {
    const one = runOnce(flow, until);
    return one.ok ? success(one.value.result) : one;
  }
  const replications = new Replications();
  let written = 0;
  for (let index = 0; index < count; index++) {
    const one = runOnce({ ...flow, run: { ...flow.run, seed: flow.run.seed + index } }, until);
    if (!one.ok) return one;
    // Told after the first runs rather than after all of them.
    written += JSON.stringify(one.value.result).length;
    if ((written / (index + 1)) * count > longestText) return failure(tooLong(count));
    if (isHeapFull()) return failure(noMemory(index));
    replications.add(one.value.result, one.value.run.simulation);
  }
  return success(replications.toResult());
}

function runOnce(flow: Flow, until: number): Result<{ readonly run: Run; readonly result: RunResult }> {
  const beganAt = performance.now();
  const run = new Run(flow);
  run.simulation.memory.limit = Math.min(totalmem(), process.constrainedMemory() || Infinity) * share;
  run.advance(until);
  if (run.problem !== null) return { ok: false, problems: [run.problem] };
  return success({
    run,
    result: toResult(run, { until, wallSeconds: (performance.now() - beganAt) / 1000 }),
  });
}

function toText(result: RunResult): Result<string> {
  try {
    return success(`${JSON.stringify(result, null, 2)}\n`);
  } catch {
    return failure(tooLong(result.replications));
  }
}

/** Results are kept until all runs are done; what V8 has no room for would end the process. */
function isHeapFull(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > limit / 2;
}

function noMemory(runs: number): Problem {
  return problem(
    '--replications',
    words(`no memory for more than ${runs} runs: ask for fewer`, `内存只够 ${runs} 次运行：请减少次数`),
  );
}

function tooLong(count: number): Problem {
  return problem(
    '--replications',
    words(
      `the result of ${count} runs is too long to write: ask for fewer`,
      `${count} 次运行的结果过长，无法输出：请减少次数`,
    ),
  );
}

/** One line a problem, whatever stands in it. */
function refuse(problems: readonly Problem[], code: number): number {
  const lines = problems.map((each) => `${toLine(each).replaceAll(/\s+/g, ' ')}\n`);
  process.stderr.write(lines.join(''));
  return code;
}

// Whoever reads may stop reading, as `head` does.
process.stdout.on('error', () => {});
process.exitCode = main();
