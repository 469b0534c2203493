import { expect, test } from '@playwright/test';
import { openFlow, selectNode, setPace, waitForEnd } from './run.ts';

/** About a hundred waits. */
const short = (until: number) => ({
  format: 'eddy-flow/1',
  name: 'Short',
  run: { seed: 4, until, warmUp: 0 },
  nodes: {
    source: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } },
    queue: { kind: 'queue', params: {} },
    handler: { kind: 'handler', params: { service: { kind: 'exponential', mean: 0.5 } } },
    end: { kind: 'sink', params: {} },
  },
  edges: {
    a: { from: 'source', to: 'queue', params: {} },
    b: { from: 'queue', to: 'handler', params: {} },
    c: { from: 'handler', to: 'end', params: {} },
  },
  layout: {},
});
const tooFew = /Not enough independent data|Too few independent observations/;

test('a quantile that too few observations tell is grey, in the inspector and in the table', async ({
  page,
}) => {
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, short(100));
  await waitForEnd(page);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('row', { name: /^95 % in less than/ }).getByTitle(tooFew)).toBeVisible();
  await page.getByRole('tab', { name: 'Results' }).click();
  const wait = page.locator('tbody[data-node="queue"] tr').filter({ hasText: /^(Queue)?Wait/ });
  // Place, if it is there, figure, mean, interval, SD, least, p50 ... p99.9, most.
  const cells = wait.locator('td');
  await expect(cells.nth(7).getByTitle(tooFew)).toBeVisible();
  await expect(cells.nth(8).getByTitle(tooFew)).toBeVisible();
  await expect(cells.nth(9)).toHaveText(/\d/);
  await expect(cells.nth(9).getByTitle(tooFew)).toHaveCount(0);
  // Many tell it.
  await openFlow(page, { ...short(100_000), name: 'Long' });
  await waitForEnd(page);
  await expect(cells.nth(7)).toHaveText(/\d/);
  await expect(cells.nth(7).getByTitle(tooFew)).toHaveCount(0);
  await expect(inspector.getByRole('row', { name: /^95 % in less than/ }).getByTitle(tooFew)).toHaveCount(0);
});

test('since when figures are measured is said with them and marked in the charts', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, { ...short(5000), run: { seed: 4, until: 5000, warmUp: 1000 } });
  await waitForEnd(page);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByText('Measured since 16:40.0')).toBeVisible();
  await expect(inspector.getByText('Counted since the run began')).toBeVisible();
  await expect(page.getByText('measured from here')).toBeVisible();
  await selectNode(page, 'queue');
  await expect(inspector.getByText('Measured since 16:40.0')).toBeVisible();
  await expect(inspector.getByText('Counted since the run began')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Results' }).click();
  await expect(page.getByText(/counts of the whole flow since the start/)).toBeVisible();
});

test('figures reset say since when they count', async ({ page }) => {
  await page.goto('./');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(page.getByRole('timer')).not.toHaveText('0:00.0');
  await expect(inspector.getByText('Measured since')).toHaveCount(0);
  await page.getByRole('button', { name: 'More about the run' }).click();
  await page.getByRole('menuitem', { name: 'Reset figures now' }).click();
  await expect(inspector.getByText(/^Measured since \d+:\d\d\.\d$/)).toBeVisible();
  await expect(page.getByText('measured from here')).toBeVisible();
  await page.getByRole('tab', { name: 'Results' }).click();
  await expect(page.getByText(/measured since .* counts of the whole flow since the start/)).toBeVisible();
});

test('nobody waits at an open source: it is told as 0, with no interval of nothing', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, short(1000));
  await waitForEnd(page);
  await selectNode(page, 'source');
  const row = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('row', { name: /^Waiting at it/ });
  await expect(row.getByRole('cell').first()).toHaveText('0');
  await expect(row).not.toContainText('±');
});
