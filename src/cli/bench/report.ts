import type { Measured, Memory } from './measure.ts';
import { rounds, type Timing } from './subject.ts';

const head = ['', 'jobs/s', 'ns a job', 'of the reference', 'events a job', 'ns an event', 'event by event'];

export const preface = `The reference loop is an M/M/1 written by hand for this one purpose. All run by turns, ${rounds} rounds each; the best round counts.
A job is a message that completes. "Of the reference" is its jobs a second as a share of the reference's in the same
place and run; "event by event" the same of events, of which a job in a network takes more.
`;

/** A heading, the table, and what is known of memory. */
export function toReport({ place, timings, memory }: Measured): string {
  const reference = timings[0]!;
  const noise = reference.medianSeconds / reference.seconds;
  const heading = `${place}: ${count(reference.events)} events each. The median round of the reference took ${noise.toFixed(2)} times its best.`;
  const rows = [head, ...timings.map((timing) => toRow(timing, reference))];
  return `${heading}\n\n${toTable(rows)}\n\n${memory === null ? 'Memory is not measured here.' : toLines(memory)}\n`;
}

function toRow(timing: Timing, reference: Timing): readonly string[] {
  const { name, seconds, events, jobs } = timing;
  return [
    name,
    count(jobRate(timing)),
    (1e9 / jobRate(timing)).toFixed(1),
    (jobRate(timing) / jobRate(reference)).toFixed(3),
    (events / jobs).toFixed(2),
    (1e9 * seconds).toFixed(1),
    (reference.seconds / seconds).toFixed(3),
  ];
}

/** Jobs a second: by the jobs of all rounds, for one short round may have seen few of them. */
function jobRate({ jobs, events, seconds }: Timing): number {
  return jobs / events / seconds;
}

function toLines({ messageBytes, events, grown, kept }: Memory): string {
  return `A waiting message takes ${messageBytes.toFixed(1)} bytes.
Over ${count(events)} events of M/M/1 memory grew by ${kilobytes(grown)} kB, garbage included; by ${kilobytes(kept)} kB once it was collected.`;
}

function toTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const toLine = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [toLine(rows[0]!), rule, ...rows.slice(1).map(toLine)].join('\n');
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
