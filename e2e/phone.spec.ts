import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { part } from './desk.ts';
import { still } from './still.ts';
import { swipe } from './touch.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

async function boxes(page: Page) {
  const found = await page.locator('.react-flow__node').all();
  return Promise.all(
    found.map(async (each) => ({
      id: await each.getAttribute('data-id'),
      box: (await each.boundingBox())!,
    })),
  );
}

test('the palette is swiped along to its last kind, and a kind is drawn out of it', async ({ page }) => {
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  const palette = page.getByRole('navigation', { name: 'Palette' });
  const swipeTopic = async (x: number, y: number) => {
    const box = (await palette.getByRole('button', { name: 'Topic' }).boundingBox())!;
    await swipe(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, { x, y });
  };
  await swipeTopic(0, -300);
  await expect(page.locator('.react-flow__node-topic')).toHaveCount(1);
  await swipeTopic(-170, 0);
  const sink = palette.getByRole('button', { name: 'Sink' });
  await expect
    .poll(async () => {
      const box = (await sink.boundingBox())!;
      return box.x + box.width;
    })
    .toBeLessThanOrEqual(390);
  await expect(page.locator('.react-flow__node-topic')).toHaveCount(1);
});

test('what is pressed in the palette stands clear of all else, and a handler joins the queue', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.locator('.react-flow__edge')).toHaveCount(3);
  await page.locator('[data-kind="handler"]').tap();
  // From the queue, and on to where the first handler leads.
  await expect(page.locator('.react-flow__edge')).toHaveCount(5);
  await expect(page.locator('[aria-label^="Edge from Inbox to"]')).toHaveCount(2);
  for (const kind of ['source', 'handler', 'queue', 'sink', 'handler'])
    await page.locator(`[data-kind="${kind}"]`).tap();
  await expect(page.locator('.react-flow__node')).toHaveCount(10);
  // All in sight.
  const canvas = (await page.getByRole('main').boundingBox())!;
  await expect
    .poll(async () =>
      (await boxes(page))
        .filter(({ box }) => box.x < canvas.x || box.x + box.width > canvas.x + canvas.width)
        .map(({ id }) => id),
    )
    .toEqual([]);
  const all = await still(() => boxes(page));
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) {
      const apart =
        one.box.x + one.box.width <= other.box.x ||
        other.box.x + other.box.width <= one.box.x ||
        one.box.y + one.box.height <= other.box.y ||
        other.box.y + other.box.height <= one.box.y;
      expect(apart, `${one.id} and ${other.id} stand apart`).toBe(true);
    }
  }
});

test('a tap on a node opens its settings as a sheet that does not hide it; a tap beside closes them', async ({
  page,
}) => {
  await page.goto('./');
  const sheet = page.getByRole('complementary', { name: 'Inspector' });
  await expect(node(page, 'done')).toBeVisible();
  await expect(sheet).toBeHidden();
  await node(page, 'done').tap();
  await expect(sheet.getByRole('textbox', { name: 'Name of this place' })).toHaveValue('Done');
  await expect
    .poll(async () => {
      const [lower, upper] = [await node(page, 'done').boundingBox(), await sheet.boundingBox()];
      return lower!.y + lower!.height <= upper!.y;
    })
    .toBe(true);
  await node(page, 'inbox').tap();
  await expect(sheet.getByRole('textbox', { name: 'Name of this place' })).toHaveValue('Inbox');
  const pane = (await page.locator('.react-flow__pane').boundingBox())!;
  await page.touchscreen.tap(pane.x + 8, pane.y + 8);
  await expect(sheet).toBeHidden();
  await page.reload();
  await expect(node(page, 'inbox')).toBeVisible();
  await expect(sheet).toBeHidden();
});

test('a tap on a note opens no sheet, and closes one; nor does a sheet stay over an example that is opened', async ({
  page,
}) => {
  await page.goto('./');
  const sheet = page.getByRole('complementary', { name: 'Inspector' });
  await expect(node(page, 'inbox')).toBeVisible();
  await page.keyboard.press('KeyN');
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Why?');
  await page.keyboard.press('Escape');
  const note = page.locator(part('note:note'));
  await note.tap();
  await expect(note).toHaveClass(/selected/);
  await expect(sheet).toBeHidden();
  await node(page, 'inbox').tap();
  await expect(sheet).toBeVisible();
  await note.evaluate((each) => each.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  await expect(sheet).toBeHidden();
  await node(page, 'inbox').tap();
  await expect(sheet).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('menuitem', { name: /^Examples/ }).tap();
  await page.locator('[data-example="bounded"]').tap();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(sheet).toBeHidden();
});

test('a note that grows beyond the canvas while it is written is followed: its last line stays in sight', async ({
  page,
}) => {
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  await page.keyboard.press('KeyN');
  const field = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(field).toBeFocused();
  const canvas = (await page.getByRole('main').boundingBox())!;
  for (let line = 1; line <= 30; line++) await page.keyboard.type(`Line ${line}\n`);
  await expect
    .poll(async () => {
      const { y, height } = (await field.boundingBox())!;
      return [height > canvas.height, y + height <= canvas.y + canvas.height];
    })
    .toEqual([true, true]);
});
