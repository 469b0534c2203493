import { expect, type Page, test } from '@playwright/test';
import { newFlow, node } from './canvas.ts';
import { command, flowNow, openQuiet, searchField } from './desk.ts';
import { chooseItem, sharedLink, startFlow } from './library.ts';
import { savedRun, selectNode } from './run.ts';

const menu = (page: Page) => page.locator('[role=menu]:popover-open');

/** The words of what a menu holds, without its keys. */
async function told(page: Page): Promise<string[]> {
  const items = menu(page).getByRole('menuitem');
  await expect(items.first()).toBeVisible();
  return items.evaluateAll((all) =>
    all.map(
      (item) => item.querySelector('kbd')?.previousElementSibling?.textContent ?? item.textContent ?? '',
    ),
  );
}

test('whatever a menu holds is found among all commands', async ({ page }) => {
  await openQuiet(page);
  const words: string[] = [];
  for (const name of ['File', 'More about the run']) {
    await page.getByRole('button', { name, exact: true }).click();
    words.push(...(await told(page)));
    await page.keyboard.press('Escape');
  }
  await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 300, y: 400 } });
  words.push(...(await told(page)).filter((each) => each !== 'All commands'));
  await page.keyboard.press('Escape');
  await node(page, 'worker').click({ button: 'right', position: { x: 40, y: 12 } });
  words.push(...(await told(page)));
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  words.push(...(await told(page)).filter((each) => each !== 'All commands'));
  await page.keyboard.press('Escape');
  expect(words.length).toBeGreaterThan(40);
  await page.keyboard.press('Control+k');
  await expect(searchField(page)).toBeFocused();
  const all = await page
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.textContent ?? ''));
  for (const each of words)
    expect(
      all.some((option) => option.startsWith(each)),
      each,
    ).toBe(true);
});

test('a dialog that is opened again in the breath in which it was closed stays open', async ({ page }) => {
  await openQuiet(page);
  await page.keyboard.press('Control+k');
  await expect(searchField(page)).toBeFocused();
  await page.evaluate(async () => {
    document.querySelector<HTMLElement>('dialog[open] button')!.click();
    await Promise.resolve();
    const key = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  });
  await expect(searchField(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(searchField(page)).toBeHidden();
});

test('run until, pace, charts, tables and findings by their words', async ({ page }) => {
  await openQuiet(page);
  const pace = page.getByRole('slider', { name: 'Pace' });
  const before = Number(await pace.inputValue());
  await command(page, 'pace slower');
  await expect.poll(async () => Number(await pace.inputValue())).toBeLessThan(before);
  await command(page, 'as fast as possible');
  await expect(pace).toHaveAttribute('aria-valuetext', 'as fast as possible');
  await command(page, 'run until');
  await expect(page.getByRole('dialog', { name: 'Run until' })).toBeVisible();
  await page.keyboard.press('Escape');
  await command(page, 'results');
  await expect(page.getByRole('tab', { name: 'Results' })).toHaveAttribute('aria-selected', 'true');
  await command(page, 'what became of messages');
  await expect(page.getByRole('tab', { name: 'Events' })).toHaveAttribute('aria-selected', 'true');
  await command(page, 'panel below');
  await expect(page.getByRole('tab', { name: 'Events' })).toHaveCount(0);
  await command(page, 'chart of throughput');
  await expect(page.getByRole('region', { name: 'Throughput' })).toBeVisible();
  await command(page, 'chart of queue');
  await expect(page.getByRole('region', { name: 'Queue length' })).toHaveCount(0);
  await command(page, 'what was found');
  const found = page.getByRole('dialog', { name: 'Findings' }).or(page.locator('[role=dialog]:popover-open'));
  await expect(found.first()).toBeVisible();
});

test('the selected node is crashed, recovered, and emits by its commands', async ({ page }) => {
  await openQuiet(page);
  await selectNode(page, 'worker');
  await command(page, 'crash the node');
  await expect(node(page, 'worker').getByText('crashed')).toBeVisible();
  await command(page, 'recover the node');
  await expect(node(page, 'worker').getByText('crashed')).toHaveCount(0);
  await command(page, 'pause the node');
  await expect(node(page, 'worker').getByText('paused')).toBeVisible();
  await command(page, 'let the node go on');
  await selectNode(page, 'orders');
  await command(page, 'emit one event');
  // Something is in the journal once the worker has answered that it is done.
  const done = async () => {
    const { journal } = (await savedRun(page)) as { journal: { command: { kind: string } }[] };
    return journal.map(({ command: { kind } }) => kind);
  };
  await expect.poll(done).toEqual(['crash', 'recover', 'pause', 'resume', 'emit']);
});

test('the first example, and a copy of a flow that is visited', async ({ page }) => {
  await page.goto('./');
  await startFlow(page, 'Shop');
  const link = await sharedLink(page);
  await command(page, 'first example');
  await expect(node(page, 'inbox')).toBeVisible();
  await newFlow(page);
  await page.goto(link);
  await page.reload();
  await expect(page.getByRole('complementary', { name: 'About this flow' })).toBeVisible();
  // It stands in the file menu too, as long as there is something to copy.
  await chooseItem(page, /^Make a copy of the shared flow/);
  await expect(page.getByRole('complementary', { name: 'About this flow' })).toHaveCount(0);
  expect(Object.keys((await flowNow(page)).nodes)).toEqual([]);
});

test('replay is offered by every menu alike', async ({ page }) => {
  await openQuiet(page);
  for (const name of ['File', 'More about the run']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(menu(page).getByRole('menuitem', { name: 'Replay this run' })).toBeEnabled();
    await page.keyboard.press('Escape');
  }
});

test('keys are told as they are on the machine: on a Mac by its signs', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' });
  });
  await openQuiet(page);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('data-tip', 'Undo  ⌘Z');
  await expect(page.getByRole('button', { name: 'Redo' })).toHaveAttribute('data-tip', 'Redo  ⇧⌘Z');
  await expect(page.getByRole('button', { name: 'Show the whole flow' })).toHaveAttribute(
    'data-tip',
    'Show the whole flow  F',
  );
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await expect(menu(page).getByRole('menuitem', { name: /^Open/ }).locator('kbd')).toHaveText('⌘O');
});

test('a menu that is opened before its commands are here fills when they come', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/commands-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  await page.getByRole('button', { name: 'File', exact: true }).focus();
  await page.keyboard.press('Enter');
  release();
  await expect(menu(page).getByRole('menuitem', { name: 'New flow' })).toBeFocused();
});
