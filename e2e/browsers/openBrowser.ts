import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

export interface Installed {
  readonly name: string;
  readonly product: 'chrome' | 'firefox';
  /** Null: there is none. */
  readonly path: string | null;
}

/** In the project: a browser from a snap may not see the machine's folder for what is temporary. */
const profiles = resolve('node_modules', '.cache', 'eddy');

const chromiumArgs = ['--no-sandbox', '--disable-background-networking'];

/**
 * Opens a browser that nobody sees, over its own protocol or WebDriver BiDi, does something in it, and ends it with all
 * its processes, whatever came of it: when the task is done or failed, when the time is up, when this process ends.
 * @throws Error Where it does not start, the task fails, or the limit (milliseconds) is over.
 */
export async function withBrowser<T>(
  { product, path }: Installed,
  limit: number,
  task: (browser: Browser) => Promise<T>,
): Promise<T> {
  mkdirSync(profiles, { recursive: true });
  const profile = mkdtempSync(join(profiles, `${product}-`));
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  process.once('exit', removeProfile);
  const life = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`ended after ${limit / 1000} s without an answer`)), limit);
  });
  const work = async () => {
    const browser = await puppeteer.launch({
      browser: product,
      executablePath: path ?? '',
      headless: true,
      userDataDir: profile,
      defaultViewport: { width: 1280, height: 720 },
      args: product === 'chrome' ? chromiumArgs : [],
      // One limit for all: the one above.
      timeout: 0,
      protocolTimeout: 0,
      // To end it takes its whole group of processes along, at once.
      signal: life.signal,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    return task(browser);
  };
  try {
    return await Promise.race([work(), timeUp]);
  } finally {
    clearTimeout(timer);
    life.abort();
    process.off('exit', removeProfile);
    removeProfile();
  }
}
