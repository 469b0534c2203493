import { expect, type Page, test } from '@playwright/test';
import { openFlow, setPace, waitForEnd } from './run.ts';

const endToEnd = (page: Page) =>
  page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('row', { name: /^End to end/ })
    .getByRole('cell');

test('a skewed interval is told by its two ends, in the inspector as in the table of results', async ({
  page,
}) => {
  await page.goto('./#example=fan-out-and-join');
  await expect(page.getByRole('textbox', { name: 'Name of the flow' }).first()).toHaveValue(
    'Fan-out and join',
  );
  await setPace(page, 'max');
  await waitForEnd(page);
  await page.getByRole('tab', { name: 'Results' }).click();
  const results = page.getByRole('table', { name: /All figures/ });
  const row = results.getByRole('row', { name: /Time from end to end/ });
  await expect(row.getByRole('cell').nth(1)).toHaveText('3.90 – 4.91');
  // No distance from the mean is told of it anywhere: 4.20 - 0.71 lies below what is possible.
  await expect(row.locator('[title^="±"]')).toHaveCount(0);
  await expect(endToEnd(page).nth(1)).toHaveText('3.90 – 4.91');
});

test('both forms of an interval have room, so that nothing moves as the run goes', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, {
    format: 'eddy-flow/1',
    name: 'Half busy',
    nodes: {
      in: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.5 } } },
      line: { kind: 'queue' },
      desk: { kind: 'handler' },
    },
    edges: { a: { from: 'in', to: 'line' }, b: { from: 'line', to: 'desk' } },
  });
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const seen = new Map<string, Set<number>>();
  const form = (text: string) => (text.startsWith('±') ? '±' : text.includes(' – ') ? 'ends' : 'none');
  const formsSeen = async () => {
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
    return [...seen.keys()].filter((each) => each !== 'none').sort();
  };
  const often = { timeout: 40_000, intervals: [50] };
  // The skewed form is soon over: not so fast that a slow page would miss it.
  await setPace(page, 2000);
  await expect.poll(formsSeen, often).toContain('ends');
  await setPace(page, 200_000);
  await expect.poll(formsSeen, often).toEqual(['ends', '±']);
  expect(new Set([...seen.values()].flatMap((each) => [...each])).size).toBe(1);
});
