import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { edgesNow, flowNow, openQuiet, pick } from './desk.ts';

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
  await expect(node(other, 'inbox')).toBeVisible();
  await other.locator('.react-flow__pane').click({ position: { x: 300, y: 400 } });
  await other.keyboard.press('Control+v');
  await expect(node(other, 'inbox2')).toHaveClass(/selected/);
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
