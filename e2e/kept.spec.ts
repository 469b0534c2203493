import { expect, test } from '@playwright/test';
import { newFlow } from './canvas.ts';
import { rename } from './library.ts';

test('a flow that is nobody’s yet is not said to be saved', async ({ page }) => {
  await page.goto('./');
  const bar = page.getByRole('banner');
  const saved = bar.getByText('Saved', { exact: true });
  await expect(bar.getByText('Example', { exact: true })).toBeVisible();
  await expect(saved).toHaveCount(0);
  await newFlow(page);
  await expect(bar.getByText('Example', { exact: true })).toHaveCount(0);
  await expect(saved).toHaveCount(0);
  await rename(page, 'Mine');
  await expect(saved).toBeVisible();
});

test('an example is called one until it is changed', async ({ page }) => {
  await page.goto('./#example=overload');
  const bar = page.getByRole('banner');
  await expect(page).toHaveTitle('Overload · Eddy');
  await expect(bar.getByText('Example', { exact: true })).toBeVisible();
  await rename(page, 'My overload');
  await expect(bar.getByText('Saved', { exact: true })).toBeVisible();
  await expect(bar.getByText('Example', { exact: true })).toHaveCount(0);
});

test('a panel that is open carries the accent, a folded one does not', async ({ page }) => {
  await page.goto('./');
  const accent = await page
    .getByRole('button', { name: 'Pause', exact: true })
    .evaluate((button) => getComputedStyle(button).backgroundColor);
  const colourOf = (name: string) =>
    page.getByRole('button', { name, exact: true }).evaluate((button) => getComputedStyle(button).color);
  expect(await colourOf('Hide the inspector')).toBe(accent);
  await page.getByRole('button', { name: 'Hide the inspector', exact: true }).click();
  expect(await colourOf('Show the inspector')).not.toBe(accent);
});
