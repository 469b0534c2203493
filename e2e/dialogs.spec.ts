import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openDialog, startFlow } from './library.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the list of flows, the gallery and sharing: ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    await startFlow(page, 'Shop');
    for (const item of [/^My flows/, /^Examples/, /^Share/]) {
      const dialog = await openDialog(page, item);
      await expect(dialog.getByRole('button').nth(1)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  });
}

test('dialogs give the focus back, and on a phone they fit', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  for (const item of [/^My flows/, /^Examples/, /^Share/]) {
    const more = page.getByRole('button', { name: 'More', exact: true });
    await more.click();
    await page.getByRole('menuitem', { name: item }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const box = (await dialog.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
  }
});
