import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { choose, drag, edgesNow, flowNow, middle, openQuiet, part, pick } from './desk.ts';

test('a selection is collapsed into one workflow with ports, joined by them, and opened again', async ({
  page,
}) => {
  await openQuiet(page);
  await pick(page, 'inbox', 'worker');
  await page.keyboard.press('KeyW');
  const field = page.getByRole('textbox', { name: 'Name of the group' });
  await expect(field).toBeFocused();
  await field.fill('Back office');
  await page.keyboard.press('Enter');
  const workflow = page.locator(part('group:group'));
  await expect(workflow).toHaveAttribute('aria-label', /^Back office, workflow of 2 nodes: \d+ waiting/);
  await expect(node(page, 'inbox')).toHaveCount(0);
  await expect(page.locator('.react-flow__edge')).toHaveCount(2);
  // The run goes on as if nothing had happened, and a port leads to the node that it stands for.
  await page.mouse.dblclick(150, 440);
  await choose(page, 'source');
  await drag(
    page,
    await middle(page, `${part('source')} .react-flow__handle.source`),
    await middle(page, `${part('group:group')} .react-flow__handle.target`),
  );
  expect(await edgesNow(page)).toContain('source>inbox');
  expect((await flowNow(page)).meta?.canvas?.groups).toEqual({
    group: { closed: true, label: 'Back office', nodes: ['inbox', 'worker'] },
  });
  await workflow.getByRole('button', { name: 'Open the workflow' }).click();
  await expect(node(page, 'inbox')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(node(page, 'inbox')).toHaveCount(0);
  await page.reload();
  await expect(page.locator(part('group:group'))).toBeVisible();
});

test('a group is a frame that takes its nodes along, and goes without them', async ({ page }) => {
  await openQuiet(page);
  await pick(page, 'inbox', 'worker');
  await page.keyboard.press('Control+g');
  await expect(page.getByRole('textbox', { name: 'Name of the group' })).toBeFocused();
  await page.keyboard.press('Escape');
  const before = (await flowNow(page)).layout;
  const head = (await page.locator('[data-frame-head]').boundingBox())!;
  await drag(page, { x: head.x + 20, y: head.y + 10 }, { x: head.x + 20, y: head.y + 70 });
  const after = (await flowNow(page)).layout;
  const moved = after['inbox']!.y - before['inbox']!.y;
  expect(moved).toBeGreaterThan(20);
  expect(after['worker']!.y - before['worker']!.y).toBe(moved);
  expect(after['orders']).toEqual(before['orders']);
  await page.keyboard.press('Control+z');
  expect((await flowNow(page)).layout).toEqual(before);
  await page.locator('[data-frame-head]').click({ position: { x: 12, y: 10 } });
  await page.keyboard.press('Delete');
  await expect(page.locator(part('group:group'))).toHaveCount(0);
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
});

test('a note is written, kept in the file, and undone', async ({ page }) => {
  await openQuiet(page);
  await page.keyboard.press('KeyN');
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await note.pressSequentially('As fast as its source');
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 420 } });
  await expect(page.locator(part('note:note'))).toHaveAttribute('aria-label', 'Note: As fast as its source');
  expect((await flowNow(page)).meta?.canvas?.notes?.['note']?.text).toBe('As fast as its source');
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(page.locator(part('note:note'))).toHaveAttribute('aria-label', 'Empty note');
  await undo.click();
  await expect(page.locator(part('note:note'))).toHaveCount(0);
});

test('a note is pulled to its size by the corner or by arrows, each one step of undo', async ({ page }) => {
  await openQuiet(page);
  await page.keyboard.press('KeyN');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('Escape');
  const note = page.locator(part('note:note'));
  const corner = note.getByRole('button', { name: 'Size of the note' });
  const sizeNow = async () => {
    const found = (await flowNow(page)).meta?.canvas?.notes?.['note'];
    return [found?.width ?? 200, found?.height ?? 100];
  };
  await note.click({ position: { x: 20, y: 20 } });
  const at = await middle(page, `${part('note:note')} [aria-label="Size of the note"]`);
  await drag(page, at, { x: at.x + 60, y: at.y + 40 });
  const [width = 0, height = 0] = await sizeNow();
  expect(width).toBeGreaterThan(230);
  expect(height).toBeGreaterThan(120);
  await corner.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  expect(await sizeNow()).toEqual([width + 20, height - 20]);
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z');
  expect(await sizeNow()).toEqual([width, height]);
  await page.keyboard.press('Control+z');
  expect(await sizeNow()).toEqual([200, 100]);
});
