import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { flowNow, openQuiet } from './desk.ts';
import { openFlow } from './run.ts';

const item = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const told = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ });
const chosen = (page: Page) => page.locator('[role=treeitem][aria-selected=true]');

async function openOutline(page: Page): Promise<void> {
  await openQuiet(page);
  await page.getByRole('button', { name: 'Show the outline' }).click();
  await expect(page.getByRole('tree')).toHaveAttribute('aria-multiselectable', 'true');
}

test('several are selected by keys, collapsed, named, opened, ungrouped and deleted in the outline', async ({
  page,
}) => {
  await openOutline(page);
  await item(page, /^Inbox/).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(item(page, /^Worker/)).toBeFocused();
  await expect(chosen(page)).toHaveCount(3);
  await expect(told(page).filter({ hasText: '3 selected' })).toBeAttached();
  // The very selection of the canvas.
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
  await page.keyboard.press('w');
  const name = page.getByRole('textbox', { name: 'Name of the group' });
  await expect(name).toBeFocused();
  await name.pressSequentially('Back office');
  await page.keyboard.press('Enter');
  const workflow = item(page, /^Back office · Workflow/);
  await expect(workflow).toBeFocused();
  await expect(workflow).toHaveText(/2 nodes/);
  await expect(workflow).toHaveAttribute('aria-level', '1');
  await expect(node(page, 'inbox')).toHaveCount(0);
  // What is within is told when it is asked for.
  await expect(item(page, /^Inbox/)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(item(page, /^Inbox/)).toHaveAttribute('aria-level', '2');
  // Opened and closed, by the same key as on the canvas.
  await page.keyboard.press('w');
  await expect(item(page, /^Back office · Group/)).toBeFocused();
  await expect(node(page, 'inbox')).toBeVisible();
  await page.keyboard.press('w');
  await expect(node(page, 'inbox')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+g');
  await expect(item(page, /^Back office/)).toHaveCount(0);
  await expect(page.getByRole('tree').locator(':focus')).toHaveCount(1);
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
  // Deleted as several, and the focus stays in the outline.
  await item(page, /^Inbox/).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Space');
  await item(page, /^Done/).focus();
  await page.keyboard.press('Control+Space');
  await expect(chosen(page)).toHaveCount(2);
  await page.keyboard.press('Control+Space');
  await expect(chosen(page)).toHaveCount(1);
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('Delete');
  await expect(page.locator('.react-flow__node')).toHaveCount(2);
  await expect(page.getByRole('tree').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
});

test('its menu offers what can be done with what is selected, by key and by the right button', async ({
  page,
}) => {
  await openOutline(page);
  await item(page, /^Inbox/).focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'What can be done' });
  await expect(item(page, /^Inbox/)).toHaveAttribute('aria-selected', 'true');
  await expect(menu.getByRole('menuitem', { name: /^Align left/ })).toHaveCount(0);
  await menu.getByRole('menuitem', { name: /^Duplicate/ }).focus();
  await page.keyboard.press('Enter');
  await expect(node(page, 'inbox2')).toBeVisible();
  await page.keyboard.press('Control+a');
  await item(page, /^Orders/).click({ button: 'right' });
  await menu.getByRole('menuitem', { name: /^Align left/ }).click();
  const { layout } = await flowNow(page);
  expect(new Set(Object.values(layout).map(({ x }) => x)).size).toBe(1);
  await page.keyboard.press('Control+z');
  // With the pointer: Ctrl adds one, Shift all up to it.
  await item(page, /^Orders/).click();
  await item(page, /^Done/).click({ modifiers: ['Control'] });
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
  await item(page, /^Orders/).click();
  await item(page, /^Worker/).click({ modifiers: ['Shift'] });
  await expect(chosen(page)).toHaveCount(5);
  // A node of the run is crashed from here too.
  await item(page, /^Worker/).click({ button: 'right' });
  await page.keyboard.press('Escape');
  await item(page, /^Worker/).click();
  await page.keyboard.press('ContextMenu');
  await menu.getByRole('menuitem', { name: /^Crash the node/ }).click();
  await expect(item(page, /^Worker/)).toContainText('crashed');
});

test('what is copied in the outline is pasted in the outline', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openOutline(page);
  await item(page, /^Inbox/).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(page.locator('.react-flow__node')).toHaveCount(6);
  await expect(page.getByRole('treeitem', { level: 1 })).toHaveCount(6);
});

test('a note is added, written, read and deleted in the outline', async ({ page }) => {
  await openOutline(page);
  await item(page, /^Orders/).focus();
  await page.keyboard.press('n');
  const words = page.getByRole('textbox', { name: 'Words of the note' });
  await expect(words).toBeFocused();
  await words.pressSequentially('As fast as its source');
  await page.keyboard.press('Escape');
  const note = item(page, /^Note/);
  // At once, whether or not the run has anything new to tell.
  await expect(note).toBeFocused({ timeout: 400 });
  await expect(note).toBeInViewport({ ratio: 0.95 });
  await expect(note).toContainText('As fast as its source');
  await expect(page.locator('.react-flow__node[data-id="note:note"]')).toHaveAttribute(
    'aria-label',
    'Note: As fast as its source',
  );
  await page.keyboard.press('F2');
  await expect(words).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Delete');
  await expect(note).toHaveCount(0);
  await expect(page.getByRole('tree').locator(':focus')).toHaveCount(1);
});

test('findings are told at their rows, in the words of the canvas', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, {
    format: 'eddy-flow/1',
    name: 'Two findings',
    run: { seed: 1 },
    nodes: {
      source: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 2 } } },
      queue: { kind: 'queue' },
      handler: { kind: 'handler', params: { service: { kind: 'exponential', mean: 2 } } },
      alone: { kind: 'queue' },
    },
    edges: { a: { from: 'source', to: 'queue' }, b: { from: 'queue', to: 'handler' } },
  });
  await page.getByRole('button', { name: 'Show the outline' }).click();
  const marks = (id: string) =>
    page.locator(`.react-flow__node[data-id="${id}"] [class*="mark"][data-gravity]`).first();
  await expect(marks('queue')).toBeVisible();
  await expect(item(page, /^Queue/)).toContainText((await marks('queue').innerText()).trim());
  await expect(item(page, /^alone/)).toContainText((await marks('alone').innerText()).trim());
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in an outline with groups, notes and findings: ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openOutline(page);
    await item(page, /^Inbox/).focus();
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Control+g');
    await expect(page.getByRole('textbox', { name: 'Name of the group' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(item(page, /^Group/)).toBeFocused();
    await page.keyboard.press('a');
    await page.getByRole('menuitem', { name: 'Queue' }).click();
    await expect(item(page, /^Queue/)).toBeFocused();
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Words of the note' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('[role=treeitem] [data-gravity]').first()).toBeVisible();
    const outline = new AxeBuilder({ page }).include('[data-region="outline"]');
    expect((await outline.analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu', { name: 'What can be done' })).toBeVisible();
    expect((await outline.analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
}

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('several are selected by presses, and grouped from the menu', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: 'Show the outline' }).tap();
    await item(page, /^Inbox/).tap();
    await page.getByRole('button', { name: 'Select several' }).tap();
    await item(page, /^Worker/).tap();
    await expect(chosen(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'What can be done', exact: true }).tap();
    await page.getByRole('menuitem', { name: /^Group/ }).tap();
    await expect(item(page, /^Group/)).toHaveText(/2 nodes/);
    await expect(page.getByRole('textbox', { name: 'Name of the group' })).toBeVisible();
  });
});
