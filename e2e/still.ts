import { expect, type Locator, type Page } from '@playwright/test';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is read once it no longer changes: a page that still moves tells what will not hold. */
export async function still<T>(read: () => Promise<T>): Promise<T> {
  let now = await read();
  await expect
    .poll(
      async () => {
        const before = JSON.stringify(now);
        now = await read();
        return JSON.stringify(now) === before;
      },
      { intervals: [150] },
    )
    .toBe(true);
  return now;
}

/** Where it stands, once it stands still: a flow is fitted to its room only after it is drawn. */
export async function stillBox(locator: Locator): Promise<Box> {
  const box = await still(() => locator.boundingBox());
  if (box === null) throw new Error(`${locator} is nowhere`);
  return box;
}

/** Until the flow is no longer moved nor zoomed. */
export async function viewStill(page: Page): Promise<void> {
  await still(() => page.locator('.react-flow__viewport').getAttribute('style'));
}

/** Until the next frame: with it a dialog tells that it was closed, and what was opened again by the same key before is closed too. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}
