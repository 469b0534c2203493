import { expect, type Locator, type Page, test } from '@playwright/test';
import { openFlow, setPace } from './run.ts';

const ending = {
  format: 'eddy-flow/1',
  name: 'Soon over',
  run: { seed: 1, until: 20, warmUp: 0 },
  nodes: {
    top: { kind: 'queue', params: {} },
    source: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } },
    handler: { kind: 'handler', params: {} },
    low: { kind: 'sink', params: {} },
  },
  edges: {
    a: { from: 'source', to: 'top', params: {} },
    b: { from: 'top', to: 'handler', params: {} },
    c: { from: 'handler', to: 'low', params: {} },
  },
  layout: {
    top: { x: 260, y: 0 },
    source: { x: 0, y: 160 },
    handler: { x: 560, y: 160 },
    low: { x: 300, y: 420 },
  },
};

/** The nodes that it lies over. */
async function coveredBy(page: Page, notice: Locator): Promise<string[]> {
  const box = (await notice.boundingBox())!;
  const nodes = page.locator('.react-flow__node');
  const covered: string[] = [];
  for (const node of await nodes.all()) {
    const at = (await node.boundingBox())!;
    const apart =
      at.x + at.width <= box.x ||
      box.x + box.width <= at.x ||
      at.y + at.height <= box.y ||
      box.y + box.height <= at.y;
    if (!apart) covered.push((await node.getAttribute('data-id')) ?? '');
  }
  return covered;
}

test('that the run has ended is told over no node, and goes by itself', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, ending);
  await setPace(page, 'max');
  const notice = page.getByRole('status').filter({ hasText: 'The run has reached its end.' });
  await expect(notice).toBeVisible();
  expect(await coveredBy(page, notice)).toEqual([]);
  for (const name of ['Hide the inspector', 'Zoom in']) {
    const button = page.getByRole('button', { name, exact: true });
    await button.hover({ trial: true });
  }
  await expect(notice).toBeHidden({ timeout: 15_000 });
  await expect(page.getByText('ended', { exact: true })).toBeVisible();
});

test('a notice stays as long as the pointer or the focus is at it', async ({ page }) => {
  await page.goto('./');
  await page.locator('[data-kind="sink"]').click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.clock.install();
  await page.reload();
  const told = page.getByRole('status').filter({ hasText: 'Its run is not kept' });
  await expect(told).toBeVisible();
  expect(await coveredBy(page, told)).toEqual([]);
  await told.hover();
  await page.clock.runFor(15_000);
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Dismiss' }).focus();
  await page.mouse.move(400, 60);
  await page.clock.runFor(15_000);
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Step one event' }).focus();
  await page.clock.runFor(15_000);
  await expect(told).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a notice leaves the buttons in the corner to the finger', async ({ page }) => {
    await page.goto('./');
    await page.locator('[data-kind="sink"]').tap();
    await page.reload();
    await expect(page.getByRole('status').filter({ hasText: 'Its run is not kept' })).toBeVisible();
    const buttons = page.getByRole('group', { name: 'View' }).getByRole('button');
    expect(await buttons.count()).toBeGreaterThan(3);
    for (const button of await buttons.all()) await button.tap({ trial: true });
  });
});
