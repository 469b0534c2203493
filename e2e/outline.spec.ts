import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { newFlow, node, numberOf } from './canvas.ts';

const item = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const told = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ });

async function choose(page: Page, name: string): Promise<void> {
  const entry = page.getByRole('menuitem', { name, exact: true });
  await expect(entry).toBeVisible();
  await entry.focus();
  await page.keyboard.press('Enter');
}

test('source, queue and handler are built, connected, edited and undone by keyboard alone', async ({
  page,
}) => {
  await page.goto('./');
  await newFlow(page);
  await page.getByRole('button', { name: 'Skip to the outline' }).focus();
  await page.keyboard.press('Enter');
  const add = page.getByRole('complementary', { name: 'The outline' }).getByRole('button', { name: 'Add' });
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Source' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(item(page, /^Source/)).toBeFocused();
  await expect(told(page).filter({ hasText: 'Source added' })).toBeAttached();
  // A new one behind it.
  await page.keyboard.press('c');
  await choose(page, 'a new queue');
  await expect(item(page, /^Queue/)).toBeFocused();
  // One beside it, connected afterwards.
  await page.keyboard.press('a');
  await choose(page, 'Handler');
  await expect(item(page, /^Handler/)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('q');
  await expect(item(page, /^Queue/)).toBeFocused();
  await page.keyboard.press('c');
  await choose(page, 'Handler');
  await expect(item(page, /^to Handler/)).toBeFocused();
  await expect.poll(() => numberOf(page, 'source', /([\d,]+) created/)).toBeGreaterThan(3);
  await expect(item(page, /^Handler.*of 1 busy/)).toBeVisible();
  // Edited in the inspector, where the focus goes.
  await page.keyboard.press('ArrowDown');
  await expect(item(page, /^Handler/)).toBeFocused();
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.locator(':focus')).toHaveCount(1);
  await inspector.getByRole('textbox', { name: 'Servers' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(item(page, /^Handler.*of 3 busy/)).toBeVisible();
  // An edge goes, and comes back.
  await page.keyboard.press('Control+z');
  await item(page, /^to Handler/).focus();
  await page.keyboard.press('Delete');
  await expect(item(page, /^to Handler/)).toHaveCount(0);
  await expect(page.getByRole('tree').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(item(page, /^to Handler/)).toHaveCount(1);
  await expect(node(page, 'handler')).toBeVisible();
  // What the queue turns away has a way of its own.
  await page.keyboard.press('Home');
  await page.keyboard.press('q');
  await page.keyboard.press('a');
  await choose(page, 'Sink');
  await page.keyboard.press('Home');
  await page.keyboard.press('q');
  await page.keyboard.press('c');
  await choose(page, 'Dead letters to Sink');
  await expect(item(page, /^Dead letters to Sink/)).toBeFocused();
});

test('the outline tells state and figures, opens and closes, and its order can be changed', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Show the outline' }).click();
  await expect(page.getByRole('treeitem', { level: 1 })).toHaveText([
    /^Orders/,
    /^Inbox/,
    /^Worker/,
    /^Done/,
  ]);
  await expect(item(page, /^Inbox · Queue/)).toContainText(/\d+ waiting/);
  await expect(item(page, /^to Inbox/)).toContainText(/\d+ passed/);
  await item(page, /^Inbox/).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(item(page, /^Inbox/)).toHaveAttribute('aria-expanded', 'false');
  await expect(item(page, /^to Worker/)).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('treeitem', { level: 1 })).toHaveText([
    /^Inbox/,
    /^Orders/,
    /^Worker/,
    /^Done/,
  ]);
  await expect(item(page, /^Inbox/)).toBeFocused();
  // Nothing on the canvas went with it: the arrows and Delete belong to the outline.
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect(page.locator('.react-flow__node')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('treeitem', { level: 1 }).first()).toHaveText(/^Orders/);
  const { violations } = await new AxeBuilder({ page }).include('[data-region="outline"]').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});
