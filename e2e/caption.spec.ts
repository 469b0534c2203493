import { expect, type Page, test } from '@playwright/test';
import { exampleFiles } from './examples.ts';

const caption = (page: Page) => page.getByRole('complementary', { name: 'About this flow' });

/** How many pixels of its words are not shown. */
const hiddenPart = (page: Page) =>
  caption(page)
    .getByRole('paragraph')
    .evaluate((words) => words.scrollHeight - words.clientHeight);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('words of an example that are cut say so, and a tap shows all of them', async ({ page }) => {
    let cut = 0;
    for (const { id } of exampleFiles()) {
      await page.goto('about:blank');
      await page.goto(`./#example=${id}`);
      await expect(caption(page)).toBeVisible();
      const all = caption(page).getByRole('button', { name: 'Show all of it' });
      if ((await hiddenPart(page)) <= 1) {
        await expect(all, id).toBeHidden();
        continue;
      }
      cut += 1;
      const low = (await caption(page).boundingBox())!.height;
      await all.tap();
      await expect.poll(() => hiddenPart(page), id).toBeLessThanOrEqual(1);
      await caption(page).getByRole('button', { name: 'Show less of it' }).tap();
      await expect.poll(async () => (await caption(page).boundingBox())!.height).toBe(low);
    }
    expect(cut).toBeGreaterThan(3);
  });
});

test('on a large screen the words take the whole bar, and the cross stands at its end', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./#example=bounded');
  await expect(caption(page)).toBeVisible();
  const cross = (await caption(page).getByRole('button', { name: 'Dismiss' }).boundingBox())!;
  expect(cross.x + cross.width).toBeGreaterThan(1890);
  const words = (await caption(page).getByRole('paragraph').boundingBox())!;
  expect(words.height).toBeLessThan(24);
});
