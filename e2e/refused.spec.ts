import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { edgesNow, openQuiet } from './desk.ts';
import { selectNode } from './run.ts';

test('connecting by keyboard tells why a node may not be led to, as the pointer is told', async ({
  page,
}) => {
  await openQuiet(page);
  await selectNode(page, 'worker');
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Connect Worker to' });
  const inbox = dialog.getByRole('button', { name: /^Inbox/ });
  const orders = dialog.getByRole('button', { name: /^Orders/ });
  // What may be comes first and has the focus; what may not is told, and can be come to.
  await expect(inbox).toBeFocused();
  await expect(orders).toHaveAttribute('aria-disabled', 'true');
  await expect(orders).toContainText('Nothing enters a source.');
  await expect(dialog.getByRole('button', { name: /^Done/ })).toContainText(
    'These two are already connected.',
  );
  await expect(dialog.getByRole('button', { name: /^Worker/ })).toHaveCount(0);
  const before = await page.locator('.react-flow__edge').count();
  await orders.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await inbox.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.react-flow__edge')).toHaveCount(before + 1);
  expect(await edgesNow(page)).toContain('worker>inbox');
  await expect(node(page, 'worker')).toBeVisible();
});

test('so does the outline', async ({ page }) => {
  await openQuiet(page);
  await page.getByRole('button', { name: 'Show the outline' }).click();
  await page.getByRole('treeitem', { name: /^Worker/ }).focus();
  await page.keyboard.press('c');
  const menu = page.getByRole('menu', { name: 'Connect to' });
  await expect(menu.getByRole('menuitem', { name: /^Inbox/ })).toBeFocused();
  const orders = menu.getByRole('menuitem', { name: /^Orders/ });
  await expect(orders).toHaveAttribute('aria-disabled', 'true');
  await expect(orders).toContainText('Nothing enters a source.');
  await page.keyboard.press('o');
  await page.keyboard.press('ArrowDown');
  await expect(menu.locator('[role=menuitem]:focus')).toHaveCount(1);
  await orders.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await expect(page.locator('.react-flow__edge')).toHaveCount(3);
});
