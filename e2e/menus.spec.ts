import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { openQuiet, searchField } from './desk.ts';

test('the right button opens the menu of what it is on', async ({ page }) => {
  await openQuiet(page);
  await node(page, 'worker').click({ button: 'right', position: { x: 40, y: 12 } });
  const menu = page.getByRole('menu', { name: 'What can be done here' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await expect(node(page, 'worker')).toHaveClass(/selected/);
  await menu.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(node(page, 'worker2')).toBeVisible();
  await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 300, y: 400 } });
  await menu.getByRole('menuitem', { name: 'Select all' }).click();
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(5);
});

test('the menu key opens it on what has the focus; Escape gives the focus back', async ({ page }) => {
  await openQuiet(page);
  await node(page, 'inbox').focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'What can be done here' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(node(page, 'inbox')).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await expect(menu).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('holding opens the menu, and lifting leaves it open', async ({ page }) => {
    await page.goto('./');
    const box = (await node(page, 'worker').boundingBox())!;
    const client = await page.context().newCDPSession(page);
    const at = [{ x: box.x + 40, y: box.y + 12 }];
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at });
    const menu = page.getByRole('menu', { name: 'What can be done here' });
    await expect(menu).toBeVisible();
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(menu.getByRole('menuitem', { name: 'Delete' })).toBeVisible();
    await menu.getByRole('menuitem', { name: 'Delete' }).tap();
    await expect(node(page, 'worker')).toHaveCount(0);
  });
});

test('single keys mean nothing in a field or while a word is composed', async ({ page }) => {
  await openQuiet(page);
  await page.keyboard.press('Slash');
  const field = searchField(page);
  await field.pressSequentially('nmv');
  await expect(field).toHaveValue('nmv');
  await field.fill('');
  // Enter ends the word, it does not choose.
  await field.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true });
  await expect(field).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
});
