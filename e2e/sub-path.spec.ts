import { expect, test } from '@playwright/test';
import { withBuilt } from './built.ts';
import { secondsOf } from './canvas.ts';

const folder = '/some/path/';

test('the built page works from any folder of any host', async ({ page }) => {
  await withBuilt(folder, async (port) => {
    const origin = `http://127.0.0.1:${port}`;
    const failed: string[] = [];
    page.on('response', (response) => {
      if (!response.ok() && response.status() !== 304) failed.push(response.url());
    });
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('pageerror', (error) => failed.push(error.message));
    await page.goto(origin + folder);
    await expect.poll(() => secondsOf(page)).toBeGreaterThan(2);
    await expect(page.locator('.recharts-line-curve').first()).toHaveAttribute('d', /L|H|V/);
    expect(page.workers().map((worker) => worker.url().startsWith(origin + folder))).toEqual([true]);
    expect(failed).toEqual([]);
  });
});
