import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { findBrowser, findFirefox } from '../browser.mjs';

function bench(...args: string[]) {
  const run = ['scripts/run.mjs', 'scripts/bench/main.ts', ...args];
  return spawnSync(process.execPath, run, { encoding: 'utf8' });
}

const rows = ['M/M/1, load 0.8', 'tandem, 20 nodes', 'network, 100 nodes', 'M/M/1, 10,000 waiting'];

/** Of a report: its heading, and its table by the names of rows and columns. */
function read(report: string) {
  const [head, , ...lines] = report
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const toNumbers = (cells: string[]) =>
    Object.fromEntries(cells.map((cell, column) => [head?.[column + 1], Number(cell.replaceAll(',', ''))]));
  return Object.fromEntries(lines.map(([name = '', ...cells]) => [name, toNumbers(cells)]));
}

/** The parts of what is printed, by place. */
function reportsIn(stdout: string): Map<string, string> {
  const begun = /^(Node|Chromium|Firefox) .*: [\d,]+ events each/;
  const reports = new Map<string, string>();
  let place = '';
  for (const line of stdout.split('\n')) {
    place = begun.exec(line)?.[1] ?? place;
    reports.set(place, `${reports.get(place) ?? ''}${line}\n`);
  }
  return reports;
}

/** Of M/M/1 in Node. */
function shareOfReference(events: number): number {
  const { stdout } = bench('--node-only', `--events=${events}`);
  const row = read(reportsIn(stdout).get('Node') ?? '')['M/M/1, load 0.8'];
  return row?.['of the reference'] ?? Number.NaN;
}

describe('the benchmark', () => {
  it('measures every flow beside the reference, by job, in Node and in a worker of each browser there is', () => {
    const { status, stdout, stderr } = bench('--events', '10000');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const reports = reportsIn(stdout);
    const places = [
      { name: 'Node', heading: `Node ${process.version}`, isThere: true },
      { name: 'Chromium', heading: /^Chromium \d+[\d.]*, in a worker:/, isThere: findBrowser() !== null },
      { name: 'Firefox', heading: /^Firefox \d+[\d.]*, in a worker:/, isThere: findFirefox() !== null },
    ];
    for (const { name, heading, isThere } of places) {
      if (!isThere) {
        expect(stdout).toContain(`${name} not found: not measured.\n`);
        continue;
      }
      const report = reports.get(name) ?? '';
      expect(report).toMatch(heading);
      const table = read(report);
      expect(Object.keys(table)).toEqual(['reference loop', ...rows]);
      const reference = table['reference loop']?.['jobs/s'] ?? Number.NaN;
      expect(table['reference loop']).toMatchObject({ 'of the reference': 1, 'events a job': 2 });
      for (const row of rows) {
        const { 'jobs/s': rate = 0, 'of the reference': ratio = 0, ...others } = table[row] ?? {};
        expect(rate, row).toBeGreaterThan(0);
        expect(ratio, row).toBeCloseTo(rate / reference, 2);
        for (const number of Object.values(others)) expect(number, row).toBeGreaterThan(0);
      }
      // A job comes and goes once; in the networks it comes and is handled at each of six and of four handlers.
      expect(table['M/M/1, load 0.8']?.['events a job']).toBeCloseTo(2, 0);
      expect(table['tandem, 20 nodes']?.['events a job']).toBeGreaterThan(6.9);
      expect(table['network, 100 nodes']?.['events a job']).toBeGreaterThan(4.9);
      if (name === 'Firefox') expect(report).toContain('Memory is not measured here.');
      else
        expect(report).toMatch(/A waiting message takes \d+\.\d bytes\.\nOver 10,000 events .* grew by -?\d/);
    }
  }, 240_000);

  it('finds M/M/1 at 0.4 of the reference or better', () => {
    // What else the machine does only ever takes from a share: the best of a few runs counts.
    const shares: number[] = [];
    while (shares.length < 6 && !shares.some((share) => share >= 0.4)) shares.push(shareOfReference(500_000));
    expect(Math.max(...shares), shares.join(', ')).toBeGreaterThanOrEqual(0.4);
  }, 240_000);

  it('finds it as fast nearly each time: runs are not left in a loop that was entered in its midst', () => {
    // Which is at 0.16 or so, and may befall a run now and then.
    const shares = Array.from({ length: 7 }, () => shareOfReference(3_000_000));
    expect(shares.filter((share) => !(share >= 0.25)).length, shares.join(', ')).toBeLessThan(3);
  }, 240_000);

  it.each([
    [['--events', 'many'], '--events: must be a whole number from 10000 to 1000000000\n'],
    [['--events'], '--events: must be a whole number from 10000 to 1000000000\n'],
    [['--jobs=5', '--node-only'], '--jobs: unknown option; known: --events, --node-only, --help\n'],
  ])('refuses %j', (args, line) => {
    const { status, stdout, stderr } = bench(...args);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: line });
  });

  it('stays in Node where it is told to', () => {
    const { status, stdout } = bench('--node-only', '--events=10000');
    expect(status).toBe(0);
    expect([...reportsIn(stdout).keys()]).toEqual(['', 'Node']);
    expect(stdout).not.toMatch(/Chromium|Firefox/);
  });
});
