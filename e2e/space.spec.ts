import { expect, type Page, test } from '@playwright/test';
import { still } from './still.ts';

const play = (page: Page) => page.getByRole('button', { name: 'Play', exact: true });
const pause = (page: Page) => page.getByRole('button', { name: 'Pause', exact: true });
const menu = (page: Page) => page.getByRole('menu', { name: 'More about the run' });

test('space plays and pauses after a menu was used by pointer', async ({ page }) => {
  await page.goto('./');
  await expect(pause(page)).toBeVisible();
  const opener = page.getByRole('button', { name: 'More about the run' });
  await opener.click();
  await page.getByRole('menuitem', { name: 'Reset figures now' }).click();
  await page.keyboard.press('Space');
  await expect(play(page)).toBeVisible();
  await expect(menu(page)).toBeHidden();
  // Also where it was left without a choice, or closed by a second click.
  await opener.click();
  await expect(menu(page).getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await expect(pause(page)).toBeVisible();
  await opener.click();
  await opener.click();
  await expect(menu(page)).toBeHidden();
  await page.keyboard.press('Space');
  await expect(play(page)).toBeVisible();
  await expect(menu(page)).toBeHidden();
});

test('space belongs to a button or a menu that was reached by keys', async ({ page }) => {
  await page.goto('./');
  await expect(pause(page)).toBeVisible();
  const opener = page.getByRole('button', { name: 'More about the run' });
  await page.getByRole('button', { name: 'Step one event' }).focus();
  await page.keyboard.press('Tab');
  await expect(opener).toBeFocused();
  await page.keyboard.press('Space');
  await expect(menu(page).getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.keyboard.press('Space');
  await expect(menu(page)).toBeVisible();
  await expect(pause(page)).toBeVisible();
});

test('space plays and pauses after any other control was clicked', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Step one event' }).click();
  await expect(play(page)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(pause(page)).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const zoom = () => page.locator('.react-flow__viewport').evaluate((element) => element.style.transform);
  const before = await still(zoom);
  await page.keyboard.press('Space');
  await expect(play(page)).toBeVisible();
  expect(await zoom()).toBe(before);
});
