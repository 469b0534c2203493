import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';

test('Connect to… begins at the first target and gives the focus back', async ({ page }) => {
  await page.goto('./');
  await node(page, 'inbox').focus();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('listitem').first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(node(page, 'inbox')).toBeFocused();

  await node(page, 'orders').focus();
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: 'Connect to' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem').first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), 'focus is kept')
    .not.toBe('BODY');
});

test('what is to be connected is asked no more once another flow is open, though it has a node of that name', async ({
  page,
}) => {
  await page.goto('./');
  await node(page, 'orders').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#example=bounded';
  });
  await expect(node(page, 'refused')).toBeVisible();
  await expect(dialog).toBeHidden();
});
