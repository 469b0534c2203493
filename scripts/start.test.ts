import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { freePort } from './port.mjs';

const folder = mkdtempSync(join(tmpdir(), 'eddy-start-'));
const begun = new Set<ChildProcess>();
afterEach(() => {
  // With all that they began: nothing stays, whatever failed.
  for (const { pid } of begun) {
    try {
      process.kill(-pid!, 'SIGKILL');
    } catch {
      // They have all gone by themselves.
    }
  }
  begun.clear();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Neither the machine's own npm nor its browser: what the test names instead, or none. */
function surroundings(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { CI, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME, BROWSER_ARGS, ...rest } = process.env;
  return { ...rest, npm_execpath: stub('no-npm', 'process.exit(9)'), BROWSER: 'none', ...own };
}

/** A program in the place of npm. */
function stub(name: string, text: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  const path = join(folder, name, 'npm-cli.js');
  writeFileSync(path, text);
  return path;
}

/** A bare clone: the scripts and two files of packages, and in the place of Vite a program that npm brings along. */
function clone(name: string): { root: string; npm: string; installed: string } {
  const root = join(folder, name);
  cpSync('scripts', join(root, 'scripts'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(root, file));
  const installed = join(root, 'node_modules', '.package-lock.json');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const npm = stub(
    `${name}-npm`,
    `const { mkdirSync, writeFileSync } = require('node:fs');
     console.log('npm', ...process.argv.slice(2));
     mkdirSync(${JSON.stringify(join(vite, '..'))}, { recursive: true });
     writeFileSync(${JSON.stringify(vite)}, "console.log('vite', ...process.argv.slice(2)); process.exit(4);");
     writeFileSync(${JSON.stringify(installed)}, '{}');`,
  );
  return { root, npm, installed };
}

function start(root: string, own: Readonly<Record<string, string>>, before: readonly string[] = []) {
  const args = [...before, join(root, 'scripts', 'start.mjs'), '--port', '4000'];
  return spawnSync(process.execPath, args, { encoding: 'utf8', env: surroundings(own), timeout: 15_000 });
}

describe('npm start', () => {
  it('installs what is missing, then serves with the arguments it was given, and ends as the server ends', () => {
    const { root, npm } = clone('bare');
    const { status, stdout } = start(root, { npm_execpath: npm });
    expect(stdout).toMatch(/^Installing packages.*\nnpm ci --include=dev .*\n.*\nvite --port 4000\n$/);
    expect(status).toBe(4);
  });

  it('installs once, and again when the lock file has changed', () => {
    const { root, npm, installed } = clone('again');
    start(root, { npm_execpath: npm });
    expect(start(root, { npm_execpath: npm }).stdout).not.toContain('npm ci');
    utimesSync(installed, 1, 1);
    expect(start(root, { npm_execpath: npm }).stdout).toContain('npm ci');
  });

  it('says so where nothing could be installed, and ends with the code of npm', () => {
    const { root } = clone('offline');
    const { status, stdout, stderr } = start(root, {});
    expect(stderr).toContain('npm ci failed. Is there a network?');
    expect(stdout).not.toContain('vite');
    expect(status).toBe(9);
  });

  it('asks for the browser only where one can be opened, and says so where not', () => {
    const { root, npm } = clone('browser');
    const own = { npm_execpath: npm };
    const none = 'No browser can be opened from here';
    expect(start(root, { ...own, BROWSER: 'none' }).stdout).toContain(none);
    expect(start(root, { ...own, BROWSER: 'surf', CI: 'true' }).stdout).toContain(none);
    const { stdout } = start(root, { ...own, BROWSER: 'surf' });
    expect(stdout).toContain('vite --port 4000 --open\n');
    expect(stdout).not.toContain(none);
  });

  it('turns an old Node away in words, before it does anything', () => {
    const { root, npm, installed } = clone('old');
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });`;
    const { status, stderr } = start(root, { npm_execpath: npm }, [
      '--import',
      `data:text/javascript,${old}`,
    ]);
    expect(stderr).toMatch(/Eddy needs Node 20\.19 or newer, and this is Node 18\.20\.4/);
    expect(status).toBe(1);
    expect(existsSync(installed)).toBe(false);
  });

  it.skipIf(process.platform === 'win32')(
    'serves the page, opens it in the browser, and ends on request with its server',
    async () => {
      const opened = join(folder, 'opened');
      const browser = join(folder, 'browser.js');
      writeFileSync(
        browser,
        `require('node:fs').writeFileSync(${JSON.stringify(opened)}, process.argv.at(-1));`,
      );
      const port = await freePort();
      const address = `http://127.0.0.1:${port}/`;
      const args = ['scripts/start.mjs', '--port', String(port), '--strictPort', '--host', '127.0.0.1'];
      const server = spawn(process.execPath, args, {
        stdio: 'ignore',
        detached: true,
        env: surroundings({ BROWSER: browser }),
      });
      begun.add(server);
      const ended = new Promise((resolve) => server.on('exit', (code) => resolve(code)));
      await expect.poll(() => existsSync(opened), { timeout: 15_000 }).toBe(true);
      expect(readFileSync(opened, 'utf8')).toBe(address);
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('/src/main.tsx');
      // As Ctrl+C does.
      server.kill('SIGINT');
      expect(await ended).toBe(0);
      await expect(fetch(address)).rejects.toThrow();
    },
  );
});
