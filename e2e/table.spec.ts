import { expect, type Page, test } from '@playwright/test';
import { newFlow, node, paletteItem } from './canvas.ts';
import { stillBox } from './still.ts';

const highest = async (page: Page) =>
  Number((await page.locator('table.unseen td').nth(2).innerText()).replaceAll(/\D/g, ''));

test('four presses build a flow, and its table of lengths follows at full pace', async ({ page }) => {
  await page.goto('./');
  await newFlow(page);
  const lefts: number[] = [];
  for (const kind of ['Source', 'Queue', 'Handler', 'Sink']) {
    await paletteItem(page, kind).click();
    await expect(node(page, kind.toLowerCase())).toBeVisible();
  }
  for (const kind of ['source', 'queue', 'handler', 'sink']) {
    lefts.push((await stillBox(node(page, kind))).x);
  }
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  await expect(page.locator('.react-flow__edge')).toHaveCount(3);
  await node(page, 'source').click();
  await page.getByRole('textbox', { name: 'Rate' }).fill('1.1');
  await page.keyboard.press('Enter');
  const pace = page.getByRole('slider', { name: 'Pace' });
  await pace.focus();
  await page.keyboard.press('End');
  if (await page.getByRole('button', { name: 'Play' }).isVisible())
    await page.getByRole('button', { name: 'Play' }).click();
  for (let round = 0; round < 6; round++) {
    const before = await highest(page);
    await expect.poll(() => highest(page), { timeout: 6000 }).toBeGreaterThan(before);
  }
});
