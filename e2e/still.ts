import { expect, type Locator, type Page } from '@playwright/test';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is read once it no longer changes, three times alike: a page that still moves tells what will not hold. */
export async function still<T>(read: () => Promise<T>): Promise<T> {
  const readings: T[] = [];
  await expect
    .poll(
      async () => {
        readings.push(await read());
        const last = readings.slice(-3).map((each) => JSON.stringify(each));
        return last.length === 3 && last[0] !== 'null' && last.every((each) => each === last[0]);
      },
      { intervals: [120] },
    )
    .toBe(true);
  return readings.at(-1) as T;
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
