import { expect, type Page, test } from '@playwright/test';
import { selectNode } from './run.ts';

const told = (page: Page) => page.locator('[data-told]');

test('what undo and redo did is seen for a moment, over no node and no caption', async ({ page }) => {
  await page.goto('./');
  await selectNode(page, 'inbox');
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Priority' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(told(page)).toHaveText('Undone: Order of Inbox');
  const box = (await told(page).boundingBox())!;
  const canvas = (await page.locator('main').boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(canvas.y);
  await page.keyboard.press('Control+Shift+z');
  await expect(told(page)).toHaveText('Done again: Order of Inbox');
  await expect(page.getByRole('status').filter({ hasText: 'Done again: Order of Inbox' })).toHaveCount(1);
  await expect(told(page)).toHaveCount(0);
});

test('undo after a pause says what it undid, and that the pause stays', async ({ page }) => {
  await page.goto('./');
  await selectNode(page, 'inbox');
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Priority' });
  await page.getByRole('button', { name: 'Pause it' }).click();
  await expect(page.getByRole('button', { name: 'Let it go on' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(told(page)).toContainText('Undone: Order of Inbox');
  await expect(told(page)).toContainText('Inbox stays paused: the run is not undone');
  await expect(page.getByRole('button', { name: 'Let it go on' })).toBeVisible();
  // A new run knows nothing of it.
  await page.keyboard.press('Control+Shift+z');
  await page
    .getByRole('button', { name: 'Pause it' })
    .or(page.getByRole('button', { name: 'Let it go on' }))
    .click();
  await page.getByRole('button', { name: 'Restart' }).first().click();
  await page.keyboard.press('Control+z');
  await expect(told(page)).toHaveText('Undone: Order of Inbox');
});

test('on a phone it has the place of the flow’s name', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await selectNode(page, 'inbox');
  await page.keyboard.press('Delete');
  await expect(page.locator('.react-flow__node[data-id="inbox"]')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(told(page)).toContainText('Undone');
  const box = (await told(page).boundingBox())!;
  const canvas = (await page.locator('main').boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(canvas.y);
  const seed = (await page.getByRole('button', { name: /^seed/ }).boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(seed.x);
});
