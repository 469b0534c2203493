import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { everyHandOver } from '../flows.ts';
import { compareIn, toExpected } from './compare.ts';
import { exitCodeOf } from './outcome.ts';

const folder = mkdtempSync(join(tmpdir(), 'eddy-compare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const expected = [toExpected(everyHandOver(10))];
const address = 'http://127.0.0.1:9/';

/** A program in the place of a browser. */
function standIn(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Whether a process is there, and more than a name that waits to be forgotten. */
function isAlive(pid: string): boolean {
  try {
    process.kill(Number(pid), 0);
  } catch {
    return false;
  }
  const state = `/proc/${pid}/stat`;
  return !existsSync(state) || !/^\d+ \(.*\) Z/.test(readFileSync(state, 'utf8'));
}

const profilesLeft = () =>
  readdirSync(join('node_modules', '.cache', 'eddy')).filter((name) => name.startsWith('firefox-'));

describe.skipIf(process.platform === 'win32')('a browser that does not answer', () => {
  it('is ended with all its processes when its time is up, and told', async () => {
    const pids = join(folder, 'pids');
    const path = standIn(
      'hangs',
      `trap '' TERM INT HUP\n(trap '' TERM INT HUP; sleep 60) &\necho $$ $! > ${pids}\nsleep 60\nsleep 60`,
    );
    const before = profilesLeft();
    const outcome = await compareIn({ name: 'Firefox', product: 'firefox', path }, address, expected, 4000);
    expect(outcome.problem).toBe('it: ended after 4 s without an answer');
    expect(exitCodeOf([outcome])).toBe(1);
    const begun = readFileSync(pids, 'utf8').trim().split(' ');
    expect(begun).toHaveLength(2);
    await expect.poll(() => begun.filter(isAlive), { timeout: 10_000 }).toEqual([]);
    expect(profilesLeft()).toEqual(before);
  });

  it('is told where it goes away at once', async () => {
    const path = standIn('dies', 'exit 3');
    const outcome = await compareIn({ name: 'Firefox', product: 'firefox', path }, address, expected, 10_000);
    expect(outcome.problem).toMatch(/^it: Failed to launch the browser process/);
    expect(exitCodeOf([outcome])).toBe(1);
  });
});

it('a browser that is not there is no failure', async () => {
  const missing = await compareIn({ name: 'Firefox', product: 'firefox', path: null }, address, expected, 10);
  expect(missing).toMatchObject({ isMissing: true, problem: null });
});
