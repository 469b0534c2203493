import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { flowNow, middle, openQuiet, part } from './desk.ts';

const long =
  'The worker is exactly as fast as its source, and yet the queue grows: ask the class why before you go on, and let them guess by how much it will have grown in an hour.';
const words = `${part('note:note')} p`;

test('a note grows with its text; pulled smaller it stays so, is scrolled, and shows that there is more', async ({
  page,
}) => {
  await openQuiet(page);
  await page.keyboard.press('KeyN');
  const field = page.getByRole('textbox', { name: 'Note' });
  await field.pressSequentially(long);
  expect(await field.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(1);
  await page.keyboard.press('Escape');
  const room = () => page.locator(words).evaluate((each) => each.scrollHeight - each.clientHeight);
  expect(await room()).toBeLessThanOrEqual(1);
  await expect(page.locator('[data-more]')).toHaveCount(0);
  const heightNow = async () => (await flowNow(page)).meta?.canvas?.notes?.['note']?.height ?? 0;
  expect(await heightNow()).toBeGreaterThan(120);
  // The writing and the growing are one step of undo.
  await page.keyboard.press('Control+z');
  await expect(page.locator(part('note:note'))).toHaveAttribute('aria-label', 'Empty note');
  expect(await heightNow()).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator(part('note:note'))).toHaveAttribute('aria-label', /^Note: The worker/);
  const corner = page.locator(part('note:note')).getByRole('button', { name: 'Size of the note' });
  await page.locator(part('note:note')).click({ position: { x: 20, y: 20 } });
  await corner.focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowUp');
  const pulled = await heightNow();
  await expect(page.locator('[data-more]')).toHaveCount(1);
  await page.locator(words).hover();
  await page.mouse.wheel(0, 400);
  await expect(page.locator('[data-more]')).toHaveCount(0);
  await page.locator(part('note:note')).dblclick({ position: { x: 20, y: 20 } });
  await expect(field).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' Then run it.');
  await page.keyboard.press('Escape');
  expect(await heightNow()).toBe(pulled);
});

test('a new note lies on no node and on no edge', async ({ page }) => {
  await openQuiet(page);
  for (const at of ['inbox', 'worker', 'done']) {
    const { x, y } = await middle(page, part(at));
    await page.mouse.move(x, y);
    await page.keyboard.press('KeyN');
    const field = page.getByRole('textbox', { name: 'Note' });
    await expect(field).toBeFocused();
    await field.fill('Here');
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
  }
  await expect(node(page, 'inbox')).toBeVisible();
  const met = await page.evaluate(() => {
    const notes = [...document.querySelectorAll('.react-flow__node-note')].map((each) =>
      each.getBoundingClientRect(),
    );
    const others = [
      ...document.querySelectorAll<HTMLElement>('.react-flow__node:not(.react-flow__node-note)'),
    ];
    const nodes = others.filter((each) => {
      const box = each.getBoundingClientRect();
      return notes.some(
        (note) =>
          note.left < box.right && box.left < note.right && note.top < box.bottom && box.top < note.bottom,
      );
    });
    const edges = [
      ...document.querySelectorAll<SVGPathElement>('.react-flow__edge path:first-of-type'),
    ].filter((path) => {
      const toScreen = path.getScreenCTM();
      return Array.from({ length: 100 }, (_, step) =>
        path.getPointAtLength((path.getTotalLength() * step) / 99).matrixTransform(toScreen!),
      ).some(({ x, y }) =>
        notes.some((note) => x > note.left && x < note.right && y > note.top && y < note.bottom),
      );
    });
    return [notes.length, nodes.map((each) => each.dataset['id']), edges.length];
  });
  expect(met).toEqual([3, [], 0]);
});
