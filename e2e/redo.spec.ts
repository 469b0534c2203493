import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { collapse, flowNow, openQuiet, part, pick } from './desk.ts';

/** What was just done goes back by one undo and comes again by one redo, as it was. */
async function backAndForth(page: Page, before: object): Promise<void> {
  const done = await flowNow(page);
  expect(done).not.toEqual(before);
  await page.keyboard.press('Control+z');
  expect(await flowNow(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  expect(await flowNow(page)).toEqual(done);
}

test('a group, a workflow, a tidy layout and what was pasted come again by redo', async ({ page }) => {
  await openQuiet(page);
  let before = await flowNow(page);
  await pick(page, 'inbox', 'worker');
  await page.keyboard.press('Control+g');
  await expect(page.getByRole('textbox', { name: 'Name of the group' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-frame]')).toBeVisible();
  await backAndForth(page, before);
  await expect(page.locator('[data-frame]')).toBeVisible();

  before = await flowNow(page);
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 420 } });
  await page.keyboard.press('Shift+KeyT');
  await expect.poll(async () => (await flowNow(page)).layout).not.toEqual(before.layout);
  await backAndForth(page, before);

  before = await flowNow(page);
  await pick(page, 'orders');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(node(page, 'orders2')).toBeVisible();
  await backAndForth(page, before);
  await expect(node(page, 'orders2')).toBeVisible();
});

test('a note with its words and the closing of a group come again by redo', async ({ page }) => {
  await openQuiet(page);
  await page.keyboard.press('KeyN');
  await page.getByRole('textbox', { name: 'Note' }).fill('Rush hour');
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 420 } });
  const note = page.locator(part('note:note'));
  const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name }));
  await expect(note).toHaveAttribute('aria-label', 'Note: Rush hour');
  for (let step = 0; step < 2; step++) await undo!.click();
  await expect(note).toHaveCount(0);
  for (let step = 0; step < 2; step++) await redo!.click();
  await expect(note).toHaveAttribute('aria-label', 'Note: Rush hour');

  await collapse(page, 'Back office', 'inbox', 'worker');
  for (let step = 0; step < 2; step++) await undo!.click();
  await expect(node(page, 'inbox')).toBeVisible();
  for (let step = 0; step < 2; step++) await redo!.click();
  await expect(page.locator(part('group:group'))).toHaveAttribute('aria-label', /^Back office, workflow/);
  await expect(node(page, 'inbox')).toHaveCount(0);
});
