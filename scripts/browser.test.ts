import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, findFirefox } from './browser.mjs';

const { machine } = vi.hoisted(() => ({ machine: { folder: '' } }));

/** What the machine itself has installed is out of sight. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const existsSync = (path: string) => path.startsWith(machine.folder) && fs.existsSync(path);
  return { ...fs, existsSync, default: { ...fs, existsSync } };
});

machine.folder = mkdtempSync(join(tmpdir(), 'eddy-browser-'));
afterAll(() => rmSync(machine.folder, { recursive: true, force: true }));

/** A program that says this when it is asked for its version. */
function program(name: string, says: string, folder = 'bin'): string {
  const path = join(machine.folder, folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${says}\n`);
  chmodSync(path, 0o755);
  return path;
}

const version = (text: string) => `[ "$1" = --version ] && echo '${text}'`;

beforeEach(() => {
  vi.stubEnv('PATH', `${join(machine.folder, 'bin')}:${process.env['PATH']}`);
  for (const name of ['FIREFOX', 'CHROME', 'PLAYWRIGHT_CHROMIUM']) vi.stubEnv(name, '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(join(machine.folder, 'bin'), { recursive: true, force: true });
});

describe.skipIf(process.platform === 'win32')('looking for Firefox', () => {
  it('finds none where there is none', () => {
    expect(findFirefox()).toBeNull();
  });

  it("takes Debian's before another", () => {
    const other = program('firefox', version('Mozilla Firefox 150.0'));
    expect(findFirefox()).toBe(other);
    const esr = program('firefox-esr', version('Mozilla Firefox 140.5.0esr'));
    expect(findFirefox()).toBe(esr);
  });

  it('passes over one that is too old to be driven, and one that only tells how to get one', () => {
    program('firefox-esr', version('Mozilla Firefox 115.9.0esr'));
    program('firefox', 'echo "Command \'firefox\' requires the firefox snap to be installed." >&2; exit 1');
    expect(findFirefox()).toBeNull();
  });

  it('takes the one that is named, and looks further where that is none', () => {
    const found = program('firefox', version('Mozilla Firefox 150.0'));
    const named = program('mine', version('Mozilla Firefox 145.0'), 'elsewhere');
    vi.stubEnv('FIREFOX', named);
    expect(findFirefox()).toBe(named);
    const told = vi.spyOn(console, 'error').mockReturnValue();
    vi.stubEnv('FIREFOX', join(machine.folder, 'nowhere'));
    expect(findFirefox()).toBe(found);
    expect(told).toHaveBeenCalledWith(
      expect.stringMatching(/^FIREFOX names .*nowhere, which is no Firefox 129/),
    );
  });
});

describe.skipIf(process.platform === 'win32')('looking for Chromium', () => {
  it('takes the one that is named before one that is installed, and none that is too old', () => {
    expect(findBrowser()).toBeNull();
    program('chromium', version('Chromium 119.0.6045.199'));
    expect(findBrowser()).toBeNull();
    const chrome = program('google-chrome', version('Google Chrome 142.0.7444.59'));
    expect(findBrowser()).toBe(chrome);
    const named = program('mine', version('Chromium 141.0.7390.54'), 'elsewhere');
    vi.stubEnv('CHROME', named);
    expect(findBrowser()).toBe(named);
    expect(findFirefox()).toBeNull();
  });
});
