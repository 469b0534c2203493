import { expect, test } from '@playwright/test';
import { secondsOf } from './canvas.ts';
import { everyHandOver } from './flows.ts';
import { openFlow, setPace, traceOf, waitForEnd } from './run.ts';

test('a step is one event, by button and by key', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  let { events } = await traceOf(page);
  await expect
    .poll(async () => {
      const now = (await traceOf(page)).events;
      const settled = now === events;
      events = now;
      return settled;
    })
    .toBe(true);
  await page.getByRole('button', { name: 'Step one event' }).click();
  await expect.poll(async () => (await traceOf(page)).events).toBe(events + 1);
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('.');
  await expect.poll(async () => (await traceOf(page)).events).toBe(events + 2);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('the pace goes from a hundredth to as fast as possible', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 'slowest');
  await expect(page.getByText('0.01×', { exact: true })).toBeVisible();
  const before = await secondsOf(page);
  await page.waitForTimeout(1000);
  expect((await secondsOf(page)) - before).toBeLessThan(1);
  await setPace(page, 'fastest');
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(before + 1000);
});

test('the same seed is the same run again, another seed another', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 'fastest');
  await openFlow(page, everyHandOver(500));
  await waitForEnd(page);
  const first = await traceOf(page);
  await page.getByRole('button', { name: 'Restart' }).click();
  await waitForEnd(page);
  expect(await traceOf(page)).toEqual(first);
  const seed = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Seed' });
  await seed.fill('77');
  await seed.press('Enter');
  await expect.poll(async () => (await traceOf(page)).hash, { timeout: 20_000 }).not.toBe(first.hash);
});
