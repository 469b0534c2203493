import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { node, secondsOf } from './canvas.ts';
import { everyDistribution } from './flows.ts';
import { openFile, openFlow, openText, savedFlow, selectNode, setPace } from './run.ts';

test('a flow is saved, opened and saved again to the same file', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, everyDistribution(100));
  await expect(node(page, 'h12')).toBeVisible();
  const first = await savedFlow(page);
  expect(JSON.parse(first)).toMatchObject({ format: 'eddy-flow/1', name: 'Every distribution' });
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'The first example' }).click();
  await expect(node(page, 'inbox')).toBeVisible();
  await openText(page, first);
  await expect(node(page, 'h12')).toBeVisible();
  expect(await savedFlow(page)).toBe(first);
});

const hostile: Record<string, [text: string | Buffer, told: RegExp]> = {
  'no JSON': ['{"format": "eddy-flow/1", ', /line 1/],
  'another format': ['{"format": "eddy-flow/9", "nodes": {}}', /eddy-flow\/1/],
  'a wrong type': [
    '{"format":"eddy-flow/1","nodes":{"a":{"kind":"handler","params":{"servers":"many"}}}}',
    /nodes\.a\.params\.servers/,
  ],
  'an unknown kind': ['{"format":"eddy-flow/1","nodes":{"a":{"kind":"toaster"}}}', /toaster/],
  'a poisoned prototype': ['{"format":"eddy-flow/1","nodes":{"__proto__":{"kind":"sink"}}}', /__proto__/],
  'a binary': [Buffer.from([0, 255, 1, 254, 0, 0, 137]), /is not text/],
};

test('hostile files are refused with their places, and nothing is lost', async ({ page }) => {
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  let clock = 0;
  for (const [name, [text, told]] of Object.entries(hostile)) {
    await test.step(name, async () => {
      await openText(page, text);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(told);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(page.locator('.react-flow__node')).toHaveCount(4);
      // The run went on meanwhile.
      await expect.poll(() => secondsOf(page)).toBeGreaterThan(clock);
      clock = await secondsOf(page);
    });
  }
});

test('a file of 60 MB is refused with a message, and nothing changes', async ({ page }, info) => {
  await page.goto('./');
  await setPace(page, 0.01);
  await expect(node(page, 'inbox')).toBeVisible();
  const before = await savedFlow(page);
  // Were it read, it would be a flow like any other: nothing but its size speaks against it.
  const file = info.outputPath('large.json');
  writeFileSync(file, JSON.stringify(everyDistribution(100)).padEnd(60_000_000));
  await openFile(page, file);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“large.json” cannot be opened');
  await expect(dialog.getByRole('listitem')).toHaveText(['the file is larger than 50 MB']);
  const clock = await secondsOf(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await savedFlow(page)).toBe(before);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await setPace(page, 10);
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(clock);
});

test('thirty problems of a file are told each with its place', async ({ page }) => {
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  const ids = Array.from({ length: 30 }, (_, index) => `h${index}`);
  const nodes = Object.fromEntries(ids.map((id) => [id, { kind: 'handler', params: { servers: -1 } }]));
  await openText(page, JSON.stringify({ format: 'eddy-flow/1', nodes }));
  const problems = page.getByRole('dialog').getByRole('listitem');
  await expect(problems).toHaveCount(30);
  for (const id of ids)
    await expect(problems.getByText(`nodes.${id}.params.servers`, { exact: true })).toHaveCount(1);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(node(page, 'inbox')).toBeVisible();
});

test('a file dropped on the page is opened', async ({ page }) => {
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'flow.json', { type: 'application/json' }));
      return data;
    },
    JSON.stringify(everyDistribution(100)),
  );
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    await page.locator('main').dispatchEvent(kind, { dataTransfer: transfer });
  }
  await expect(node(page, 'h12')).toBeVisible();
});

test('a reload brings the flow back as it was', async ({ page }) => {
  await page.goto('./');
  await selectNode(page, 'worker');
  const servers = page.getByRole('textbox', { name: 'Servers' });
  await servers.fill('4');
  await servers.press('Enter');
  await expect(node(page, 'worker')).toHaveAttribute('aria-label', /of 4 busy/);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(node(page, 'worker')).toHaveAttribute('aria-label', /of 4 busy/);
});

for (const [name, failure] of [
  ['full', 'QuotaExceededError'],
  ['forbidden', 'SecurityError'],
] as const) {
  test(`a storage that is ${name} is told and survived`, async ({ page }) => {
    await page.addInitScript((kind) => {
      if (kind === 'SecurityError') {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('no', kind);
          },
        });
      } else {
        Storage.prototype.setItem = () => {
          throw new DOMException('no', kind);
        };
      }
    }, failure);
    await page.goto('./');
    await expect(node(page, 'inbox')).toBeVisible();
    await selectNode(page, 'worker');
    const servers = page.getByRole('textbox', { name: 'Servers' });
    await servers.fill('2');
    await servers.press('Enter');
    await expect(page.getByText('Not kept').first()).toBeVisible();
    await expect(node(page, 'worker')).toHaveAttribute('aria-label', /of 2 busy/);
  });
}

test('two tabs on one flow: the other is asked, neither is overwritten', async ({ context }) => {
  const first = await context.newPage();
  await first.goto('./');
  await expect(first.getByText('Example', { exact: true })).toBeVisible();
  const second = await context.newPage();
  await second.goto('./');
  await expect(node(second, 'inbox')).toBeVisible();
  await selectNode(second, 'worker');
  const servers = second.getByRole('textbox', { name: 'Servers' });
  await servers.fill('5');
  await servers.press('Enter');
  await expect(second.getByText('Saved', { exact: true })).toBeVisible();
  await first.bringToFront();
  await expect(first.getByText('This flow was changed in another tab.')).toBeVisible();
  await first.getByRole('button', { name: 'Take that one' }).click();
  await expect(node(first, 'worker')).toHaveAttribute('aria-label', /of 5 busy/);
});

test('two tabs on one flow: who keeps the own one, keeps it', async ({ context }) => {
  const [mine, other] = [await context.newPage(), await context.newPage()];
  for (const tab of [mine, other]) {
    await tab.goto('./');
    await expect(node(tab, 'inbox')).toBeVisible();
  }
  for (const [tab, name] of [
    [other, 'Theirs'],
    [mine, 'Mine'],
  ] as const) {
    await tab.bringToFront();
    await tab.getByRole('banner').getByRole('textbox', { name: 'Name of the flow' }).fill(name);
    await tab.keyboard.press('Enter');
    // Kept first, so that it is the other tab that comes upon it.
    if (tab === other) await expect(other.getByText('Saved', { exact: true })).toBeVisible();
  }
  await mine.getByRole('button', { name: 'Keep mine' }).click();
  await expect(mine.getByText('Saved', { exact: true })).toBeVisible();
  await mine.reload();
  await expect(mine).toHaveTitle('Mine · Eddy');
});
