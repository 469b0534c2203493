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

test('a name as long as it may be is cut, and what can be done with its flow is in reach', async ({
  page,
}) => {
  await page.goto('./');
  await startFlow(page, 'Shop');
  await startFlow(page, 'A very long name '.repeat(11).trim());
  const dialog = await openDialog(page, /^My flows/);
  const within = (await dialog.boundingBox())!;
  for (const row of await dialog.getByRole('listitem').all()) {
    const [name, remove] = [row.getByRole('button').first(), row.getByRole('button', { name: /^Delete/ })];
    for (const each of [name, remove]) {
      const box = (await each.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(within.x);
      expect(box.x + box.width).toBeLessThanOrEqual(within.x + within.width);
    }
    expect(await row.evaluate((element) => element.parentElement!.scrollLeft)).toBe(0);
  }
});

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
