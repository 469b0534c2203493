import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { openQuiet, part, pick, searchField } from './desk.ts';
import { stillBox } from './still.ts';

test('the right button opens the menu of what it is on', async ({ page }) => {
  await openQuiet(page);
  await node(page, 'worker').click({ button: 'right', position: { x: 40, y: 12 } });
  const menu = page.getByRole('menu', { name: 'What can be done here' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await expect(node(page, 'worker')).toHaveClass(/selected/);
  await menu.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(node(page, 'worker2')).toBeVisible();
  await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 300, y: 400 } });
  await menu.getByRole('menuitem', { name: 'Select all' }).click();
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(5);
});

test('the menus of an edge, a note, a group and of several offer what fits, and do it', async ({ page }) => {
  await openQuiet(page);
  const menu = page.getByRole('menu', { name: 'What can be done here' });
  const item = (name: string) => menu.getByRole('menuitem', { name: new RegExp(`^${name}`) });
  const edge = page.locator('.react-flow__edge[data-id="e1"]');
  const path = await stillBox(edge.locator('path').first());
  await page.mouse.click(path.x + path.width / 2, path.y + path.height / 2, { button: 'right' });
  await expect(edge).toHaveClass(/selected/);
  await expect(item('Put a node into the edge')).toBeVisible();
  await expect(item('Copy')).toBeDisabled();
  await item('Delete').click();
  await expect(edge).toHaveCount(0);
  await page.keyboard.press('Control+z');

  await page.keyboard.press('KeyN');
  await page.getByRole('textbox', { name: 'Note' }).fill('Rush hour');
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 420 } });
  const note = page.locator(part('note:note'));
  await note.click({ button: 'right', position: { x: 20, y: 20 } });
  await expect(note).toHaveClass(/selected/);
  await expect(item('Connect to')).toHaveCount(0);
  await item('Write the note').click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 420 } });

  await pick(page, 'inbox', 'worker');
  await node(page, 'worker').click({ button: 'right', position: { x: 40, y: 12 } });
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
  for (const name of ['Align top', 'Tidy up what is selected', 'Duplicate'])
    await expect(item(name)).toBeVisible();
  await expect(item('Ungroup')).toHaveCount(0);
  await item('Group').click();
  await expect(page.getByRole('textbox', { name: 'Name of the group' })).toBeFocused();
  await page.keyboard.press('Escape');

  const head = page.locator('[data-frame-head]');
  await head.click({ button: 'right', position: { x: 12, y: 10 } });
  await item('Collapse into a workflow').click();
  const workflow = page.locator(part('group:group'));
  await expect(node(page, 'inbox')).toHaveCount(0);
  await workflow.click({ button: 'right', position: { x: 40, y: 12 } });
  await expect(item('Collapse into a workflow')).toHaveCount(0);
  await item('Open the workflow').click();
  await expect(node(page, 'inbox')).toBeVisible();
  await head.click({ button: 'right', position: { x: 12, y: 10 } });
  await item('Ungroup').click();
  await expect(head).toHaveCount(0);
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
});

test('the menu key opens it on what has the focus; Escape gives the focus back', async ({ page }) => {
  await openQuiet(page);
  await node(page, 'inbox').focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'What can be done here' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(node(page, 'inbox')).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await expect(menu).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('holding opens the menu, and lifting leaves it open', async ({ page }) => {
    await page.goto('./');
    const box = await stillBox(node(page, 'worker'));
    const client = await page.context().newCDPSession(page);
    const at = [{ x: box.x + 40, y: box.y + 12 }];
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at });
    const menu = page.getByRole('menu', { name: 'What can be done here' });
    await expect(menu).toBeVisible();
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(menu.getByRole('menuitem', { name: 'Delete' })).toBeVisible();
    await menu.getByRole('menuitem', { name: 'Delete' }).tap();
    await expect(node(page, 'worker')).toHaveCount(0);
  });
});

test('single keys mean nothing in a field or while a word is composed', async ({ page }) => {
  await openQuiet(page);
  await page.keyboard.press('Slash');
  const field = searchField(page);
  await field.pressSequentially('nmv');
  await expect(field).toHaveValue('nmv');
  await field.fill('');
  // Enter ends the word, it does not choose.
  await field.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true });
  await expect(field).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
});
