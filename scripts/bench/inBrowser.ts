import type { CDPSession, Page } from 'puppeteer-core';
import { type Installed, withBrowser } from '../../e2e/browsers/openBrowser.ts';
import { type Measured, measure, type Remote } from '../../src/cli/bench/measure.ts';
import { toReport } from '../../src/cli/bench/report.ts';
import type { Subject } from '../../src/cli/bench/subject.ts';
import { withBlankPage } from './blankPage.ts';
import type { Answer, Request } from './worker.ts';

/** What is told of a browser, and whether it came to its end, or is not there. */
export interface Told {
  readonly text: string;
  readonly isWell: boolean;
}

/** Measures in a worker of a blank page of this browser; ends it where it has not answered within `limit` milliseconds. */
export async function tellOfBrowser(installed: Installed, events: number, limit: number): Promise<Told> {
  if (installed.path === null) return { text: `${installed.name} not found: not measured.\n`, isWell: true };
  try {
    return { text: toReport(await measureInBrowser(installed, events, limit)), isWell: true };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { text: `${installed.name}: not measured: ${reason.split('\n')[0]}\n`, isWell: false };
  }
}

function measureInBrowser(installed: Installed, events: number, limit: number): Promise<Measured> {
  return withBlankPage((address) =>
    withBrowser(installed, limit, async (browser) => {
      const version = /[\d.]+/.exec(await browser.version())?.[0] ?? '';
      const page = await browser.newPage();
      await page.goto(address);
      await startWorker(page);
      const memory = installed.product === 'chrome' ? memoryOf(await workerSession(page)) : null;
      const name = `${installed.name} ${version}, in a worker`;
      return measure({ name, subject: remote(page), memory }, events);
    }),
  );
}

/** The page keeps it as `benched`. */
async function startWorker(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { benched: new Worker('worker.js') });
  });
}

async function workerSession(page: Page): Promise<CDPSession> {
  const [worker] = page.workers();
  if (worker !== undefined) return worker.client;
  return new Promise((resolve) => page.once('workercreated', ({ client }) => resolve(client)));
}

function remote(page: Page): Remote {
  return {
    fill: (count) => ask<ReturnType<Subject['fill']>>(page, { method: 'fill', count }),
    time: (count) => ask<ReturnType<Subject['time']>>(page, { method: 'time', count }),
    serve: (count) => ask<ReturnType<Subject['serve']>>(page, { method: 'serve', count }),
  };
}

async function ask<T extends Answer['value']>(page: Page, request: Request): Promise<T> {
  const { value, problem, scope, isIsolated } = await page.evaluate(askInPage, request);
  if (problem !== null) throw new Error(problem);
  if (scope !== 'DedicatedWorkerGlobalScope') throw new Error(`measured in a ${scope}, which is no worker`);
  if (!isIsolated) throw new Error('its clock is too coarse: the page is not isolated');
  return value as T;
}

/** Runs in the page. */
function askInPage(request: Request): Promise<Answer> {
  const { benched } = globalThis as unknown as { benched: Worker };
  return new Promise((resolve, reject) => {
    benched.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    benched.onerror = ({ message }) => reject(new Error(message));
    benched.postMessage(request);
  });
}

function memoryOf(session: CDPSession) {
  return async (isCollected: boolean): Promise<number> => {
    if (isCollected) await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  };
}
