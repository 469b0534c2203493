import { expect, type Page, test } from '@playwright/test';
import { setPace, waitForEnd } from './run.ts';

async function openChain(page: Page): Promise<void> {
  await page.goto('./#example=chain');
  await expect(page.getByRole('textbox', { name: 'Name of the flow' }).first()).toHaveValue(
    'A chain of calls',
  );
}

const endToEnd = (page: Page) =>
  page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('row', { name: /^End to end/ })
    .getByRole('cell');

test('a skewed interval is told by its two ends, in the inspector as in the table of results', async ({
  page,
}) => {
  await openChain(page);
  await setPace(page, 'max');
  await waitForEnd(page);
  await page.getByRole('tab', { name: 'Results' }).click();
  const results = page.getByRole('table', { name: /All figures/ });
  const row = results.getByRole('row', { name: /Time from end to end/ });
  await expect(row.getByRole('cell').nth(1)).toHaveText('4.6 – 20.9');
  // No distance from the mean is told of it anywhere: 7.34 - 8.2 would be a negative time.
  await expect(row.locator('[title^="±"]')).toHaveCount(0);
  await expect(endToEnd(page).nth(1)).toHaveText('4.6 – 20.9');
});

test('both forms of an interval have room, so that nothing moves as the run goes', async ({ page }) => {
  await openChain(page);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const seen = new Map<string, Set<number>>();
  await setPace(page, 300);
  const form = (text: string) => (text.startsWith('±') ? '±' : text.includes(' – ') ? 'ends' : 'none');
  await expect
    .poll(
      async () => {
        const { text, height, overflow } = await inspector.evaluate((panel) => {
          const table = panel.querySelector('table');
          const cells = [...(table?.rows[1]?.cells ?? [])];
          return {
            text: cells[2]?.innerText ?? '',
            height: table?.offsetHeight ?? 0,
            overflow: panel.scrollWidth - panel.clientWidth,
          };
        });
        expect(overflow).toBeLessThanOrEqual(0);
        const heights = seen.get(form(text)) ?? new Set();
        // The quantile comes later as a row of its own.
        if (height > 70) seen.set(form(text), heights.add(height));
        return [...seen.keys()].filter((each) => each !== 'none').length;
      },
      { timeout: 40_000, intervals: [50] },
    )
    .toBe(2);
  expect(new Set([...seen.values()].flatMap((each) => [...each])).size).toBe(1);
});
