import { expect, type Page, test } from '@playwright/test';
import { dragFromPalette, node, numberOf, secondsOf } from './canvas.ts';

const inQueue = (page: Page) => numberOf(page, 'inbox', /([\d,]+) (?:of .*)?waiting/);

/** At a pace that shows more than twenty waiting in a few seconds. */
async function letItGrow(page: Page): Promise<void> {
  const pace = page.getByRole('slider', { name: 'Pace' });
  await pace.focus();
  await pace.press('End');
  // About 300 times as fast as real time.
  for (let press = 0; press < 6; press++) await pace.press('ArrowLeft');
  await expect.poll(() => inQueue(page), { timeout: 20_000, intervals: [50] }).toBeGreaterThan(20);
}

test('a second handler dragged onto the queue during the run takes its share and the queue drains; undo and redo', async ({
  page,
}) => {
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  await letItGrow(page);
  const clock = await secondsOf(page);
  const box = (await node(page, 'inbox').boundingBox())!;
  await dragFromPalette(page, 'Handler', { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await expect(page.locator('.react-flow__edge')).toHaveCount(5);
  await expect.poll(() => inQueue(page), { timeout: 40_000 }).toBeLessThan(3);
  expect(await secondsOf(page)).toBeGreaterThan(clock);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
  const after = await secondsOf(page);
  expect(after).toBeGreaterThan(clock);
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(after);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('.react-flow__node')).toHaveCount(5);
});

test('the ghost does the same by one press, and is gone then', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Add a second handler to the queue' }).click();
  await expect(page.locator('.react-flow__edge')).toHaveCount(5);
  await expect(page.getByText('Drag a second handler onto the queue')).toBeHidden();
  await expect.poll(() => numberOf(page, 'worker', /load (\d+)/)).toBeGreaterThan(0);
});
