import { expect, test } from '@playwright/test';
import { connect, dragFromPalette, newFlow, node, numberOf, paletteItem } from './canvas.ts';
import { selectNode } from './run.ts';

test('from an empty canvas to a running chart by mouse', async ({ page }) => {
  await page.goto('./');
  await newFlow(page);
  await dragFromPalette(page, 'Source', { x: 180, y: 250 });
  await dragFromPalette(page, 'Queue', { x: 420, y: 250 });
  await dragFromPalette(page, 'Sink', { x: 900, y: 400 });
  await expect(page.locator('.react-flow__node')).toHaveCount(3);
  await dragFromPalette(page, 'Handler', { x: 690, y: 120 });
  await connect(page, 'source', 'queue');
  await connect(page, 'queue', 'handler');
  await connect(page, 'handler', 'sink');
  await expect(page.locator('.react-flow__edge')).toHaveCount(3);
  for (const name of [
    'Edge from Source to Queue',
    'Edge from Queue to Handler',
    'Edge from Handler to Sink',
  ]) {
    await expect(page.locator(`.react-flow__edge[aria-label="${name}"]`)).toHaveCount(1);
  }
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  // The run has just begun.
  await expect(node(page, 'sink')).toHaveAttribute('aria-label', /completed/);
  await expect
    .poll(() => numberOf(page, 'sink', /([\d,]+) completed/), { timeout: 20_000 })
    .toBeGreaterThan(2);
  await expect(page.locator('.recharts-line-curve')).toHaveAttribute('d', /L|H|V/);
});

test('what cannot be connected is refused with its reason', async ({ page }) => {
  await page.goto('./');
  const edges = page.locator('.react-flow__edge');
  // Nodes may be seen before their edges are.
  await expect(edges).toHaveCount(3);
  const from = node(page, 'worker').locator('.react-flow__handle.source:not([data-handleid])');
  const box = (await from.boundingBox())!;
  const source = (await node(page, 'orders').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(source.x + source.width / 2, source.y + source.height / 2, { steps: 10 });
  await expect(page.getByText('Nothing enters a source.').first()).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText('Cannot be connected: Nothing enters a source.').first()).toBeVisible();
  await expect(edges).toHaveCount(3);
});

test('by keyboard alone: source, queue, handler, sink, connected and running', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'File' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'New flow' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  for (const kind of ['Source', 'Queue', 'Handler', 'Sink']) {
    await paletteItem(page, kind).focus();
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
  for (const [from, to] of [
    ['source', 'Queue'],
    ['queue', 'Handler'],
    ['handler', 'Sink'],
  ] as const) {
    await selectNode(page, from);
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const target = dialog.getByRole('button', { name: new RegExp(`^${to}`) }).first();
    // A handler made while the queue was selected has joined it already.
    if ((await target.count()) > 0) {
      await target.focus();
      await page.keyboard.press('Enter');
    }
    if (await dialog.isVisible()) await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await expect(page.locator('.react-flow__edge')).toHaveCount(3);
  await expect
    .poll(() => numberOf(page, 'sink', /([\d,]+) completed/), { timeout: 20_000 })
    .toBeGreaterThan(0);
  await expect(page.locator('.recharts-line-curve')).toHaveAttribute('d', /L|H|V/);
});
