import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { RunResult } from '../src/run/result.ts';
import { everyHandOver } from './flows.ts';
import { openFlow, resultInNode, savedFlow, savedRun, selectNode, setPace, waitForEnd } from './run.ts';

async function savedResult(page: Page, as: 'CSV' | 'JSON'): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Results' }).getByRole('button', { name: as, exact: true }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

const withoutWall = ({ wallSeconds, ...result }: RunResult) => {
  expect(wallSeconds).toBeGreaterThan(0);
  return result;
};

test('the JSON is what the command line prints for the same flow, seed and end, but for the time it took', async ({
  page,
}) => {
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, { ...everyHandOver(4000), run: { seed: 5, until: 4000, warmUp: 400 } });
  await waitForEnd(page);
  await page.getByRole('tab', { name: 'Results' }).click();
  const text = await savedResult(page, 'JSON');
  const told: RunResult = JSON.parse(text);
  const printed = resultInNode(await savedFlow(page));
  expect(withoutWall(told)).toEqual(withoutWall(printed));
  expect(told).toMatchObject({ format: 'eddy-result/1', until: 4000, warmUp: 400, replications: 1 });
  // Also letter by letter, but for that one line.
  const plain = (json: string) => json.replace(/^ {2}"wallSeconds".*\n/m, '');
  expect(plain(text)).toBe(plain(`${JSON.stringify(printed, null, 2)}\n`));
});

test('a run that was edited and is paused on its way gives the result of its journal up to that instant', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(page, everyHandOver(1e6));
  await selectNode(page, 'small');
  await page.getByRole('combobox', { name: 'When full' }).selectOption({ label: 'Reject' });
  await setPace(page, 'max');
  await page.waitForTimeout(700);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('tab', { name: 'Results' }).click();
  const told: RunResult = JSON.parse(await savedResult(page, 'JSON'));
  const run = (await savedRun(page)) as { run: object };
  const printed = resultInNode(JSON.stringify({ ...run, run: { ...run.run, until: told.until } }));
  expect(told.until).toBeGreaterThan(10);
  expect(withoutWall(told)).toEqual(withoutWall(printed));
});

test('one table has every figure with its interval, greys what means nothing, is copied and saved as CSV', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, everyHandOver(4000));
  await waitForEnd(page);
  await page.getByRole('tab', { name: 'Charts' }).focus();
  await page.keyboard.press('ArrowDown');
  const table = page.getByRole('table', { name: /^All figures of the run/ });
  await expect(table.getByRole('columnheader')).toHaveCount(15);
  const result: RunResult = JSON.parse(await savedResult(page, 'JSON'));
  const { wait } = result.nodes['line']!;
  const row = table
    .locator('tbody[data-node="line"] tr')
    .filter({ hasText: /Wait \(s\)/ })
    .first();
  const [mean = '', interval = ''] = await row.getByRole('cell').allInnerTexts();
  expect(Math.abs(Number(mean) - wait!.mean!)).toBeLessThan(0.01);
  const [low, high] = interval.split(' – ').map(Number);
  expect(Math.abs(low! - wait!.ci95![0])).toBeLessThan(0.02);
  expect(Math.abs(high! - wait!.ci95![1])).toBeLessThan(0.02);
  await expect(row.getByRole('cell').first().locator('[class*=unsure]')).not.toBeEmpty();
  await table.getByRole('button', { name: 'line' }).click();
  await expect(table.locator('tbody[data-node="line"]')).toHaveAttribute('data-selected', 'true');

  const csv = (await savedResult(page, 'CSV')).replace('\ufeff', '').trim().split('\r\n');
  expect(csv[0]).toMatch(/^node,kind,figure,byType,byPriority,unit,value,ci95_low,ci95_high,sd,/);
  expect(csv.find((line) => line.startsWith('line,queue,wait,,,s,'))).toContain(String(wait!.mean));
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('The table is copied')).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(csv.length);
  expect(copied.split('\n')[0]).toMatch(/^node\tkind\tfigure\t/);

  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});
