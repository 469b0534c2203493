/**
 * `npm start`: from a bare clone to the page in the browser. Node's own modules only, for nothing may be installed yet.
 * Arguments go to the development server: `npm start -- --port 4000`.
 */
import { requireNode } from './node.mjs';

requireNode();
start();

async function start() {
  const { installIfStale, root } = await import('./install.mjs');
  const { spawn } = await import('node:child_process');
  const { join } = await import('node:path');
  const installed = installIfStale();
  if (installed !== 0) process.exit(installed);
  const args = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), ...process.argv.slice(2)];
  if (canOpenBrowser()) args.push('--open');
  else console.log('No browser can be opened from here: open the address below in one.');
  const server = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => server.kill(signal));
  }
  server.on('exit', (code) => process.exit(code === null ? 0 : code));
}

/** On Linux without a display, and in automation, trying would only print an error. */
function canOpenBrowser() {
  const { BROWSER, CI, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  if (BROWSER === 'none' || CI) return false;
  return process.platform !== 'linux' || Boolean(BROWSER || DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME);
}
