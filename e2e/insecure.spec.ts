import { expect, test } from '@playwright/test';
import { withBuilt } from './built.ts';
import { node, secondsOf } from './canvas.ts';
import { edgesNow, openQuiet, pick } from './desk.ts';
import { openDialog, rename, startFlow } from './library.ts';

// A name that is no localhost: for a browser a page without encryption, which may less.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP eddy.test 127.0.0.1'],
    }),
});

test('by plain http from another host the page runs, keeps, copies, pastes and shares', async ({ page }) => {
  await withBuilt('/', async (port) => {
    const home = `http://eddy.test:${port}/`;
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.goto(home);
    await expect.poll(() => secondsOf(page)).toBeGreaterThan(0);
    expect(
      await page.evaluate(() => [isSecureContext, 'clipboard' in navigator, 'randomUUID' in crypto]),
    ).toEqual([false, false, false]);

    await openQuiet(page, home);
    await pick(page, 'inbox', 'worker');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await expect(node(page, 'worker2')).toHaveClass(/selected/);
    expect(await edgesNow(page)).toContain('inbox2>worker2');

    await startFlow(page, 'Shop');
    await page.locator('[data-kind="queue"]').click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await expect(page).toHaveTitle('Shop · Eddy');
    await rename(page, 'Shop by plain http');

    const dialog = await openDialog(page, /^Share/);
    const field = dialog.getByRole('textbox', { name: 'Link' });
    await expect(field).toHaveValue(/#f1=/);
    const link = await field.inputValue();
    await dialog.getByRole('button', { name: /^Copy/ }).click();
    // The browser lends no clipboard here: the link is left selected, and it is said what to press.
    await expect(dialog.getByText(/Ctrl\+C/).first()).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toBe(link);
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page).toHaveTitle('Shop by plain http · Eddy');
    await expect(node(page, 'queue')).toBeVisible();
    expect(thrown).toEqual([]);
  });
});
