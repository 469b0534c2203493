import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';

test('after a reload the page says, once, that the flow was kept and the run begins anew', async ({
  page,
}) => {
  const told = page.getByText('Its run is not kept: it has begun anew.');
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  await expect(page.getByText('Example', { exact: true })).toBeVisible();
  await page.locator('[data-kind="sink"]').click();
  await expect(node(page, 'sink')).toBeVisible();
  await expect(told).toBeHidden();
  await page.reload();
  await expect(told).toBeVisible();
  await expect(node(page, 'sink')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(told).toBeHidden();
  await page.reload();
  await expect(node(page, 'sink')).toBeVisible();
  await expect(told).toBeHidden();
});
