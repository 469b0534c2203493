import { expect, type Locator, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { drag, openQuiet } from './desk.ts';
import { openFlow, selectNode } from './run.ts';
import { stillBox, viewStill } from './still.ts';

const bar = (page: Page) => page.getByRole('toolbar', { name: 'What can be done with it' });
const folds = (page: Page) => page.getByRole('button', { name: /^(Show|Hide) the chart$/ }).locator('..');
const phone = { width: 390, height: 844 };

async function boxOf(shown: Locator) {
  const box = await shown.boundingBox();
  expect(box, `${shown} has a place`).not.toBeNull();
  return box!;
}

async function meets(a: Locator, b: Locator): Promise<boolean> {
  const [p, q] = [await boxOf(a), await boxOf(b)];
  return p.x < q.x + q.width && q.x < p.x + p.width && p.y < q.y + q.height && q.y < p.y + p.height;
}

test('of two handlers one above the other, the bar of the one selected last leaves the other free', async ({
  page,
}) => {
  const handler = (label: string) => ({ kind: 'handler', label });
  await page.goto('./');
  await openFlow(page, {
    format: 'eddy-flow/1',
    name: 'Stacked',
    nodes: {
      orders: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } },
      inbox: { kind: 'queue' },
      upper: handler('Upper'),
      lower: handler('Lower'),
      done: { kind: 'sink' },
    },
    edges: {
      a: { from: 'orders', to: 'inbox' },
      b: { from: 'inbox', to: 'upper' },
      c: { from: 'inbox', to: 'lower' },
      d: { from: 'upper', to: 'done' },
      e: { from: 'lower', to: 'done' },
    },
    layout: {
      orders: { x: -300, y: 60 },
      inbox: { x: 0, y: 60 },
      upper: { x: 320, y: 0 },
      lower: { x: 320, y: 120 },
      done: { x: 640, y: 60 },
    },
  });
  await expect(node(page, 'lower')).toBeVisible();
  await viewStill(page);
  for (const [id, other] of [
    ['upper', 'lower'],
    ['lower', 'upper'],
    ['upper', 'lower'],
  ] as const) {
    await selectNode(page, id);
    await expect(node(page, id)).toHaveClass(/selected/);
    await stillBox(bar(page));
    expect(await meets(bar(page), node(page, other)), `${id} on ${other}`).toBe(false);
  }
});

test('a pan and a zoom measure nothing of what is drawn or floats', async ({ page }) => {
  await openQuiet(page);
  await node(page, 'inbox').click({ position: { x: 40, y: 12 } });
  // What comes into the corners later is measured when it comes.
  await expect(page.getByRole('button', { name: /findings? in the flow/ })).toBeVisible();
  const before = await stillBox(bar(page));
  await page.evaluate(() => {
    const measured: string[] = [];
    Object.assign(window, { measured });
    const measure = Element.prototype.getBoundingClientRect;
    Element.prototype.getBoundingClientRect = function () {
      if (this.matches('.react-flow__node, [data-floating], [data-queue], [data-region], [data-standing]'))
        measured.push(this.outerHTML.slice(0, 80));
      return measure.call(this);
    };
  });
  const canvas = await boxOf(page.getByRole('main'));
  const from = { x: canvas.x + 300, y: canvas.y + canvas.height - 60 };
  await drag(page, from, { x: from.x + 60, y: from.y - 30 });
  const seen = page.locator('.react-flow__viewport');
  const scale = async () => /scale\([^)]*\)/.exec((await seen.getAttribute('style')) ?? '')?.[0];
  const scaleBefore = await scale();
  await page.mouse.wheel(0, 120);
  await expect.poll(scale).not.toBe(scaleBefore);
  await viewStill(page);
  expect((await boxOf(bar(page))).x).not.toBe(before.x);
  expect(await page.evaluate(() => (window as unknown as { measured: string[] }).measured.length)).toBe(0);
});

test('the bar of what is selected leaves the invitation on the first flow free', async ({ page }) => {
  await openQuiet(page);
  const ghost = page.getByRole('button', { name: 'Add a second handler to the queue' });
  for (const id of ['worker', 'inbox', 'done']) {
    await selectNode(page, id);
    await expect(bar(page)).toBeVisible();
    await stillBox(bar(page));
    await expect.poll(() => meets(bar(page), ghost), id).toBe(false);
  }
  // One that stands below it has its bar above itself, where the invitation is.
  const { x, y } = await stillBox(node(page, 'done'));
  const beside = await stillBox(ghost);
  const under = { x: beside.x + 60, y: beside.y + beside.height + 60 };
  await drag(page, { x: x + 40, y: y + 12 }, under);
  expect((await stillBox(node(page, 'done'))).y).toBeGreaterThan(beside.y + beside.height);
  await expect(bar(page)).toBeVisible();
  await stillBox(bar(page));
  await expect.poll(() => meets(bar(page), ghost)).toBe(false);
});

test.describe('on a phone', () => {
  test.use({ viewport: phone });

  test('what comes into a corner later drives the bar away from there', async ({ page }) => {
    // What is found in the flow is counted beside the folds, as soon as there is something to count with.
    let come = () => {};
    const here = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route('**/assets/panels-*.js', async (route) => {
      await here;
      await route.continue();
    });
    await openQuiet(page);
    await page.getByRole('button', { name: 'Show the inspector' }).click();
    await selectNode(page, 'orders');
    await expect(bar(page)).toBeVisible();
    const { width } = await stillBox(folds(page));
    come();
    await expect.poll(async () => (await boxOf(folds(page))).width).toBeGreaterThan(width);
    await expect.poll(() => meets(bar(page), folds(page))).toBe(false);
  });

  test('a sheet that opens drives the bar out from under it', async ({ page }) => {
    await openQuiet(page);
    await selectNode(page, 'done');
    await expect(bar(page)).toBeVisible();
    const sheet = page.locator('[data-region=inspector]');
    if (await sheet.isVisible()) await sheet.getByRole('button', { name: 'Hide the inspector' }).click();
    await expect(sheet).toBeHidden();
    const before = await stillBox(bar(page));
    await page.getByRole('button', { name: 'Show the inspector' }).click();
    await expect(sheet).toBeVisible();
    const { y } = await stillBox(sheet);
    expect(before.y + before.height).toBeGreaterThan(y);
    await expect.poll(() => meets(bar(page), sheet)).toBe(false);
  });
});
