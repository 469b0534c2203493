import { expect, test } from '@playwright/test';
import { node, secondsOf } from './canvas.ts';
import { chooseItem, openDialog, rename } from './library.ts';

for (const nothing of [undefined, null]) {
  test(`where localStorage is ${nothing} the page runs, and tells that nothing is kept`, async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.addInitScript((value) => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { value: value === 'null' ? null : undefined });
    }, String(nothing));
    await page.goto('./');
    expect(await page.evaluate(() => window.localStorage ?? String(window.localStorage))).toBe(
      String(nothing),
    );
    await expect.poll(() => secondsOf(page)).toBeGreaterThan(0);
    await chooseItem(page, /^New flow/);
    await rename(page, 'Shop');
    await expect(page.getByText('Not kept').first()).toBeVisible();
    await page.locator('[data-kind="queue"]').click();
    await expect(node(page, 'queue')).toBeVisible();
    const dialog = await openDialog(page, /^My flows/);
    await expect(dialog.getByText('these flows last until you close the tab')).toBeVisible();
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Shop' })).toBeVisible();
    expect(thrown).toEqual([]);
  });
}
