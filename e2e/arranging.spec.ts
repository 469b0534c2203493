import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { command, drag, flowNow, openQuiet, pick } from './desk.ts';

test('aligning and equal gaps, from the list of all commands, in either language', async ({ page }) => {
  await openQuiet(page);
  await pick(page, 'orders', 'inbox', 'worker');
  await command(page, 'align top');
  const { layout } = await flowNow(page);
  expect(new Set(['orders', 'inbox', 'worker'].map((id) => layout[id]!.y)).size).toBe(1);
  await command(page, '水平均匀');
  const spread = (await flowNow(page)).layout;
  expect(spread['inbox']!.x - layout['orders']!.x).toBeGreaterThan(130);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect((await flowNow(page)).layout['worker']!.y).toBe(70);
});

test('a tidy layout has nothing over anything, and goes back by one undo', async ({ page }) => {
  await openQuiet(page);
  const before = (await flowNow(page)).layout;
  await page.locator('.react-flow__pane').click({ position: { x: 300, y: 400 } });
  await page.keyboard.press('Shift+KeyT');
  await expect.poll(async () => (await flowNow(page)).layout).not.toEqual(before);
  const { layout } = await flowNow(page);
  expect(layout['orders']!.x).toBeLessThan(layout['inbox']!.x);
  expect(layout['inbox']!.x + 238).toBeLessThan(layout['worker']!.x);
  await page.keyboard.press('Control+z');
  expect((await flowNow(page)).layout).toEqual(before);
});

test('a box selects what is in it: with Shift, and by the button for it', async ({ page }) => {
  await openQuiet(page);
  const worker = (await node(page, 'worker').boundingBox())!;
  const around = { x: worker.x - 20, y: worker.y - 20 };
  const beyond = { x: worker.x + worker.width + 20, y: worker.y + worker.height + 15 };
  await page.keyboard.down('Shift');
  await drag(page, around, beyond);
  await page.keyboard.up('Shift');
  await expect(node(page, 'worker')).toHaveClass(/selected/);
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);
  const button = page.getByRole('button', { name: 'Select by dragging a box' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await drag(page, around, beyond);
  await expect(node(page, 'worker')).toHaveClass(/selected/);
});

test('the map shows where one is, and goes elsewhere', async ({ page }) => {
  await openQuiet(page);
  await page.keyboard.press('KeyM');
  const map = page.getByRole('button', { name: /^Map of the flow: press/ });
  await expect(map).toBeVisible();
  const before = (await node(page, 'inbox').boundingBox())!;
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await node(page, 'inbox').boundingBox())!.x).toBeLessThan(before.x - 50);
  await page.keyboard.press('KeyF');
  await expect
    .poll(async () => Math.abs((await node(page, 'inbox').boundingBox())!.x - before.x))
    .toBeLessThan(3);
});
