import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from 'vitest';

function bench(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/run.mjs', 'src/cli/bench.ts', ...args], { encoding: 'utf8' });
}

describe('the benchmark', () => {
  it('prints its table, a row for each flow and one for the loop it is measured by', () => {
    const { status, stdout, stderr } = bench('--events', '1000');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    const names = rows.map((row) => row.split('|')[1]?.trim());
    expect(names.slice(2)).toEqual([
      'reference loop',
      'M/M/1, load 0.8',
      'tandem, 20 nodes',
      'network, 100 nodes',
      'M/M/1, 1,000 waiting',
    ]);
    for (const row of rows.slice(2)) {
      const numbers = row
        .split('|')
        .slice(2, -1)
        .map((cell) => Number(cell.replaceAll(',', '')));
      expect(numbers).toHaveLength(4);
      // A sink far down the line may have seen no job yet.
      for (const [column, number] of numbers.entries())
        expect(number, row).toBeGreaterThanOrEqual(column === 0 ? 0 : 1e-6);
    }
  });

  it.each([
    [['--events', 'many'], '--events: must be a whole number from 100 to 1000000\n'],
    [['--events'], '--events: must be a whole number from 100 to 1000000\n'],
    [['--jobs=5'], '--jobs: unknown option; known: --events, --help\n'],
  ])('refuses %j', (args, line) => {
    const { status, stdout, stderr } = bench(...args);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: line });
  });
});
