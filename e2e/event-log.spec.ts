import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openFlow, setPace, waitForEnd } from './run.ts';

const source = (type: string, rate: number) => ({
  kind: 'source',
  label: `${type}s`,
  params: { arrivals: { process: 'poisson', rate }, event: { type, key: { count: 4 } } },
});
const flow = {
  format: 'eddy-flow/1',
  name: 'Log',
  run: { seed: 8, until: 60 },
  nodes: {
    a: source('order', 1),
    b: source('refund', 0.3),
    line: { kind: 'queue', label: 'Line' },
    desk: { kind: 'handler', label: 'Desk', params: { service: { kind: 'exponential', mean: 0.6 } } },
    done: { kind: 'sink', label: 'Done' },
  },
  edges: {
    e1: { from: 'a', to: 'line' },
    e2: { from: 'b', to: 'line' },
    e3: { from: 'line', to: 'desk' },
    e4: { from: 'desk', to: 'done' },
  },
};

const table = (page: Page) =>
  page.getByRole('table', { name: /^What became of messages, in order$|^消息的经历，按先后排列$/ });
const rows = (page: Page) => table(page).locator('tbody tr');
const column = (page: Page, index: number) => table(page).locator(`tbody td:nth-child(${index})`);
const filter = (page: Page, name: string) => table(page).getByLabel(`Only where “${name}” has`);

async function openLog(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Events' }).click();
  await expect(rows(page).first()).toBeVisible();
}

test('the log tells what became of each message, and is filtered by each of its columns', async ({
  page,
}) => {
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, flow);
  await waitForEnd(page);
  // That it has ended may be told before the last figures are: the log would begin short of the end, and be read anew.
  await expect(page.getByRole('timer')).toHaveText('1:00.0');
  await openLog(page);
  await expect(table(page).getByRole('columnheader')).toHaveCount(6);
  const all = await rows(page).count();
  const created = Number(
    (await page.locator('dl > div').filter({ hasText: 'Created' }).locator('dd').innerText()).replaceAll(
      ',',
      '',
    ),
  );
  await filter(page, 'Event').selectOption({ label: 'event produced' });
  await expect(rows(page)).toHaveCount(created);
  expect(all).toBeGreaterThan(created * 4);
  await filter(page, 'Type').fill('refu');
  await expect.poll(async () => new Set(await column(page, 4).allInnerTexts())).toEqual(new Set(['refund']));
  await filter(page, 'Key').fill('k2');
  await expect.poll(async () => new Set(await column(page, 5).allInnerTexts())).toEqual(new Set(['k2']));
  const id = (await column(page, 3).first().innerText()).trim();
  await page.getByRole('button', { name: 'All filters off' }).click();
  await expect(rows(page)).toHaveCount(all);
  await filter(page, 'Id').fill(id);
  const life = ['event produced', 'stored', 'dispatched', 'handling begins', 'handled', 'completed'];
  await expect.poll(async () => (await column(page, 2).allInnerTexts()).toReversed()).toEqual(life);
  await filter(page, 'Id').fill('');
  await filter(page, 'Place').selectOption({ label: 'Desk' });
  await expect.poll(async () => new Set(await column(page, 6).allInnerTexts())).toEqual(new Set(['Desk']));
  // From an instant on, in order.
  await table(page).getByLabel('From').fill('30');
  await expect(table(page).getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(async () => Number(await column(page, 1).first().innerText())).toBeGreaterThanOrEqual(30);
  const times = (await column(page, 1).allInnerTexts()).map(Number);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  await column(page, 6).getByRole('button').first().click();
  await expect(page.locator('.react-flow__node[data-id="desk"]')).toHaveClass(/selected/);
  await table(page).getByLabel('From').fill('soon');
  await expect(table(page).getByLabel('From')).toHaveAttribute('aria-invalid', 'true');
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

test('it follows the run, its steps and a new run; the page’s language is its own', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, { ...flow, run: { seed: 8 } });
  await openLog(page);
  const newest = async () => Number(await column(page, 1).first().innerText());
  const before = await newest();
  await expect.poll(newest, { timeout: 8000 }).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.keyboard.press('Period');
  const stepped = page.locator('[class*=story]');
  await expect(stepped).toBeVisible();
  const clock = await page.getByRole('timer').innerText();
  await page.keyboard.press('Period');
  await page.keyboard.press('Period');
  await expect.poll(newest).toBeGreaterThan(before);
  expect(clock).toMatch(/\d/);
  await page
    .getByRole('button', { name: '切换为中文' })
    .or(page.getByRole('button', { name: '中文' }))
    .first()
    .click();
  await expect(page.getByRole('columnheader', { name: /^事件/ })).toBeVisible();
  await expect(
    page.getByRole('table', { name: '消息的经历，按先后排列' }).locator('tbody tr').first(),
  ).toBeVisible();
});

test('a run of a million events is looked into at its end, and a long search can be stopped', async ({
  page,
}) => {
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, { ...flow, run: { seed: 8, until: 200_000 } });
  await waitForEnd(page);
  await openLog(page);
  await expect(rows(page)).toHaveCount(500);
  const newest = async () => Number((await column(page, 1).first().innerText()).replaceAll(',', ''));
  await expect.poll(newest).toBeGreaterThan(199_900);
  await filter(page, 'Type').fill('no such type');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await filter(page, 'Type').fill('');
  await expect(rows(page)).toHaveCount(500);
});

test('an edge is told by where it leads, its id is for programs', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, flow);
  await waitForEnd(page);
  await openLog(page);
  await filter(page, 'Event').selectOption({ label: 'dispatched' });
  await expect
    .poll(async () => new Set(await column(page, 6).allInnerTexts()))
    .toEqual(new Set(['Line to Desk']));
  const download = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Events' }).getByRole('button', { name: 'CSV' }).click();
  const [head, first] = readFileSync(await (await download).path(), 'utf8').split(/\r?\n/);
  expect(head?.replace(/^\uFEFF/, '')).toBe('time_s,event,id,copy_of,type,key,node,edge,place');
  expect(first).toMatch(/,line,e3,Line to Desk$/);
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect
    .poll(async () => new Set(await column(page, 6).allInnerTexts()))
    .toEqual(new Set(['Line 到 Desk']));
});
