import { deflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { node, secondsOf } from './canvas.ts';
import { everyDistribution, everyHandOver } from './flows.ts';
import { chooseItem, openDialog, rename, sharedLink, startFlow } from './library.ts';
import { openFlow, savedFlow, selectNode, setPace, traceInNode, traceOf, waitForEnd } from './run.ts';

const viewing = (page: Page) => page.getByText('You are looking at a flow that came by a link.');

test('a link opens the very same flow for somebody else, to look at and to copy', async ({
  page,
  browser,
}) => {
  await page.goto('./');
  const flow = everyHandOver(2000);
  await openFlow(page, flow);
  await expect(node(page, 'users')).toBeVisible();
  const text = await savedFlow(page);
  const link = await sharedLink(page);
  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.goto('./');
  await startFlow(guest, 'My own');
  await guest.goto('about:blank');
  await guest.goto(link);
  await expect(guest).toHaveTitle('Every hand-over · Eddy');
  await expect(viewing(guest)).toBeVisible();
  expect(await savedFlow(guest)).toBe(text);
  await setPace(guest, 'max');
  await waitForEnd(guest);
  await guest.getByRole('button', { name: 'Make a copy' }).click();
  await expect(viewing(guest)).toBeHidden();
  await expect.poll(() => new URL(guest.url()).hash).toBe('');
  await guest.reload();
  await expect(guest).toHaveTitle('Every hand-over · Eddy');
  const dialog = await openDialog(guest, /^My flows/);
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('button', { name: /^My own/ }).click();
  await expect(guest).toHaveTitle('My own · Eddy');
  await context.close();
});

test('what is changed in a linked flow is kept as a copy by itself; one that is only looked at is not', async ({
  page,
}) => {
  await page.goto('./');
  await startFlow(page, 'My own');
  const link = await sharedLink(page);
  await rename(page, 'My own, later');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page).toHaveTitle('My own · Eddy');
  let dialog = await openDialog(page, /^My flows/);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.locator('[data-kind="queue"]').click();
  await expect(viewing(page)).toBeHidden();
  dialog = await openDialog(page, /^My flows/);
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expect(dialog.getByRole('button', { name: /^My own, later/ })).toBeVisible();
});

test('a link of the run replays what was done to it', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, everyHandOver(1500));
  await selectNode(page, 'small');
  await page.getByRole('combobox', { name: 'When full' }).selectOption({ label: 'Reject' });
  await setPace(page, 'max');
  await waitForEnd(page);
  await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
  const before = await traceOf(page);
  const dialog = await openDialog(page, /^Share/);
  const short = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await dialog.getByRole('radio', { name: /^The run/ }).check();
  const field = dialog.getByRole('textbox', { name: 'Link' });
  await expect(field).not.toHaveValue(short);
  const link = await field.inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await setPace(page, 'max');
  await waitForEnd(page);
  expect(await traceOf(page)).toEqual(before);
});

const packed = (text: string | Buffer) => `#f1=${deflateSync(text).toString('base64url')}`;
const good = packed(JSON.stringify(everyDistribution(100)));
const hostile: Record<string, readonly [hash: string, told: RegExp]> = {
  cut: [good.slice(0, -40), /damaged/],
  'made up': ['#f1=no_such_thing', /damaged/],
  newer: ['#f7=AAAA', /newer Eddy/],
  'of a newer format': [packed('{"format":"eddy-flow/9","nodes":{}}'), /newer Eddy/],
  'no JSON': [packed('hello'), /not valid JSON/],
  'a bomb': [packed(Buffer.alloc(200_000_000, 0x20)), /more than a flow can be/],
  'a poisoned prototype': [
    packed('{"format":"eddy-flow/1","nodes":{"__proto__":{"kind":"sink"}}}'),
    /__proto__/,
  ],
  'a script': [
    packed(
      '{"format":"eddy-flow/1","name":"<img src=x onerror=alert(1)>","nodes":{"a":{"kind":"<script>"}}}',
    ),
    /no kind is named/,
  ],
};

test('a hostile, damaged or newer link gets a clear message, and one’s own flow stays', async ({ page }) => {
  await page.goto('./');
  await startFlow(page, 'My own');
  await page.locator('[data-kind="queue"]').click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  for (const [name, [hash, told]] of Object.entries(hostile)) {
    await test.step(name, async () => {
      // As one who pastes it into the address of the page that is open.
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('This link cannot be opened');
      await expect(dialog).toContainText(told);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(page).toHaveTitle('My own · Eddy');
      await expect(node(page, 'queue')).toBeVisible();
    });
  }
  await page.goto('about:blank');
  await page.goto(`./${good.slice(0, -40)}`);
  await expect(page.getByRole('dialog')).toContainText('damaged');
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle('My own · Eddy');
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(0);
});

test('a flow too long for a link is told so, and given as a file', async ({ page }) => {
  await page.goto('./');
  const values = Array.from({ length: 9000 }, (_, index) => ((index * 7919) % 10007) / 1000);
  const flow = everyHandOver(500);
  await openFlow(page, {
    ...flow,
    nodes: { ...flow.nodes, back: { kind: 'handler', params: { service: { kind: 'trace', values } } } },
  });
  await expect(node(page, 'users')).toBeVisible();
  const dialog = await openDialog(page, /^Share/);
  await expect(dialog.getByText(/many programs cut those of more than 16,000/)).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toBe('Every hand-over.json');
});

test('a link made on another machine runs as it does in Node', async ({ page }) => {
  const flow = everyHandOver(300);
  await page.goto(`./${packed(JSON.stringify(flow))}`);
  await setPace(page, 'max');
  await waitForEnd(page);
  expect(await traceOf(page)).toEqual(traceInNode(flow));
  await chooseItem(page, /^The first example/);
  await expect(node(page, 'inbox')).toBeVisible();
  await expect(viewing(page)).toBeHidden();
});

test('an address that holds nothing for Eddy is told so; a bare one and a place on the page are not', async ({
  page,
}) => {
  const dialog = page.getByRole('dialog');
  for (const hash of ['#flow=%%%garbage', '#AAAAAAAA']) {
    await page.goto('about:blank');
    await page.goto(`./${hash}`);
    await expect(dialog).toContainText('address holds nothing that Eddy can read');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
  }
  for (const hash of ['', '#', '#canvas']) {
    await page.goto('about:blank');
    await page.goto(`./${hash}`);
    await expect.poll(() => secondsOf(page)).toBeGreaterThan(1);
    await expect(dialog).toHaveCount(0);
  }
});
