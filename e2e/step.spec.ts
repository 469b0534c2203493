import { expect, test } from '@playwright/test';
import { node, numberOf } from './canvas.ts';

test('a step tells what happened and where, by the button, aloud and on the flow, until the run goes on', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Restart' }).click();
  await expect.poll(() => numberOf(page, 'orders', /([\d,]+) created/)).toBe(0);
  const heard = page.getByRole('status').last();
  const told = page.locator('header [data-story]');
  await page.getByRole('button', { name: 'Step one event' }).click();
  await expect(told).toContainText('#1Orders: event produced');
  await expect(told).toContainText('Inbox: stored, dispatched');
  await expect(heard).toContainText(/^0:0\d\.\d · #1 · Orders: event produced · Inbox: stored/);
  await expect(node(page, 'orders').locator('[data-lit]')).toBeVisible();
  await expect(node(page, 'done').locator('[data-lit]')).toHaveCount(0);
  // By the key as by the button; before long something is handled and its message completed.
  const everything: string[] = [];
  for (let step = 0; step < 6; step++) {
    const before = await heard.innerText();
    await page.keyboard.press('.');
    await expect.poll(() => heard.innerText()).not.toBe(before);
    everything.push(await heard.innerText());
  }
  for (const words of [
    /Inbox: .*dispatched/,
    /Worker: handling begins/,
    /Worker: handled/,
    /Done: completed/,
  ])
    expect(everything.join('\n')).toMatch(words);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(told).toBeHidden();
  await expect(page.locator('[data-lit]')).toHaveCount(0);
});

test('a comma steps back: the same run, event by event, until something was done to it', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Restart' }).click();
  await expect.poll(() => numberOf(page, 'orders', /([\d,]+) created/)).toBe(0);
  const heard = page.getByRole('status').last();
  const press = async (key: string) => {
    const before = await heard.innerText();
    await page.keyboard.press(key);
    await expect.poll(() => heard.innerText()).not.toBe(before);
    return heard.innerText();
  };
  const forth: string[] = [];
  for (let step = 0; step < 8; step++) forth.push(await press('.'));
  const trace = page.getByText(/^[0-9a-f]{16}$/);
  await expect(trace).toBeVisible();
  const hash = await trace.innerText();
  const back: string[] = [];
  for (let step = 0; step < 5; step++) back.push(await press(','));
  expect(back).toEqual(forth.slice(2, 7).reverse());
  await expect(page.getByRole('timer')).toContainText(/^\d+:\d\d\.\d/);
  for (let step = 3; step < 8; step++) expect(await press('.')).toBe(forth[step]);
  await expect(trace).toHaveText(hash);
  // What was done to the run is shown on the flow: it does not step back before that.
  await page.getByRole('button', { name: 'Add a second handler to the queue' }).click();
  await expect(page.locator('[aria-label^="Edge from Inbox to"]')).toHaveCount(2);
  await press(',');
  await expect(heard).toContainText('No step back: the run was changed here.');
  await expect(page.locator('[data-told]')).toContainText('No step back: the run was changed here.');
});
