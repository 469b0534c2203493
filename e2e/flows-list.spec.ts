import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { everyHandOver } from './flows.ts';
import { chooseItem, openDialog, rename, startFlow } from './library.ts';
import { openFlow } from './run.ts';

test('several flows: listed, found, opened, renamed, duplicated, and kept through a reload', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(page, everyHandOver(500));
  await expect(node(page, 'users')).toBeVisible();
  await startFlow(page, 'Bank');
  const dialog = await openDialog(page, /^My flows/);
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Duplicate Every hand-over' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await dialog.getByRole('button', { name: 'Rename Every hand-over', exact: true }).click();
  await page.keyboard.type('Shop');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: /^Shop/ })).toBeVisible();
  await dialog.getByRole('searchbox').fill('hand copy');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('searchbox').fill('nothing like it');
  await expect(dialog.getByText('No flow is called anything like')).toBeVisible();
  await dialog.getByRole('searchbox').fill('shop');
  await dialog.getByRole('button', { name: /^Shop/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveTitle('Shop · Eddy');
  await expect(node(page, 'users')).toBeVisible();
  await page.reload();
  await expect(page).toHaveTitle('Shop · Eddy');
  await expect(node(page, 'users')).toBeVisible();
});

test('a deleted flow can be had back at once, later, and by undo', async ({ page }) => {
  await page.goto('./');
  await startFlow(page, 'Shop');
  await startFlow(page, 'Bank');
  let dialog = await openDialog(page, /^My flows/);
  await dialog.getByRole('button', { name: 'Delete Bank' }).click();
  await expect(page).toHaveTitle('Shop · Eddy');
  await expect(dialog.getByRole('button', { name: /^Bank/ })).toBeHidden();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('button', { name: /^Bank/ })).toBeVisible();
  await expect(page).toHaveTitle('Bank · Eddy');
  await dialog.getByRole('button', { name: 'Delete Shop' }).click();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page).toHaveTitle('Bank · Eddy');
  dialog = await openDialog(page, /^My flows/);
  await dialog.getByText('Recently deleted (1)').click();
  await dialog.getByRole('button', { name: 'Bring back Shop' }).click();
  await expect(dialog.getByRole('button', { name: /^Shop/ })).toBeVisible();
});

test('undo goes back across the opening of another flow, and neither writes over the other', async ({
  page,
}) => {
  await page.goto('./');
  await startFlow(page, 'Shop');
  await startFlow(page, 'Bank');
  // The renaming, and then the opening.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveTitle('Eddy');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveTitle('Shop · Eddy');
  await rename(page, 'Shop of mine');
  const dialog = await openDialog(page, /^My flows/);
  await expect(dialog.getByRole('button', { name: /^Shop of mine/ })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Untitled flow/ })).toBeVisible();
});

test('the one flow that an older page kept is there, and nothing of it is lost', async ({ page }) => {
  await page.addInitScript(
    (text) => {
      if (sessionStorage.getItem('seeded') !== null) return;
      sessionStorage.setItem('seeded', 'yes');
      localStorage.setItem('eddy/flow', text);
    },
    JSON.stringify(everyHandOver(500)),
  );
  await page.goto('./');
  await expect(page).toHaveTitle('Every hand-over · Eddy');
  expect(await page.evaluate(() => localStorage.getItem('eddy/flow'))).toBeNull();
  await page.reload();
  await expect(page).toHaveTitle('Every hand-over · Eddy');
  const dialog = await openDialog(page, /^My flows/);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
});

test('where the browser keeps nothing, flows live on in the tab and it is told', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'] as const) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    }
  });
  await page.goto('./');
  await chooseItem(page, /^New flow/);
  await rename(page, 'Shop');
  await expect(page.getByText('Not kept').first()).toBeVisible();
  await chooseItem(page, /^New flow/);
  await rename(page, 'Bank');
  await expect(page.getByText('Not kept').first()).toBeVisible();
  const dialog = await openDialog(page, /^My flows/);
  await expect(dialog.getByText('these flows last until you close the tab')).toBeVisible();
  await dialog.getByRole('button', { name: /^Shop/ }).click();
  await expect(page).toHaveTitle('Shop · Eddy');
});

test('a store that fills up is told, survived, and emptied of what was deleted', async ({ page }) => {
  await page.goto('./');
  await startFlow(page, 'Shop');
  await page.evaluate(() => {
    // All the room that there is.
    let size = 4_000_000;
    for (let part = 0; size > 20; part++) {
      try {
        localStorage.setItem(`filler${part}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await rename(page, 'A shop whose name needs more room than there is left in the whole of this browser');
  await expect(page.getByText('Not kept').first()).toBeVisible();
  await expect(page.getByText('no room left').first()).toBeAttached();
  await page.evaluate(() => localStorage.removeItem('filler0'));
  await rename(page, 'Shop again');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page).toHaveTitle('Shop again · Eddy');
});

test('from the list of flows one comes to the examples, and back to a list that asks for nothing', async ({
  page,
}) => {
  await page.goto('./');
  const list = await openDialog(page, /^My flows/);
  await list.getByRole('searchbox').fill('nothing is called so');
  await list.getByRole('button', { name: 'Examples' }).click();
  await expect(page.locator('[data-example="bounded"]')).toBeVisible();
  // Also when the closing of the other is told.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  });
  await expect(page.locator('[data-example="bounded"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await openDialog(page, /^My flows/);
  await expect(list.getByRole('searchbox')).toHaveValue('');
});
