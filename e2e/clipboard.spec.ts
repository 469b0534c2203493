import { expect, test } from '@playwright/test';
import { newFlow, node } from './canvas.ts';
import { collapse, edgesNow, flowNow, openQuiet, part, pick } from './desk.ts';

test('what is selected is copied as text and pasted in another tab, with the edges among it', async ({
  page,
  context,
}) => {
  await openQuiet(page);
  await pick(page, 'inbox', 'worker');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(node(page, 'worker2')).toHaveClass(/selected/);
  const { nodes } = await flowNow(page);
  expect(nodes['worker2']).toMatchObject({ kind: 'handler', label: 'Worker 2' });
  expect(await edgesNow(page)).toContain('inbox2>worker2');
  await page.keyboard.press('Control+z');
  await expect(node(page, 'worker2')).toHaveCount(0);
  const other = await context.newPage();
  await other.goto('./');
  // Whatever was kept by then, it is no part of this.
  await newFlow(other);
  await other.keyboard.press('Control+v');
  await expect(node(other, 'inbox')).toBeVisible();
  await expect(other.locator('.react-flow__edge[aria-label^="Edge from Inbox to Worker"]')).toBeVisible();
});

test('notes and groups are copied and pasted as they are, a workflow closed with what it holds', async ({
  page,
  context,
}) => {
  await openQuiet(page);
  await collapse(page, 'Back office', 'inbox', 'worker');
  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyN');
  await page.getByRole('textbox', { name: 'Note' }).fill('Rush hour');
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 420 } });
  await page.locator(part('note:note')).click({ position: { x: 20, y: 20 } });
  await page.locator(part('group:group')).click({ position: { x: 40, y: 12 }, modifiers: ['Shift'] });
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(page.locator(part('group:group2'))).toHaveClass(/selected/);
  await expect(page.locator(part('note:note2'))).toHaveClass(/selected/);
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
  const canvas = (await flowNow(page)).meta?.canvas;
  expect(canvas?.groups?.['group2']).toEqual({
    label: 'Back office',
    nodes: ['inbox2', 'worker2'],
    closed: true,
  });
  expect(canvas?.notes?.['note2']?.text).toBe('Rush hour');
  expect(await edgesNow(page)).toContain('inbox2>worker2');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
  const other = await context.newPage();
  await other.goto('./');
  // Whatever was kept by then, it is no part of this.
  await newFlow(other);
  await other.keyboard.press('Control+v');
  await expect(other.locator('[aria-label^="Back office, workflow of 2 nodes"]')).toBeVisible();
  await expect(other.locator('[aria-label="Note: Rush hour"]')).toBeVisible();
});

test('cut, duplicate and delete, each one step of undo', async ({ page }) => {
  await openQuiet(page);
  await pick(page, 'worker');
  await page.keyboard.press('Control+d');
  await expect(node(page, 'worker2')).toHaveClass(/selected/);
  await page.keyboard.press('Control+x');
  await expect(node(page, 'worker2')).toHaveCount(0);
  await page.keyboard.press('Control+v');
  await expect(node(page, 'worker2')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__node')).toHaveCount(5);
});

test('a hostile or foreign text changes nothing and is told', async ({ page }) => {
  await openQuiet(page);
  const paste = (text: string) =>
    page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  await page.mouse.move(300, 300);
  await paste('an ordinary text');
  await expect(page.getByText('What was copied is no part of a flow.').first()).toBeVisible();
  await paste(
    '{"format":"eddy-flow/1","nodes":{"__proto__":{"kind":"queue"},"<img src=x onerror=alert(1)>":{"kind":"queue"}}}',
  );
  await expect(page.getByText(/^Cannot be pasted: nodes\..*is not a legal id/).first()).toBeVisible();
  await paste('{"format":"eddy-flow/1","nodes":{"q":{"kind":"queue","params":{"capacity":-4}}}}');
  await expect(page.getByText(/^Cannot be pasted: nodes\.q\.params\.capacity/).first()).toBeVisible();
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('what is put in lies over nothing: at the pointer, else beside, however often', async ({ page }) => {
  await openQuiet(page);
  await page.getByRole('button', { name: 'Not now' }).click();
  await pick(page, 'inbox', 'worker');
  await page.keyboard.press('Control+c');
  const canvas = (await page.getByRole('main').boundingBox())!;
  const empty = { x: canvas.x + 320, y: canvas.y + canvas.height - 120 };
  await page.mouse.move(empty.x, empty.y);
  await page.keyboard.press('Control+v');
  await expect(node(page, 'worker2')).toHaveClass(/selected/);
  const [inbox, worker] = [
    (await node(page, 'inbox2').boundingBox())!,
    (await node(page, 'worker2').boundingBox())!,
  ];
  const middleX = (inbox.x + worker.x + worker.width) / 2;
  const isNear = Math.abs(middleX - empty.x) < canvas.width / 4;
  expect(isNear, `${middleX} is near ${empty.x}`).toBe(true);
  await page.keyboard.press('Control+v');
  await expect(node(page, 'worker3')).toHaveClass(/selected/);
  // Over a panel it is nowhere on the canvas.
  await page.mouse.move(canvas.x + canvas.width + 100, canvas.y + 100);
  await page.keyboard.press('Control+v');
  await expect(node(page, 'worker4')).toHaveClass(/selected/);
  await page.keyboard.press('Control+d');
  await expect(node(page, 'worker5')).toHaveClass(/selected/);
  const { nodes, layout } = await flowNow(page);
  const boxes = Object.keys(nodes).map((id) => ({ id, ...layout[id]!, width: 100, height: 78 }));
  const over = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => Math.abs(a.x - b.x) < a.width && Math.abs(a.y - b.y) < a.height)
      .map((b) => `${a.id} over ${b.id}`),
  );
  expect(over).toEqual([]);
  await expect
    .poll(async () => {
      const { x, y, width, height } = (await node(page, 'worker5').boundingBox())!;
      return (
        x > canvas.x &&
        y > canvas.y &&
        x + width < canvas.x + canvas.width &&
        y + height < canvas.y + canvas.height
      );
    })
    .toBe(true);
});
