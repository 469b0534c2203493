import { expect, type Page, test } from '@playwright/test';
import { node, secondsOf } from './canvas.ts';
import { everyHandOver } from './flows.ts';
import { openFlow, setPace, traceOf, waitForEnd } from './run.ts';

/** The number of events so far, once the last report of a paused run has come. */
async function stillEvents(page: Page): Promise<number> {
  let events = Number.NaN;
  await expect
    .poll(
      async () => {
        const before = events;
        events = (await traceOf(page)).events;
        return events === before;
      },
      { intervals: [400] },
    )
    .toBe(true);
  return events;
}

test('a step is one event, by button and by key', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  const events = await stillEvents(page);
  await page.getByRole('button', { name: 'Step one event' }).click();
  await expect.poll(async () => (await traceOf(page)).events).toBe(events + 1);
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('.');
  await expect.poll(async () => (await traceOf(page)).events).toBe(events + 2);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

/** How far the clock goes in most of a second. The only way to see a pace is to let time pass. */
async function simulatedMeanwhile(page: Page): Promise<number> {
  const before = await secondsOf(page);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  return (await secondsOf(page)) - before;
}

test('the pace goes from a hundredth to as fast as possible', async ({ page }) => {
  await page.goto('./');
  await expect.poll(() => secondsOf(page)).toBeGreaterThanOrEqual(1);
  const speeds: number[] = [];
  for (const [pace, told] of [
    [0.01, '0.01×'],
    [1, '1×'],
    [100, '100×'],
    ['max', 'max'],
  ] as const) {
    await setPace(page, pace);
    await expect(page.getByText(told, { exact: true })).toBeVisible();
    // What was under way at the pace before is seen first.
    if (pace === 0.01) await expect.poll(() => simulatedMeanwhile(page)).toBeLessThan(0.3);
    speeds.push(await simulatedMeanwhile(page));
  }
  expect(speeds).toEqual([...new Set(speeds)].sort((a, b) => a - b));
});

test('the space bar begins a run again that is over, and tells so', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, everyHandOver(500));
  await waitForEnd(page);
  await setPace(page, 1);
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('Space');
  await expect(page.getByText('The run has begun again')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect.poll(() => secondsOf(page)).toBeLessThan(400);
});

test('the same seed is the same run again, another seed another', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, everyHandOver(500));
  await waitForEnd(page);
  const first = await traceOf(page);
  await page.getByRole('button', { name: 'Restart' }).click();
  await waitForEnd(page);
  await expect.poll(() => traceOf(page)).toEqual(first);
  await page.getByRole('button', { name: 'seed 5' }).click();
  const seed = page.getByRole('banner').getByRole('textbox', { name: 'Seed' });
  await seed.fill('77');
  await seed.press('Enter');
  await expect.poll(async () => (await traceOf(page)).hash, { timeout: 20_000 }).not.toBe(first.hash);
  await waitForEnd(page);
  expect((await traceOf(page)).hash).not.toBe(first.hash);
  await page.getByRole('button', { name: 'seed 77' }).click();
  await seed.fill('5');
  await seed.press('Enter');
  await expect.poll(() => traceOf(page), { timeout: 20_000 }).toEqual(first);
});

test('single keys can be switched off; those with Ctrl stay', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Add a second handler to the queue' }).click();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('switch', { name: 'Single keys' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  const events = await stillEvents(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('.');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  expect(await stillEvents(page)).toBe(events);
});

test('what a node is called soon agrees with what it shows, however fast it came to stand', async ({
  page,
}) => {
  await page.goto('./');
  await setPace(page, 'max');
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await stillEvents(page);
  // What it shows may be painted a moment after the run stands.
  await expect(async () => {
    const count = (await node(page, 'done').innerText()).split('\n').at(-1);
    expect(await node(page, 'done').getAttribute('aria-label')).toBe(`Done, Sink: ${count} completed`);
  }).toPass({ timeout: 10_000 });
});
