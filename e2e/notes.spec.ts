import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { drag, flowNow, middle, openQuiet, part } from './desk.ts';
import { faultsOf } from './faults.ts';
import { openFlow } from './run.ts';
import { still, stillBox } from './still.ts';
import { swipe } from './touch.ts';

const long =
  'The worker is exactly as fast as its source, and yet the queue grows: ask the class why before you go on, and let them guess by how much it will have grown in an hour.';
const words = `${part('note:note')} p`;

test('a note grows with its text; pulled smaller it stays so, is scrolled, and shows that there is more', async ({
  page,
}) => {
  await openQuiet(page);
  await page.keyboard.press('KeyN');
  const field = page.getByRole('textbox', { name: 'Note' });
  await expect(field).toBeFocused();
  await field.pressSequentially(long);
  await expect
    .poll(() => field.evaluate((each) => each.scrollHeight - each.clientHeight))
    .toBeLessThanOrEqual(1);
  await page.keyboard.press('Escape');
  const room = () => page.locator(words).evaluate((each) => each.scrollHeight - each.clientHeight);
  await expect.poll(room).toBeLessThanOrEqual(1);
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

const noteOf = (page: Page) => page.locator(part('note:note'));
const field = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });
const heightOf = (page: Page) => noteOf(page).evaluate((each: HTMLElement) => each.offsetHeight);

async function writeNote(page: Page, said: string): Promise<void> {
  await field(page).fill(said);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
}

async function pullSmaller(page: Page): Promise<void> {
  await noteOf(page).getByRole('button', { name: 'Size of the note' }).focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-cut]')).toHaveCount(1);
}

test('a note that grew while it was written shrinks with its words', async ({ page }) => {
  await openQuiet(page);
  await page.keyboard.press('KeyN');
  await field(page).fill('Why?');
  const first = await heightOf(page);
  await field(page).fill(long);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(first + 20);
  const grown = await still(() => heightOf(page));
  await field(page).fill(long.slice(0, 110));
  await expect.poll(() => heightOf(page)).toBeLessThan(grown);
  await writeNote(page, 'Why?');
  await expect.poll(() => heightOf(page)).toBe(first);
});

test('a note grows with what is written in the outline as well', async ({ page }) => {
  await openQuiet(page);
  await page.keyboard.press('KeyN');
  await writeNote(page, 'Why?');
  const first = await heightOf(page);
  await page.getByRole('button', { name: 'Show the outline' }).click();
  await page.getByRole('treeitem', { name: /Why/ }).click();
  await page.getByRole('textbox', { name: 'Words of the note' }).fill(long);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(first + 20);
  const hidden = () => page.locator(words).evaluate((each) => each.scrollHeight - each.clientHeight);
  await expect.poll(hidden).toBeLessThanOrEqual(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.locator(words)).toHaveText('Why?');
  await expect.poll(() => heightOf(page)).toBe(first);
});

test('undo and redo of a cut note’s words change nothing else, whatever control has the focus', async ({
  page,
}) => {
  await openQuiet(page);
  await page.keyboard.press('KeyN');
  await writeNote(page, long);
  await pullSmaller(page);
  const pulled = await still(() => heightOf(page));
  await noteOf(page).dblclick({ position: { x: 20, y: 20 } });
  await writeNote(page, 'Why?');
  await page.getByRole('slider', { name: 'Pace' }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.locator(words)).toHaveText(long);
  expect(await heightOf(page)).toBe(pulled);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator(words)).toHaveText('Why?');
  expect(await heightOf(page)).toBe(pulled);
});

test('a cut note is scrolled by the keyboard, and moves by it only when all of it has the focus', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openQuiet(page);
  await page.keyboard.press('KeyN');
  await writeNote(page, long);
  await pullSmaller(page);
  expect(await faultsOf(page)).toEqual([]);
  const scrolled = () => page.locator(words).evaluate((each) => each.scrollTop);
  const before = await stillBox(noteOf(page));
  await noteOf(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator(words)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(scrolled).toBeGreaterThan(0);
  expect((await noteOf(page).boundingBox())!.y).toBe(before.y);
  // Pressed, it is the note that has the focus.
  await noteOf(page).click({ position: { x: 20, y: 20 } });
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await noteOf(page).boundingBox())!.y).toBeGreaterThan(before.y);
  // A mouse has its wheel, and moves the note wherever it takes hold of it.
  const { x, y } = await middle(page, part('note:note'));
  await drag(page, { x, y }, { x: x + 100, y });
  await expect.poll(async () => (await noteOf(page).boundingBox())!.x).toBeGreaterThan(before.x + 60);
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true });

  test('a cut note is scrolled; selected it is moved', async ({ page }) => {
    await page.goto('./');
    await openFlow(page, {
      format: 'eddy-flow/1',
      nodes: { in: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } } },
      meta: { canvas: { notes: { note: { x: 300, y: 0, height: 60, text: long } } } },
    });
    await expect(page.locator('[data-cut]')).toHaveCount(1);
    const swipeDown = async (by: number) => swipe(page, await middle(page, words), { x: 0, y: by });
    const top = async () => (await noteOf(page).boundingBox())!.y;
    const scrolled = () => page.locator(words).evaluate((each) => each.scrollTop);
    const before = await still(top);
    await swipeDown(-40);
    await expect.poll(scrolled).toBeGreaterThan(10);
    expect(await top()).toBe(before);
    await noteOf(page).tap();
    await expect(noteOf(page)).toHaveClass(/selected/);
    const [selectedAt, kept] = [await still(top), await still(scrolled)];
    await swipeDown(40);
    await expect.poll(top).toBeGreaterThan(selectedAt + 20);
    expect(await scrolled()).toBe(kept);
  });
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
