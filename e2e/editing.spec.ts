import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { savedFlow, selectNode } from './run.ts';
import { stillBox } from './still.ts';

async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  return JSON.parse(await savedFlow(page)).layout[id];
}

test('a node dragged by mouse stays where it was put, and one undo takes it back', async ({ page }) => {
  await page.goto('./');
  const before = await placeOf(page, 'inbox');
  const box = (await node(page, 'inbox').boundingBox())!;
  const from = { x: box.x + box.width / 2, y: box.y + 12 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 60, { steps: 8 });
  await page.mouse.move(from.x + 30, from.y + 100, { steps: 8 });
  await page.mouse.up();
  const moved = (await node(page, 'inbox').boundingBox())!;
  expect(Math.abs(moved.x - box.x - 30)).toBeLessThan(15);
  expect(Math.abs(moved.y - box.y - 100)).toBeLessThan(15);
  expect(await placeOf(page, 'inbox')).not.toEqual(before);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(undo).toBeDisabled();
  expect(await placeOf(page, 'inbox')).toEqual(before);
  await expect.poll(() => node(page, 'inbox').boundingBox()).toEqual(box);
});

test('a selected node goes with the arrow keys, and a key that is held is one undo', async ({ page }) => {
  await page.goto('./');
  const before = await placeOf(page, 'worker');
  await selectNode(page, 'worker');
  for (let repeats = 0; repeats < 5; repeats++) await page.keyboard.down('ArrowDown');
  await page.keyboard.up('ArrowDown');
  const below = await placeOf(page, 'worker');
  expect(below.x).toBe(before.x);
  expect(below.y).toBeGreaterThan(before.y);
  await selectNode(page, 'worker');
  await page.keyboard.press('ArrowLeft');
  const beside = await placeOf(page, 'worker');
  expect(beside.x).toBeLessThan(before.x);
  expect(beside.y).toBe(below.y);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  expect(await placeOf(page, 'worker')).toEqual(below);
  await undo.click();
  expect(await placeOf(page, 'worker')).toEqual(before);
  await expect(undo).toBeDisabled();
});

test('while an edge is drawn, nodes that may take it are lit and the others are not', async ({ page }) => {
  await page.goto('./');
  const role = (id: string, role: string) => node(page, id).locator(`[data-connecting="${role}"]`);
  const port = await stillBox(node(page, 'orders').locator('.react-flow__handle.source'));
  await page.mouse.move(port.x + port.width / 2, port.y + port.height / 2);
  await page.mouse.down();
  await page.mouse.move(port.x + 60, port.y + 120, { steps: 8 });
  for (const id of ['worker', 'done']) await expect(role(id, 'target')).toHaveCount(1);
  // They are connected already.
  await expect(role('inbox', 'refused')).toHaveCount(1);
  await expect(node(page, 'orders').locator('[data-connecting]')).toHaveCount(0);
  const shadow = (id: string) =>
    node(page, id)
      .locator('[data-connecting]')
      .evaluate((frame) => {
        const { boxShadow, borderColor, outlineColor, opacity } = getComputedStyle(frame);
        return [boxShadow, borderColor, outlineColor, opacity].join();
      });
  await expect.poll(async () => (await shadow('worker')) === (await shadow('inbox'))).toBe(false);
  await page.mouse.up();
  await expect(page.locator('[data-connecting]')).toHaveCount(0);
  await expect(page.locator('.react-flow__edge')).toHaveCount(3);
});

test('an edge is removed by keyboard alone, and undo brings it back', async ({ page }) => {
  await page.goto('./');
  const edge = page.locator('.react-flow__edge[aria-label="Edge from Inbox to Worker"]');
  await edge.focus();
  await page.keyboard.press('Enter');
  await expect(edge).toHaveClass(/selected/);
  await page.keyboard.press('Delete');
  await expect(edge).toHaveCount(0);
  await expect(page.locator('.react-flow__edge')).toHaveCount(2);
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(edge).toHaveCount(1);
});
