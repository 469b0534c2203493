import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { drag, edgesNow, exitOf, middle, openQuiet } from './desk.ts';

const handle = (id: string, kind: string) => `.react-flow__node[data-id="${id}"] .react-flow__handle${kind}`;

test('dead letters are led away by hand, and look like no other edge', async ({ page }) => {
  await openQuiet(page);
  await drag(
    page,
    await middle(page, handle('inbox', '[data-handleid="deadLetter"]')),
    await middle(page, handle('done', '.target')),
  );
  expect(await edgesNow(page)).toContain('inbox!done');
  const edge = page.locator('.react-flow__edge[aria-label="Dead letters from Inbox to Done"]');
  await expect(edge).toBeVisible();
  const dashes = (label: string) =>
    page
      .locator(`.react-flow__edge[aria-label="${label}"] path`)
      .first()
      .evaluate((path) => getComputedStyle(path).strokeDasharray);
  expect(await dashes('Dead letters from Inbox to Done')).not.toBe(await dashes('Edge from Inbox to Worker'));
});

test('dead letters are led away by the keyboard', async ({ page }) => {
  await openQuiet(page);
  await node(page, 'worker').focus();
  await page.keyboard.press('KeyC');
  await page.getByLabel('What leaves by this edge').selectOption('Dead letters');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  expect(await edgesNow(page)).toContain('worker!done');
});

test('the end of an edge is led elsewhere, and one undo leads it back', async ({ page }) => {
  await openQuiet(page);
  const target = await middle(page, handle('worker', '.target'));
  await drag(page, { x: target.x - 24, y: target.y }, await middle(page, handle('done', '.target')));
  await expect.poll(() => edgesNow(page)).toEqual(['inbox>done', 'orders>inbox', 'worker>done']);
  await page.keyboard.press('Control+z');
  expect(await edgesNow(page)).toEqual(['inbox>worker', 'orders>inbox', 'worker>done']);
});

test('an edge that may not be is refused with its reason', async ({ page }) => {
  await openQuiet(page);
  await drag(
    page,
    await middle(page, exitOf('worker')),
    await middle(page, '.react-flow__node[data-id="orders"]'),
  );
  await expect(page.getByText('Cannot be connected: Nothing enters a source.').first()).toBeVisible();
  expect(await edgesNow(page)).toHaveLength(3);
});
