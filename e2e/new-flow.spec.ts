import { expect, test } from '@playwright/test';
import { connect, dragFromPalette, newFlow, secondsOf } from './canvas.ts';
import { savedRun } from './run.ts';

test('a new flow stands still until a source leads to a handler; then its run begins', async ({ page }) => {
  await page.goto('./');
  await newFlow(page);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await dragFromPalette(page, 'Source', { x: 180, y: 250 });
  await dragFromPalette(page, 'Handler', { x: 620, y: 250 });
  await page.waitForTimeout(1500);
  await expect(page.getByRole('timer')).toHaveText('0:00.0');
  await connect(page, 'source', 'handler');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(1);
  // What was drawn is the run's beginning, not something that befell it.
  const run = (await savedRun(page)) as { nodes: object; journal?: unknown[] };
  expect(Object.keys(run.nodes).sort()).toEqual(['handler', 'source']);
  expect(run.journal ?? []).toEqual([]);
});

test('a new flow stays paused where the person had paused', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await newFlow(page);
  await dragFromPalette(page, 'Source', { x: 180, y: 250 });
  await dragFromPalette(page, 'Handler', { x: 620, y: 250 });
  await connect(page, 'source', 'handler');
  await page.waitForTimeout(1000);
  await expect(page.getByRole('timer')).toHaveText('0:00.0');
  await page.keyboard.press('Space');
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(1);
});
