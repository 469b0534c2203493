import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Run } from '../run/run.ts';
import { branchingTandem, deepQueue, openNetwork, singleQueue } from './benchFlows.ts';
import { runReference } from './reference.ts';

/** Rounds that count; one more before them warms up. */
const rounds = 7;
const eventsARound = 1_000_000;
const load = 0.8;
const deep = 1_000_000;

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

function main(): void {
  const { run: deepRun, bytes } = openDeep();
  const cases = [
    caseOf(`M/M/1, load ${load}`, new Run(singleQueue(load))),
    caseOf('tandem, 20 nodes', new Run(branchingTandem(6))),
    caseOf('network, 100 nodes', new Run(openNetwork(10))),
    caseOf(`M/M/1, ${deep.toLocaleString('en')} waiting`, deepRun),
  ];
  const reference: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const rate = timeReference();
    if (round >= 0) reference.push(rate);
    for (const each of cases) {
      const eventRate = timeRun(each);
      if (round >= 0) each.rates.push(eventRate);
    }
  }
  print(cases, median(reference));
  console.log(`\nA waiting message takes ${bytes.toFixed(0)} bytes.`);
  console.log(`After 10,000,000 events of M/M/1 memory has grown by ${toKilobytes(growth())} kB.`);
}

function caseOf(name: string, run: Run): Case {
  return { name, run, rates: [], jobsAnEvent: 0 };
}

/** Events a second: two a job. */
function timeReference(): number {
  const jobs = eventsARound / 2;
  const beganAt = performance.now();
  const { meanWaiting } = runReference(jobs, load, 1);
  const seconds = (performance.now() - beganAt) / 1000;
  if (!(meanWaiting > 2)) throw new Error('the reference loop is no M/M/1');
  return eventsARound / seconds;
}

function timeRun(of: Case): number {
  const { run } = of;
  const before = run.simulation.counters.completed;
  const beganAt = performance.now();
  run.advance(Number.POSITIVE_INFINITY, eventsARound);
  const seconds = (performance.now() - beganAt) / 1000;
  if (run.problem !== null) throw new Error(run.problem.message.en);
  of.jobsAnEvent = (run.simulation.counters.completed - before) / eventsARound;
  return eventsARound / seconds;
}

function print(cases: readonly Case[], reference: number): void {
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}; median of ${rounds} rounds of ${eventsARound.toLocaleString('en')} events.`,
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

/** A run with a million messages waiting, and what each of them takes. */
function openDeep(): { readonly run: Run; readonly bytes: number } {
  const run = new Run(deepQueue(deep));
  const before = memory();
  run.advance(0.001);
  return { run, bytes: (memory() - before) / run.simulation.messages.live };
}

/** Bytes by which memory grows from the first to the last of ten million events. */
function growth(): number {
  const run = new Run(singleQueue(load));
  run.advance(Number.POSITIVE_INFINITY, eventsARound);
  const before = memory();
  run.advance(Number.POSITIVE_INFINITY, 10_000_000);
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

main();
