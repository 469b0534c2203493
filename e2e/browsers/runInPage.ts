import type { Browser, Page } from 'puppeteer-core';
import { en } from '../../src/i18n/en/index.ts';
import type { Trace } from '../toTrace.ts';

/** Opens the file in the page as one that is dropped on it, runs it at full pace, and reads what the page tells at its end. */
export async function runInPage(browser: Browser, address: string, text: string): Promise<Trace> {
  // Each in a window without a past: the page would open on the flow before.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(navigator, 'languages', { value: ['en'] });
  });
  await page.goto(address);
  // Loaded is not yet drawn; and until it is drawn nothing takes what is dropped.
  await page.waitForSelector('.react-flow__node', { visible: true, timeout: 0 });
  await page.focus(`input[aria-label="${en.transport.pace}"]`);
  await page.keyboard.press('End');
  await drop(page, text);
  await page.waitForSelector(`::-p-text(${en.run.ended.until})`, { timeout: 0 });
  const trace = await page.$eval('[data-events]', (shown) => ({
    hash: shown.textContent.trim(),
    events: Number(shown.getAttribute('data-events')),
  }));
  await context.close();
  return trace;
}

async function drop(page: Page, text: string): Promise<void> {
  await page.evaluate((dropped) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([dropped], 'flow.json', { type: 'application/json' }));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
  }, text);
}
