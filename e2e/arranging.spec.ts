import { expect, test } from '@playwright/test';
import { deskHere, node } from './canvas.ts';
import { command, drag, exitOf, flowNow, middle, openQuiet, pick } from './desk.ts';
import { stillBox } from './still.ts';

test('aligning and equal gaps, from the list of all commands, in either language', async ({ page }) => {
  await openQuiet(page);
  await pick(page, 'orders', 'inbox', 'worker');
  await command(page, 'align top');
  const { layout } = await flowNow(page);
  expect(new Set(['orders', 'inbox', 'worker'].map((id) => layout[id]!.y)).size).toBe(1);
  await command(page, '水平均匀');
  const spread = (await flowNow(page)).layout;
  expect(spread['inbox']!.x - layout['orders']!.x).toBeGreaterThan(130);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect((await flowNow(page)).layout['worker']!.y).toBe(70);
});

test('a tidy layout has nothing over anything, and goes back by one undo', async ({ page }) => {
  await openQuiet(page);
  const before = (await flowNow(page)).layout;
  await page.locator('.react-flow__pane').click({ position: { x: 300, y: 400 } });
  await page.keyboard.press('Shift+KeyT');
  await expect.poll(async () => (await flowNow(page)).layout).not.toEqual(before);
  const { layout } = await flowNow(page);
  expect(layout['orders']!.x).toBeLessThan(layout['inbox']!.x);
  expect(layout['inbox']!.x + 238).toBeLessThan(layout['worker']!.x);
  await page.keyboard.press('Control+z');
  expect((await flowNow(page)).layout).toEqual(before);
});

test('what is dragged nearly into line with what it is joined to comes into line, and only then', async ({
  page,
}) => {
  await openQuiet(page);
  const entry = '.react-flow__node[data-id="done"] .react-flow__handle.target';
  const outOfLine = async () => {
    const [from, to] = [await middle(page, exitOf('worker')), await middle(page, entry)];
    return Math.abs(to.y - from.y);
  };
  const moveBy = async (y: number) => {
    const box = await stillBox(node(page, 'done'));
    const [gripX, gripY] = [box.x + 40, box.y + 12];
    await page.mouse.move(gripX, gripY);
    await deskHere(page);
    await page.mouse.down();
    // The first few pixels only tell that it is a drag.
    await page.mouse.move(gripX, gripY + 4 * Math.sign(y));
    await page.mouse.move(gripX, gripY + y, { steps: 6 });
    await page.mouse.up();
  };
  await moveBy(90);
  const far = await outOfLine();
  expect(far).toBeGreaterThan(40);
  await moveBy(-far);
  await expect.poll(outOfLine).toBeLessThan(0.6);
});

test('a box selects what is in it: with Shift, and by the button for it', async ({ page }) => {
  await openQuiet(page);
  const worker = await stillBox(node(page, 'worker'));
  const around = { x: worker.x - 20, y: worker.y - 20 };
  const beyond = { x: worker.x + worker.width + 20, y: worker.y + worker.height + 15 };
  await page.keyboard.down('Shift');
  await drag(page, around, beyond);
  await page.keyboard.up('Shift');
  await expect(node(page, 'worker')).toHaveClass(/selected/);
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);
  const button = page.getByRole('button', { name: 'Select by dragging a box' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await drag(page, around, beyond);
  await expect(node(page, 'worker')).toHaveClass(/selected/);
});

test('the map shows where one is, and goes elsewhere', async ({ page }) => {
  await openQuiet(page);
  await page.keyboard.press('KeyM');
  const map = page.getByRole('button', { name: /^Map of the flow: press/ });
  await expect(map).toBeVisible();
  const before = (await node(page, 'inbox').boundingBox())!;
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await node(page, 'inbox').boundingBox())!.x).toBeLessThan(before.x - 50);
  await page.keyboard.press('KeyF');
  await expect
    .poll(async () => Math.abs((await node(page, 'inbox').boundingBox())!.x - before.x))
    .toBeLessThan(3);
});

test('a press on the map goes there, and a pull takes along what is seen', async ({ page }) => {
  await openQuiet(page);
  await page.keyboard.press('KeyM');
  const map = page.getByRole('button', { name: /^Map of the flow: press/ });
  const box = (await map.boundingBox())!;
  const xOf = async () => (await node(page, 'inbox').boundingBox())!.x;
  const before = await xOf();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // On the right half stands what comes later: what is seen goes right, the flow left.
  await page.mouse.click(middle.x + box.width / 4, middle.y);
  await expect.poll(xOf).toBeLessThan(before - 50);
  const pressed = await xOf();
  const again = (await map.boundingBox())!;
  await page.mouse.move(again.x + again.width / 2, again.y + again.height / 2);
  await page.mouse.down();
  const gripped = await xOf();
  await page.mouse.move(again.x + again.width / 2 - 30, again.y + again.height / 2, { steps: 6 });
  await expect.poll(xOf).toBeGreaterThan(gripped + 50);
  await page.mouse.up();
  const left = await xOf();
  expect(left).not.toBe(pressed);
  await page.mouse.move(again.x + 10, again.y + again.height / 2, { steps: 3 });
  expect(await xOf()).toBe(left);
});
