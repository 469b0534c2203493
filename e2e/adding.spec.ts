import { expect, test } from '@playwright/test';
import { newFlow, node, paletteItem } from './canvas.ts';
import { choose, drag, edgesNow, exitOf, flowNow, middle, openQuiet, searchField } from './desk.ts';
import { stillBox, viewStill } from './still.ts';

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

test('what is dragged from the palette before the code for it is here is dropped there in the end', async ({
  page,
}) => {
  let arrive = () => {};
  const asked = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/assets\/deskCode-[^/]*\.js$/, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('./');
  const item = (await paletteItem(page, 'Topic').boundingBox())!;
  const canvas = (await page.getByRole('main').boundingBox())!;
  await page.mouse.move(item.x + 20, item.y + 20);
  await page.mouse.down();
  const to = { x: canvas.x + 200, y: canvas.y + canvas.height - 60 };
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect(node(page, 'topic')).toHaveCount(0);
  arrive();
  await expect(node(page, 'topic')).toBeVisible();
  const box = await stillBox(node(page, 'topic'));
  expect(Math.abs(box.x + box.width / 2 - to.x)).toBeLessThan(40);
  expect(Math.abs(box.y + box.height / 2 - to.y)).toBeLessThan(40);
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

test('by the keyboard a node comes after the one that is selected, joined, in one step, with the focus', async ({
  page,
}) => {
  await openQuiet(page);
  await newFlow(page);
  for (const kind of ['source', 'queue', 'handler', 'sink']) {
    await page.keyboard.press('Slash');
    await choose(page, kind);
    await expect(node(page, kind)).toBeFocused();
    await expect(node(page, kind)).toHaveClass(/selected/);
  }
  expect(await edgesNow(page)).toEqual(['handler>sink', 'queue>handler', 'source>queue']);
  const { layout } = await flowNow(page);
  const lefts = ['source', 'queue', 'handler', 'sink'].map((id) => layout[id]!.x);
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
  // Nothing leaves a sink: it says so, and what comes after it stands alone.
  await page.keyboard.press('KeyC');
  await expect(page.getByText('Cannot be connected: Nothing leaves a sink.').first()).toBeVisible();
  await page.keyboard.press('Slash');
  await choose(page, 'delay');
  await expect(node(page, 'delay')).toBeFocused();
  expect(await edgesNow(page)).toHaveLength(3);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await edgesNow(page)).toEqual(['queue>handler', 'source>queue']);
  await expect(node(page, 'sink')).toHaveCount(0);
});

test('by the keyboard with nothing selected nodes stand in the order of reading, in sight, also beside the outline', async ({
  page,
}) => {
  await openQuiet(page);
  await newFlow(page);
  await page.getByRole('button', { name: 'Hide the palette' }).click();
  await page.getByRole('button', { name: 'Show the outline' }).click();
  await page.getByRole('button', { name: 'Hide the inspector' }).click();
  const kinds = ['source', 'queue', 'handler', 'sink', 'router'];
  for (const kind of kinds) {
    await page.keyboard.press('Escape');
    await page.locator('.react-flow__pane').click({ position: { x: 12, y: 60 } });
    await page.keyboard.press('Slash');
    await choose(page, kind);
    await expect(node(page, kind)).toBeFocused();
  }
  expect(await edgesNow(page)).toEqual([]);
  // What came last may have been out of sight: then the whole is shown, which takes a moment.
  await viewStill(page);
  const canvas = (await page.getByRole('main').boundingBox())!;
  const boxes = await Promise.all(kinds.map(async (kind) => (await node(page, kind).boundingBox())!));
  for (const [index, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(canvas.x);
    expect(box.y).toBeGreaterThanOrEqual(canvas.y);
    expect(box.x + box.width).toBeLessThanOrEqual(canvas.x + canvas.width);
    expect(box.y + box.height).toBeLessThanOrEqual(canvas.y + canvas.height);
    const before = boxes[index - 1];
    if (before === undefined) continue;
    const follows = box.x >= before.x + before.width || box.y >= before.y + before.height;
    expect(follows, `${kinds[index]} follows`).toBe(true);
  }
});
