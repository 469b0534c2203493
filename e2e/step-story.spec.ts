import { expect, type Page, test } from '@playwright/test';

/** What the story of a step lies on, of the caption, the nodes and the ghost. */
async function coveredByStory(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const story = document.querySelector('header [data-story]')!.getBoundingClientRect();
    const kept = document.querySelectorAll<HTMLElement>(
      'aside[aria-label="About this flow"], .react-flow__node, [data-queue]',
    );
    const out = story.left < 0 || story.top < 0 || story.right > innerWidth || story.bottom > innerHeight;
    const covered = [...kept]
      .filter((each) => {
        const box = each.getBoundingClientRect();
        return (
          box.left < story.right && story.left < box.right && box.top < story.bottom && story.top < box.bottom
        );
      })
      .map((each) => each.dataset['id'] ?? each.ariaLabel ?? '');
    return out ? [...covered, 'outside'] : covered;
  });
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test.describe(`${width} x ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the story of a step covers neither what to look at nor any node', async ({ page }) => {
      for (const example of ['direct', 'fan-out-and-join', 'first']) {
        await page.goto('about:blank');
        await page.goto(example === 'first' ? './' : `./#example=${example}`);
        if (example !== 'first')
          await expect(page.getByRole('complementary', { name: 'About this flow' })).toBeVisible();
        await expect(page.locator('.react-flow__node').first()).toBeVisible();
        await page.waitForTimeout(400);
        for (let step = 0; step < 8; step++) {
          await page.keyboard.press('.');
          await expect(page.locator('header [data-story]')).toBeVisible();
          expect(await coveredByStory(page), `${example} ${step}`).toEqual([]);
        }
      }
    });
  });
}
