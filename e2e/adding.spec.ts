import { expect, test } from '@playwright/test';
import { node, paletteItem } from './canvas.ts';
import { choose, drag, edgesNow, exitOf, flowNow, middle, openQuiet, searchField } from './desk.ts';

test('a double press on the empty canvas, or /, asks what to add, with a search in both languages', async ({
  page,
}) => {
  await openQuiet(page);
  await page.mouse.dblclick(300, 430);
  await expect(page.getByRole('dialog', { name: 'Add a node' })).toBeVisible();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(9);
  await choose(page, '路由');
  await expect(node(page, 'router')).toHaveClass(/selected/);
  await page.keyboard.press('Slash');
  await choose(page, 'topic');
  await expect(node(page, 'topic')).toBeVisible();
  await page.keyboard.press('Slash');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(searchField(page)).toHaveCount(0);
});

test('an edge let go on empty space asks what comes next, and only what fits', async ({ page }) => {
  await openQuiet(page);
  const port = await middle(page, exitOf('worker'));
  await drag(page, port, { x: port.x + 60, y: port.y + 190 });
  await expect(page.getByRole('dialog', { name: 'What comes after Worker?' })).toBeVisible();
  await expect(page.getByRole('listbox').getByRole('option', { name: 'Source' })).toHaveCount(0);
  await choose(page, 'queue');
  expect(await edgesNow(page)).toContain('worker>queue');
  await page.keyboard.press('Control+z');
  expect(await edgesNow(page)).toEqual(['inbox>worker', 'orders>inbox', 'worker>done']);
});

test('an edge drawn back from an entry asks what comes before, and only what fits', async ({ page }) => {
  await openQuiet(page);
  const port = await middle(page, '.react-flow__node[data-id="worker"] .react-flow__handle.target');
  await drag(page, port, { x: port.x - 60, y: port.y + 190 });
  await expect(page.getByRole('dialog', { name: 'What comes before Worker?' })).toBeVisible();
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.filter({ hasText: /^Source/ })).toHaveCount(1);
  await expect(options.filter({ hasText: /^Sink/ })).toHaveCount(0);
  await choose(page, 'queue');
  expect(await edgesNow(page)).toContain('queue>worker');
  const [queue, worker] = [
    (await node(page, 'queue').boundingBox())!,
    (await node(page, 'worker').boundingBox())!,
  ];
  expect(queue.x + queue.width).toBeLessThan(worker.x + worker.width / 2);
  await page.keyboard.press('Control+z');
  expect(await edgesNow(page)).toEqual(['inbox>worker', 'orders>inbox', 'worker>done']);
});

test('a node let go on an edge goes into it, dragged from the palette, moved, or by the keyboard', async ({
  page,
}) => {
  await openQuiet(page);
  await page.mouse.move(400, 400);
  const [a, b] = [
    await middle(page, exitOf('orders')),
    await middle(page, '.react-flow__node[data-id="inbox"] .react-flow__handle.target'),
  ];
  const item = (await paletteItem(page, 'Delay').boundingBox())!;
  await drag(page, { x: item.x + 20, y: item.y + 20 }, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  await expect
    .poll(() => edgesNow(page))
    .toEqual(['delay>inbox', 'inbox>worker', 'orders>delay', 'worker>done']);
  await page.keyboard.press('Control+z');
  await page.locator('.react-flow__edge[data-id="e3"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Slash');
  await expect(page.getByRole('dialog', { name: 'Put a node into this edge' })).toBeVisible();
  await choose(page, 'delay');
  expect(await edgesNow(page)).toEqual(['delay>done', 'inbox>worker', 'orders>inbox', 'worker>delay']);
  // What came behind has made room.
  const { layout } = await flowNow(page);
  expect(layout['done']!.x).toBeGreaterThan(layout['delay']!.x);
});

test('a node that is moved onto an edge goes into it, in one step of undo', async ({ page }) => {
  await openQuiet(page);
  await page.mouse.dblclick(200, 430);
  await choose(page, 'delay');
  const box = (await node(page, 'delay').boundingBox())!;
  const [a, b] = [
    await middle(page, exitOf('orders')),
    await middle(page, '.react-flow__node[data-id="inbox"] .react-flow__handle.target'),
  ];
  const grip = { x: box.x + 40, y: box.y + 12 };
  const to = { x: (a.x + b.x) / 2 - box.width / 2 + 40, y: (a.y + b.y) / 2 - box.height / 2 + 12 };
  await drag(page, grip, to);
  await expect.poll(() => edgesNow(page)).toContain('orders>delay');
  await page.keyboard.press('Control+z');
  expect(await edgesNow(page)).toEqual(['inbox>worker', 'orders>inbox', 'worker>done']);
});
