import { expect, type Page, test } from '@playwright/test';
import { dragFromPalette, node } from './canvas.ts';
import { collapse, drag, exitOf, flowNow, middle, openQuiet, part, pick, searchField } from './desk.ts';
import { stillBox } from './still.ts';

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const bars = (page: Page) => page.getByRole('toolbar', { name: 'What can be done with it' });

/** Whether what is seen at the middle of an element is itself. */
const isOnTop = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });

test('what undo took away is no longer selected, nor what another flow does not have', async ({ page }) => {
  await openQuiet(page);
  await dragFromPalette(page, 'Handler', await middle(page, part('inbox')));
  await expect(page.locator('.react-flow__node-handler')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__node-handler')).toHaveCount(1);
  await node(page, 'inbox').click({ position: { x: 40, y: 12 } });
  await expect(inspector(page).getByRole('textbox', { name: 'Name of this place' })).toHaveValue('Inbox');
  await expect(inspector(page).getByRole('button', { name: 'Crash it' })).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(inspector(page).getByText('4 places, 3 connections')).toBeVisible();
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'New flow' }).click();
  await expect(inspector(page).getByText('Flow', { exact: true })).toBeVisible();
});

test('several things have one bar together, above what moves', async ({ page }) => {
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  await page.locator('.react-flow__edge').first().click({ force: true });
  await expect(bars(page)).toHaveCount(1);
  await page.keyboard.press('Control+a');
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(3);
  await expect(bars(page)).toHaveCount(1);
  const [bar, layer] = await page.evaluate(() =>
    ['[role=toolbar][aria-label="What can be done with it"]', 'canvas[data-tokens]'].map((selector) => {
      const shown = document.querySelector(selector)!;
      return Number(getComputedStyle(shown.parentElement!).zIndex);
    }),
  );
  expect(bar).toBeGreaterThan(layer!);
  expect(
    await page.evaluate(() => {
      // They are told apart by their numbers only where nothing between makes a stack of its own.
      const flow = document.querySelector('.react-flow');
      const tokens = document.querySelector('canvas[data-tokens]');
      const renderer = document.querySelector('.react-flow__renderer')!;
      return flow?.contains(tokens) === true && getComputedStyle(renderer).zIndex;
    }),
  ).toBe('auto');
});

test('a bar never lies under what floats in a corner', async ({ page }) => {
  await openQuiet(page);
  const canvas = (await page.getByRole('main').boundingBox())!;
  const worker = await stillBox(node(page, 'worker'));
  const corner = { x: canvas.x + canvas.width - 100, y: canvas.y + 60 };
  await drag(page, { x: worker.x + 60, y: worker.y + 14 }, corner);
  await node(page, 'worker').click({ position: { x: 60, y: 12 } });
  // What is found is counted there as soon as there is something to count with.
  await expect(page.getByRole('button', { name: /findings? in the flow/ })).toBeVisible();
  const folds = await stillBox(page.getByRole('button', { name: 'Hide the chart' }).locator('..'));
  const bar = await stillBox(bars(page));
  const apart =
    bar.x + bar.width <= folds.x || bar.y + bar.height <= folds.y || folds.y + folds.height <= bar.y;
  expect(apart, JSON.stringify([bar, folds])).toBe(true);
  expect(bar.x + bar.width).toBeLessThanOrEqual(canvas.x + canvas.width);
});

test('what a box has selected is pressed and opened like anything else', async ({ page }) => {
  await openQuiet(page);
  await page.getByRole('button', { name: 'Not now' }).click();
  const [inbox, worker] = [await stillBox(node(page, 'inbox')), await stillBox(node(page, 'worker'))];
  const around = { x: inbox.x - 15, y: worker.y - 15 };
  const beyond = { x: worker.x + worker.width + 15, y: inbox.y + inbox.height + 20 };
  await page.keyboard.down('Shift');
  await drag(page, around, beyond);
  await page.keyboard.up('Shift');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
  await expect.poll(() => isOnTop(page, part('inbox'))).toBe(true);
  await page.keyboard.press('KeyW');
  const name = page.getByRole('textbox', { name: 'Name of the group' });
  await expect(name).toBeFocused();
  await page.keyboard.press('Escape');
  const shown = await stillBox(page.locator(part('group:group')));
  const center = { x: shown.x + shown.width / 2, y: shown.y + shown.height / 2 };
  // In the middle of what it stands for.
  expect(Math.abs(center.x - (inbox.x + worker.x + worker.width) / 2)).toBeLessThan(2);
  expect(Math.abs(center.y - (worker.y + inbox.y + inbox.height) / 2)).toBeLessThan(2);
  await page.mouse.dblclick(center.x, center.y - 10);
  await expect(node(page, 'worker')).toBeVisible();
});

test('the node that was added last has the focus, and looks selected alone', async ({ page }) => {
  await openQuiet(page);
  await node(page, 'worker').click({ position: { x: 40, y: 12 } });
  const port = await middle(page, exitOf('worker'));
  await drag(page, port, { x: port.x + 60, y: port.y + 190 });
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.type('queue');
  await page.keyboard.press('Enter');
  await expect(node(page, 'queue')).toBeFocused();
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
});

test('the tidy layout of a selection is named so and lies over nothing else', async ({ page }) => {
  await openQuiet(page);
  await pick(page, 'orders', 'worker', 'done');
  await expect(bars(page).getByRole('button', { name: 'Tidy up what is selected' })).toBeVisible();
  const before = (await flowNow(page)).layout;
  await page.keyboard.press('Shift+KeyT');
  await expect.poll(async () => (await flowNow(page)).layout).not.toEqual(before);
  const { layout } = await flowNow(page);
  expect(layout['inbox']).toEqual(before['inbox']);
  const boxes = await Promise.all(
    ['orders', 'inbox', 'worker', 'done'].map((id) => stillBox(node(page, id))),
  );
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart, JSON.stringify([a, b])).toBe(true);
    }
  });
  await page.locator('.react-flow__pane').click({ position: { x: 300, y: 400 } });
  await page.keyboard.press('Control+k');
  await searchField(page).fill('tidy');
  await expect(page.getByRole('option', { name: /^Tidy up the layout/ })).toBeVisible();
});

test('a workflow stands in the middle of what it stands for, also beside a note', async ({ page }) => {
  await openQuiet(page);
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.keyboard.press('KeyN');
  await page.getByRole('textbox', { name: 'Note' }).fill('Near');
  await page.keyboard.press('Escape');
  const [inbox, worker] = [await stillBox(node(page, 'inbox')), await stillBox(node(page, 'worker'))];
  const workflow = await collapse(page, 'Desk', 'inbox', 'worker');
  const shown = await stillBox(workflow);
  expect(Math.abs(shown.x + shown.width / 2 - (inbox.x + worker.x + worker.width) / 2)).toBeLessThan(2);
});
