import { expect, type Page, test } from '@playwright/test';
import { node, secondsOf } from './canvas.ts';
import { openDialog } from './library.ts';

const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'could not be loaded' });

/** As after a new version took the old files away, or with the network gone; gives the function that brings them back. */
async function withhold(page: Page, ...files: readonly string[]): Promise<() => Promise<void>> {
  const pattern = new RegExp(`/assets/(${files.join('|')})-[^/]*\\.(js|css)$`);
  await page.route(pattern, (route) => route.abort());
  return () => page.unroute(pattern);
}

/** Tries again while it is still withheld, until that has failed and is told anew. */
async function tryInVain(page: Page): Promise<void> {
  const told = await notice(page).locator('p').elementHandle();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.waitForFunction((words) => words?.isConnected === false, told);
  await expect(notice(page)).toBeVisible();
}

/** What stands and goes on whatever else is missing. */
async function expectAlive(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'File' })).toBeVisible();
  await expect(node(page, 'inbox')).toBeVisible();
  const before = await secondsOf(page);
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(before);
}

let thrown: string[] = [];
test.beforeEach(({ page }) => {
  thrown = [];
  page.on('pageerror', (error) => thrown.push(error.message));
});
test.afterEach(() => expect(thrown).toEqual([]));

const asks: Record<string, { readonly ask: (page: Page) => Promise<unknown>; readonly shows: string }> = {
  Dialogs: {
    ask: async (page) => {
      await page.getByRole('button', { name: 'File' }).click();
      await page.getByRole('menuitem', { name: /^My flows/ }).click();
    },
    shows: 'dialog',
  },
  CommandDialog: {
    ask: async (page) => {
      // Before the page is drawn nothing listens for keys.
      await expect(node(page, 'inbox')).toBeVisible();
      await page.keyboard.press('Control+k');
    },
    shows: 'dialog',
  },
  HelpDialog: {
    ask: (page) => page.getByRole('button', { name: 'Help', exact: true }).click(),
    shows: 'dialog',
  },
};

for (const [chunk, { ask, shows }] of Object.entries(asks)) {
  test(`${chunk} that cannot be fetched is told, and comes when it can be`, async ({ page }) => {
    const bringBack = await withhold(page, chunk);
    await page.goto('./');
    await ask(page);
    await expect(notice(page)).toBeVisible();
    await expectAlive(page);
    await tryInVain(page);
    await bringBack();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole(shows as 'dialog')).toBeVisible();
    await expect(notice(page)).toBeHidden();
  });

  test(`${chunk} that is no longer waited for is fetched when it is asked for again`, async ({ page }) => {
    const bringBack = await withhold(page, chunk);
    await page.goto('./');
    await ask(page);
    await notice(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice(page)).toBeHidden();
    await ask(page);
    await expect(notice(page)).toBeVisible();
    await notice(page).getByRole('button', { name: 'Dismiss' }).click();
    await bringBack();
    await expect(page.getByRole(shows as 'dialog')).toBeHidden();
    await ask(page);
    await expect(page.getByRole(shows as 'dialog')).toBeVisible();
  });
}

test('a style sheet that one part lacks keeps no other part from coming', async ({ page }) => {
  await withhold(page, 'HelpDialog');
  const bringBack = await withhold(page, 'CommandDialog');
  await page.goto('./');
  for (const chunk of ['HelpDialog', 'CommandDialog']) {
    await asks[chunk]?.ask(page);
    await notice(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice(page)).toBeHidden();
  }
  await bringBack();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(notice(page)).toBeHidden();
});

test('with its style sheet missing at first, a dialog comes with it in the end', async ({ page }) => {
  const pattern = /\/assets\/Dialog-[^/]*\.css$/;
  await page.route(pattern, (route) => route.abort());
  await page.goto('./');
  // Fetched ahead in vain, before anybody asks for it.
  const failed = page.waitForEvent('requestfailed', (request) => pattern.test(request.url()));
  await page.mouse.move(600, 20);
  await failed;
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(notice(page)).toBeVisible();
  await page.unroute(pattern);
  await page.getByRole('button', { name: 'Try again' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog).toHaveCSS('border-radius', /^\d+px$/);
  await expect(dialog).not.toHaveCSS('border-radius', '0px');
});

test('the panel of a node, the chart and what is found each come when they can be', async ({ page }) => {
  const bringBack = await withhold(page, 'panels', 'QueueChart', 'bars', 'Outline', 'Results');
  await page.goto('./');
  await expect(notice(page)).toBeVisible();
  await node(page, 'worker').click({ position: { x: 40, y: 12 } });
  await page.getByRole('tab', { name: 'Results' }).click();
  await page.getByRole('button', { name: 'Show the outline' }).click();
  await expectAlive(page);
  await bringBack();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('textbox', { name: 'Servers' })).toBeVisible();
  await expect(page.getByRole('tree')).toBeVisible();
  await page.getByRole('tab', { name: 'Charts' }).click();
  await expect(page.locator('.recharts-line-curve').first()).toHaveAttribute('d', /L|H|V/);
  await expect(notice(page)).toBeHidden();
});

test('an example that an address names, and Visit with it, open in the end; till then it is told', async ({
  page,
}) => {
  const bringBack = await withhold(page, 'address');
  await page.goto('./#example=bounded');
  await expect(notice(page)).toBeVisible();
  await expectAlive(page);
  await bringBack();
  await withhold(page, 'Visit');
  await tryInVain(page);
  await expect(page).toHaveTitle(/^(?!As fast).* · Eddy$/);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('complementary', { name: 'About this flow' })).toBeVisible();
  await expect(notice(page)).toBeHidden();
});

test('a key whose command cannot be fetched is told, and does once what it means when it can be', async ({
  page,
}) => {
  const bringBack = await withhold(page, 'commands');
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(notice(page)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(notice(page)).toBeVisible();
  await expectAlive(page);
  await bringBack();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(notice(page)).toBeHidden();
});

test('where only the new version is there, a reload brings it', async ({ page }) => {
  await withhold(page, 'Dialogs');
  await page.goto('./');
  await asks['Dialogs']!.ask(page);
  await notice(page).getByRole('button', { name: 'Reload' }).focus();
  await page.unrouteAll();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await expect(notice(page)).toBeHidden();
  await openDialog(page, /^My flows/);
});

test('it is told in Chinese too', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await withhold(page, 'CommandDialog');
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('alert')).toHaveText(/没能加载，请检查网络.*重试.*刷新.*知道了/);
  await context.close();
});
