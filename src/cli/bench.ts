import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { problem, toLine } from '../base/problem.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import '../run/express/arrive.ts';
import { Run } from '../run/run.ts';
import { branchingTandem, deepQueue, openNetwork, singleQueue } from './benchFlows.ts';
import { runReference } from './reference.ts';

/** Rounds that count; one more before them warms up. */
const rounds = 7;
const load = 0.8;
/** Fewer events a round say nothing of means or of memory. */
const enough = 100_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** One row: a run that goes on from round to round. */
interface Case {
  readonly name: string;
  readonly run: Run;
  readonly rates: number[];
  /** Events a completed job, over all rounds. */
  jobsAnEvent: number;
}

const usage = `Measures the engine on this machine.

usage: npm run --silent bench [-- --events N]

  --events N   events of one round, and messages of the deep queue; 1000000 unless told
  --help       this text
`;

function main(): number {
  const events = readEvents(process.argv.slice(2));
  if (!events.ok) {
    for (const each of events.problems) process.stderr.write(`${toLine(each)}\n`);
    return 2;
  }
  if (events.value === null) process.stdout.write(usage);
  else measure(events.value);
  return 0;
}

/** Null: help was asked for. */
function readEvents(args: readonly string[]): Result<number | null> {
  const [name, written, ...others] = args.flatMap((arg) => arg.split('='));
  if (name === undefined) return success(1_000_000);
  if (name === '--help' || name === '-h') return success(null);
  if (name !== '--events')
    return failure(
      problem(name, words('unknown option; known: --events, --help', '未知选项；可用：--events、--help')),
    );
  const events = Number(written);
  if (others.length === 0 && Number.isSafeInteger(events) && events >= 100 && events <= 1_000_000)
    return success(events);
  return failure(
    problem(name, words('must be a whole number from 100 to 1000000', '必须是 100 到 1000000 之间的整数')),
  );
}

function measure(events: number): void {
  const { run: deepRun, bytes } = openDeep(events);
  const cases = [
    caseOf(`M/M/1, load ${load}`, new Run(singleQueue(load))),
    caseOf('tandem, 20 nodes', new Run(branchingTandem(6))),
    caseOf('network, 100 nodes', new Run(openNetwork(10))),
    caseOf(`M/M/1, ${count(events)} waiting`, deepRun),
  ];
  const reference: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const rate = timeReference(events);
    if (round >= 0) reference.push(rate);
    for (const each of cases) {
      const eventRate = timeRun(each, events);
      if (round >= 0) each.rates.push(eventRate);
    }
  }
  print(cases, median(reference), events);
  if (events < enough) return;
  console.log(`\nA waiting message takes ${bytes.toFixed(0)} bytes.`);
  console.log(
    `After ${count(10 * events)} events of M/M/1 memory has grown by ${toKilobytes(growth(events))} kB.`,
  );
}

function caseOf(name: string, run: Run): Case {
  return { name, run, rates: [], jobsAnEvent: 0 };
}

/** Events a second: two a job. */
function timeReference(events: number): number {
  const jobs = events / 2;
  const beganAt = performance.now();
  const { meanWaiting } = runReference(jobs, load, 1);
  const seconds = (performance.now() - beganAt) / 1000;
  if (events >= enough && !(meanWaiting > 2)) throw new Error('the reference loop is no M/M/1');
  return events / seconds;
}

function timeRun(of: Case, events: number): number {
  const { run } = of;
  const before = run.simulation.counters.completed;
  const beganAt = performance.now();
  run.advance(Number.POSITIVE_INFINITY, events);
  const seconds = (performance.now() - beganAt) / 1000;
  if (run.problem !== null) throw new Error(run.problem.message.en);
  of.jobsAnEvent = (run.simulation.counters.completed - before) / events;
  return events / seconds;
}

function print(cases: readonly Case[], reference: number, events: number): void {
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}; median of ${rounds} rounds of ${count(events)} events.`,
  );
  console.log(
    'The reference is an M/M/1 written by hand for this one purpose; a ratio of 1 is as fast, event by event.\n',
  );
  const rows = [
    ['', 'jobs/s', 'events/s', 'ns an event', 'of the reference'],
    ['reference loop', count(reference / 2), count(reference), (1e9 / reference).toFixed(1), '1'],
    ...cases.map(({ name, rates, jobsAnEvent }) => {
      const rate = median(rates);
      return [
        name,
        count(rate * jobsAnEvent),
        count(rate),
        (1e9 / rate).toFixed(1),
        (rate / reference).toFixed(3),
      ];
    }),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const toLine = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  console.log([toLine(rows[0]!), rule, ...rows.slice(1).map(toLine)].join('\n'));
}

/** A run with so many messages waiting, and what each of them takes. */
function openDeep(messages: number): { readonly run: Run; readonly bytes: number } {
  const run = new Run(deepQueue(messages));
  const before = memory();
  run.advance(0.001);
  return { run, bytes: (memory() - before) / run.simulation.messages.live };
}

/** Bytes by which memory grows over ten rounds, after one that warms up. */
function growth(events: number): number {
  const run = new Run(singleQueue(load));
  run.advance(Number.POSITIVE_INFINITY, events);
  const before = memory();
  run.advance(Number.POSITIVE_INFINITY, 10 * events);
  const after = memory();
  // Also keeps the run alive until it was measured.
  if (run.problem !== null) throw new Error(run.problem.message.en);
  return after - before;
}

/** Bytes in use, on the heap and in buffers. */
function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function toKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

process.exitCode = main();
