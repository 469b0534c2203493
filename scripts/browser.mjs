import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { root } from './install.mjs';

/** The oldest Chromium that knows everything the page uses. */
const leastChromium = 120;
/** The oldest Firefox that Puppeteer drives. */
const leastFirefox = 129;
const installLimit = 10 * 60_000;

/**
 * A Chromium that starts: one named by PLAYWRIGHT_CHROMIUM or CHROME, else one installed on the machine, else
 * Playwright's own where it has been downloaded.
 * @returns {string | null}
 */
export function findBrowser() {
  return (
    namedIn(['PLAYWRIGHT_CHROMIUM', 'CHROME'], 'Chromium', leastChromium) ??
    firstToStart([...onPath(chromiums), ...chromiumPlaces(), ...playwrightsOwn()], leastChromium)
  );
}

/**
 * A Firefox that starts: the one named by FIREFOX, else one installed on the machine. None is ever downloaded.
 * @returns {string | null}
 */
export function findFirefox() {
  return (
    namedIn(['FIREFOX'], 'Firefox', leastFirefox) ??
    firstToStart([...onPath(firefoxes), ...firefoxPlaces()], leastFirefox)
  );
}

/**
 * @param {string[]} variables
 * @param {string} what
 * @param {number} leastMajor
 */
function namedIn(variables, what, leastMajor) {
  for (const name of variables) {
    const named = process.env[name];
    if (named === undefined || named === '') continue;
    if (starts(named, leastMajor)) return named;
    console.error(
      `${name} names ${named}, which is no ${what} ${leastMajor} or newer that starts: looking further.`,
    );
  }
  return null;
}

/** @param {string[]} paths @param {number} leastMajor */
function firstToStart(paths, leastMajor) {
  return paths.find((path) => starts(path, leastMajor)) ?? null;
}

/**
 * Brings a browser to a machine that has none: Playwright's download, else Debian's package where we may install it.
 * @returns {string | null}
 */
export function installBrowser() {
  run(process.execPath, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
  const own = firstToStart(playwrightsOwn(), leastChromium);
  if (own !== null) return own;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  }
  return findBrowser();
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { cwd: root, stdio: 'inherit', timeout: installLimit, env });
}

/**
 * Some distributions have a program of this name that only tells to install another: a browser is what says its version.
 * @param {string} path
 * @param {number} leastMajor
 */
function starts(path, leastMajor) {
  if (!existsSync(path)) return false;
  // On Windows a browser asked for its version opens a window instead.
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  const major = /(\d+)\.\d+/.exec(stdout ?? '')?.[1];
  return major !== undefined && Number(major) >= leastMajor;
}

const chromiums = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const firefoxes = ['firefox-esr', 'firefox'];

/** @param {string[]} names */
function onPath(names) {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
}

function chromiumPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return applications(apps.map((app) => join(`${app}.app`, 'Contents', 'MacOS', app)));
  }
  if (process.platform === 'win32') {
    return programs(['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']);
  }
  return [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ];
}

function firefoxPlaces() {
  if (process.platform === 'darwin') return applications(['Firefox.app/Contents/MacOS/firefox']);
  if (process.platform === 'win32') return programs(['Mozilla Firefox/firefox.exe']);
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox/firefox', '/snap/bin/firefox'];
}

/** @param {string[]} apps */
function applications(apps) {
  return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    apps.map((app) => join(folder, app)),
  );
}

/** @param {string[]} paths */
function programs(paths) {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
  return folders.flatMap((folder) => (folder ? paths.map((path) => join(folder, path)) : []));
}

/** @returns {string[]} */
function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  return [chromium.executablePath()];
}
