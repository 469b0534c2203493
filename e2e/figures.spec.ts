import { expect, type Locator, type Page, test } from '@playwright/test';
import type { NodeFigures, RunResult } from '../src/run/result.ts';
import { everyHandOver } from './flows.ts';
import { openFlow, resultInNode, savedFlow, savedRun, selectNode, setPace, waitForEnd } from './run.ts';

/** A number as it is shown: as far as its digits go. */
interface Shown {
  readonly value: number;
  readonly step: number;
}

function toShown(text: string): Shown {
  const [digits = ''] = /-?[\d,]+(\.\d+)?/.exec(text) ?? [];
  const plain = digits.replaceAll(',', '');
  expect(plain, `${text} is a number`).not.toBe('');
  return { value: Number(plain), step: 10 ** -(plain.split('.')[1]?.length ?? 0) };
}

/** The number shown is this one, rounded to the digits shown. */
function expectShown(text: string, exact: number | null | undefined, what: string): void {
  const { value, step } = toShown(text);
  expect(Math.abs(value - (exact ?? Number.NaN)), `${what}: ${text} for ${exact}`).toBeLessThanOrEqual(
    step * 0.500001,
  );
}

/** Half the width where one number tells it, else both ends. */
function expectInterval(text: string, [low, high]: readonly [number, number], what: string): void {
  if (text.startsWith('±')) return expectShown(text, (high - low) / 2, what);
  const ends = text.split(' – ');
  expect(ends, `${what}: ${text}`).toHaveLength(2);
  expectShown(ends[0] ?? '', low, what);
  expectShown(ends[1] ?? '', high, what);
}

const figuresOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('region', { name: 'Figures' });

async function expectRow(
  page: Page,
  name: string,
  exact: number | null | undefined,
  ci95?: readonly [number, number] | null,
): Promise<void> {
  const row = figuresOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const [measured, interval] = await row.getByRole('cell').allInnerTexts();
  expectShown(measured ?? '', exact, name);
  if (ci95) expectInterval(interval ?? '', ci95, `interval of ${name}`);
}

async function countsOf(page: Page): Promise<Record<string, string>> {
  const rows = await figuresOf(page).locator('dl > div').allInnerTexts();
  return Object.fromEntries(rows.map((row) => row.split(/\s*\n\s*/) as [string, string]));
}

const told = (count: number | undefined) => (count ?? Number.NaN).toLocaleString('en');

async function expectQueue(page: Page, id: string, figures: NodeFigures | undefined): Promise<void> {
  await selectNode(page, id);
  const { length, wait, counts } = figures ?? {};
  await expect.poll(async () => (await countsOf(page))['Arrived']).toBe(told(counts?.['arrived']));
  expect(await countsOf(page)).toMatchObject({
    Arrived: told(counts?.['arrived']),
    Departed: told(counts?.['departed']),
    Rejected: told(counts?.['rejected']),
    ...(counts?.['dropped'] ? { Dropped: told(counts['dropped']) } : {}),
  });
  await expectRow(page, 'Mean length', length?.mean, length?.ci95);
  await expectRow(page, 'Longest', length?.max);
  await expectRow(page, 'Mean wait', wait?.mean, wait?.ci95);
}

async function expectWhole(page: Page, { totals, endToEnd }: RunResult): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.react-flow__pane').click({ position: { x: 30, y: 30 } });
  // The last of these counts may come a frame later than the word that the run has ended.
  await expect
    .poll(() => countsOf(page))
    .toMatchObject({
      Created: told(totals.created),
      Completed: told(totals.completed),
      Lost: told(totals.lost),
      'In flight': told(totals.inFlight),
    });
  await expectRow(page, 'End to end', endToEnd.mean, endToEnd.ci95);
}

test('after a run to its end the page shows the figures that the command line gives for the saved flow', async ({
  page,
}) => {
  const flow = everyHandOver(4000);
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, { ...flow, run: { ...flow.run, warmUp: 400 } });
  await waitForEnd(page);
  const result = resultInNode(await savedFlow(page));
  expect(result.totals.lost).toBeGreaterThan(0);
  expect(result.until).toBe(4000);
  await expectWhole(page, result);
  for (const queue of ['line', 'small']) await expectQueue(page, queue, result.nodes[queue]);
});

test('and for a run that was edited while it went, those of the saved run', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, everyHandOver(3000));
  await selectNode(page, 'small');
  await page.getByRole('combobox', { name: 'When full' }).selectOption({ label: 'Reject' });
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await setPace(page, 'max');
  await waitForEnd(page);
  const result = resultInNode(JSON.stringify(await savedRun(page)));
  expect(result.nodes['small']?.counts['rejected']).toBeGreaterThan(0);
  await expectWhole(page, result);
  await expectQueue(page, 'small', result.nodes['small']);
});
