import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { openDialog, rename, startFlow } from './library.ts';

/** Two tabs that have the same kept flow open. */
async function twoTabs(page: Page): Promise<readonly [Page, Page]> {
  await page.goto('./');
  await startFlow(page, 'Shop');
  const other = await page.context().newPage();
  await other.goto('./');
  await expect(other).toHaveTitle('Shop · Eddy');
  return [page, other];
}

async function namesKept(page: Page): Promise<readonly string[]> {
  const dialog = await openDialog(page, /^My flows/);
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  const names = await dialog
    .getByRole('listitem')
    .getByRole('button', { name: /ago|now/ })
    .allInnerTexts();
  await page.keyboard.press('Escape');
  return names.map((name) => name.split('\n')[0] ?? '').toSorted();
}

test('two tabs on one flow: both edits are kept where that is chosen', async ({ page }) => {
  const [mine, other] = await twoTabs(page);
  await rename(other, 'Theirs');
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();
  await mine.bringToFront();
  await expect(mine.getByText('This flow was changed in another tab.')).toBeVisible();
  await rename(mine, 'Mine');
  await mine.getByRole('button', { name: 'Keep both' }).click();
  await expect(mine).toHaveTitle('Mine (this tab) · Eddy');
  expect(await namesKept(mine)).toEqual(['Mine (this tab)', 'Theirs']);
  await mine.reload();
  await expect(mine).toHaveTitle('Mine (this tab) · Eddy');
  await other.reload();
  await expect(other).toHaveTitle('Theirs · Eddy');
});

test('two tabs that write at the same moment: neither is the last writer alone', async ({ page }) => {
  const [mine, other] = await twoTabs(page);
  await Promise.all([rename(mine, 'Mine'), rename(other, 'Theirs')]);
  const asked = (tab: Page) => tab.getByText('This flow was changed in another tab.');
  // Whoever wrote second, or both, are asked; what they have stays in their tab.
  await expect(async () => {
    expect((await asked(mine).count()) + (await asked(other).count())).toBeGreaterThan(0);
  }).toPass();
  await expect(mine).toHaveTitle('Mine · Eddy');
  await expect(other).toHaveTitle('Theirs · Eddy');
});

test('tabs on different flows do not disturb each other', async ({ page }) => {
  const [mine, other] = await twoTabs(page);
  await startFlow(other, 'Bank');
  await other.locator('[data-kind="queue"]').click();
  await expect(node(other, 'queue')).toBeVisible();
  await rename(mine, 'Shop of mine');
  await expect(mine.getByText('Saved', { exact: true })).toBeVisible();
  await other.reload();
  await expect(other).toHaveTitle('Bank · Eddy');
  await expect(node(other, 'queue')).toBeVisible();
  expect(await namesKept(mine)).toEqual(['Bank', 'Shop of mine']);
  for (const tab of [mine, other])
    await expect(tab.getByText('This flow was changed in another tab.')).toBeHidden();
});
