import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What to spawn to run npm: the npm that called us where one did, else the one on PATH.
 * @param {string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npm(args) {
  const caller = process.env['npm_execpath'];
  if (caller !== undefined && basename(caller) === 'npm-cli.js') {
    return { command: process.execPath, args: [caller, ...args], shell: false };
  }
  // On Windows npm is a batch file, which only a shell can start.
  return { command: 'npm', args, shell: process.platform === 'win32' };
}

/**
 * Runs `npm ci` where packages are missing or older than the lock file; does nothing otherwise.
 * @returns {number} The exit code of npm; where it is not 0 the reason has been printed.
 */
export function installIfStale() {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return 0;
  console.log('Installing packages (npm ci) ...');
  // Vite and the rest are development packages: they are wanted even where NODE_ENV says production.
  const { command, args, shell } = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) console.error(`npm ci failed${error ? `: ${error.message}` : ''}. Is there a network?`);
  return status ?? 1;
}

/** @param {string} path Relative to the project; 0 where there is no such file. */
function changedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
