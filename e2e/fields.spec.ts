import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { openFlow, savedFlow, selectNode } from './run.ts';
import { stillBox } from './still.ts';

interface Saved {
  readonly nodes: Record<string, { params: Record<string, unknown> }>;
  readonly edges: Record<string, { fromPort?: string; params?: Record<string, unknown> }>;
}
const saved = async (page: Page) => JSON.parse(await savedFlow(page)) as Saved;

const mixed = {
  format: 'eddy-flow/1',
  name: 'Mixed',
  run: { seed: 1, until: 5000 },
  nodes: {
    orders: {
      kind: 'source',
      params: {
        arrivals: {
          process: 'profile',
          points: [
            [0, 1],
            [20, 3],
          ],
          repeatEvery: 40,
        },
        event: { type: 'order', priority: { values: [0, 5], weights: [3, 1] } },
      },
    },
    texts: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 }, event: { type: 'sms' } } },
    inbox: { kind: 'queue', params: { discipline: 'priority' } },
    a: { kind: 'handler', label: 'A', params: { service: 0.2 } },
    b: { kind: 'handler', label: 'B', params: { service: 0.2, servers: 3 } },
    done: { kind: 'sink' },
  },
  edges: {
    e1: { from: 'orders', to: 'inbox' },
    e2: { from: 'texts', to: 'inbox' },
    e3: { from: 'inbox', to: 'a' },
    e4: { from: 'inbox', to: 'b' },
    e5: { from: 'a', to: 'done' },
  },
};

test('a time may be typed with its unit; what is none is explained and the old value runs on', async ({
  page,
}) => {
  await page.goto('./');
  await selectNode(page, 'worker');
  const largest = page.getByRole('textbox', { name: 'Largest' });
  await largest.fill('250 ms');
  await largest.press('Enter');
  await expect(largest).toHaveValue('0.25');
  await largest.fill('5 kg');
  await largest.press('Enter');
  await expect(
    page.getByText(/Not applied: must be a number ≥ 0 · A number, or one with its unit: 250 ms/),
  ).toBeVisible();
  expect((await saved(page)).nodes['worker']?.params['service']).toEqual({
    kind: 'uniform',
    min: 0,
    max: 0.25,
  });
});

test('a slider goes by keys, and its pull is one step back', async ({ page }) => {
  await page.goto('./');
  await selectNode(page, 'worker');
  const slider = page.getByRole('slider', { name: 'Failure' });
  await slider.focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('textbox', { name: 'Failure' })).toHaveValue('0.02');
  await expect(slider).toHaveAttribute('aria-valuetext', /^0.02/);
  // However many values it passes over, the way from where it was taken to where it is let go is one step.
  const field = page.getByRole('textbox', { name: 'Failure' });
  const box = await stillBox(slider);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, y, { steps: 12 });
  await page.mouse.up();
  await expect.poll(async () => Number(await field.inputValue())).toBeGreaterThan(0.5);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field).toHaveValue('0.02');
});

test('a distribution is drawn, with mean, cv2 and quantiles that are computed', async ({ page }) => {
  await page.goto('./');
  await selectNode(page, 'worker');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await page.getByRole('combobox', { name: 'Service time' }).selectOption({ label: 'Exponential' });
  await expect(inspector.getByRole('img', { name: /^Its density from 0 s/ })).toBeVisible();
  const figure = async (name: string) => {
    const row = inspector.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
    return (await row.locator('dd').first().innerText()).trim();
  };
  await expect.poll(() => figure('cv²')).toBe('1');
  await expect.poll(() => figure('Median')).toBe('0.347 s');
  await expect.poll(() => figure('p95')).toBe('1.5 s');
  // Patience may be nothing, and becomes something where a shape is chosen.
  await selectNode(page, 'inbox');
  await page.getByRole('button', { name: 'More settings' }).click();
  const patience = page.getByRole('combobox', { name: 'Patience' });
  await expect(patience).toHaveValue('');
  await patience.selectOption({ label: 'Exponential' });
  await expect(page.getByRole('textbox', { name: 'Mean' })).toHaveValue('5');
  await patience.selectOption({ label: 'unending' });
  expect((await saved(page)).nodes['inbox']?.params ?? {}).not.toHaveProperty('patience');
});

test('measured values become a distribution; a hostile table is told by line', async ({ page }) => {
  await page.goto('./');
  await selectNode(page, 'worker');
  const open = page.getByRole('button', { name: 'Measured values…' });
  await open.click();
  const dialog = page.getByRole('dialog', { name: 'Measured values' });
  await dialog
    .getByRole('textbox', { name: 'Values' })
    .fill('host,latency_ms\nweb,100\nweb,=cmd()\ndb,-5\ndb,300\nweb,200');
  await expect(dialog.getByText('Line 3: "=cmd()" is no number')).toBeVisible();
  await expect(dialog.getByText('Line 4: "-5" is less than 0')).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'In' })).toHaveValue('ms');
  const use = dialog.getByRole('button', { name: 'Use 3 values' });
  await expect(use).toBeDisabled();
  await dialog.getByRole('checkbox').check();
  await expect(dialog.getByRole('img', { name: /chance of each value/ })).toBeVisible();
  await use.click();
  expect((await saved(page)).nodes['worker']?.params['service']).toEqual({
    kind: 'empirical',
    values: [0.1, 0.2, 0.3],
  });
  // The same from a file, as a spreadsheet saves it.
  await open.click();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Open a file…' }).click();
  const text = Array.from({ length: 200 }, (_, i) => `${i + 0.5}`).join('\r\n');
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  await (await chooser).setFiles({ name: 'times.csv', mimeType: 'text/csv', buffer: bytes });
  await expect(dialog.getByRole('img', { name: /histogram/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Use 200 values' }).click();
  await expect(page.getByText('200 values', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'Values' })).toHaveValue('0.1, 0.2, 0.3');
});

test('several at once are edited in what they share, as one step', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, mixed);
  await selectNode(page, 'a');
  await page.keyboard.down('Shift');
  await node(page, 'b').click();
  await page.keyboard.up('Shift');
  await expect(page.getByRole('heading', { name: 'Handler × 2' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Servers' })).toHaveValue('');
  const all = page.getByRole('textbox', { name: 'For all' });
  await all.fill('4');
  await all.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Servers' })).toHaveValue('4');
  const failure = page.getByRole('textbox', { name: 'Failure' });
  await failure.fill('2');
  await failure.press('Enter');
  await expect(page.getByText(/Not applied: must be a number ≥ 0 and ≤ 1/)).toBeVisible();
  const { nodes } = await saved(page);
  expect([nodes['a']?.params, nodes['b']?.params]).toEqual([
    { service: 0.2, servers: 4 },
    { service: 0.2, servers: 4 },
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('combobox', { name: 'Servers' })).toHaveValue('');
});

test('figures stand by priority and type, points are a curve, weights have shares', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, mixed);
  await selectNode(page, 'inbox');
  await expect(page.getByRole('table', { name: 'By priority' }).getByRole('rowheader')).toHaveText([
    '5',
    '0',
  ]);
  await expect(page.getByRole('table', { name: 'By type' }).getByRole('rowheader')).toHaveText([
    'order',
    'sms',
  ]);
  await selectNode(page, 'orders');
  await expect(page.getByRole('img', { name: /The curve up to 20 s; its highest is 3 \/ s/ })).toBeVisible();
  const rate = page.getByRole('textbox', { name: 'Row 2: Instant' });
  await rate.fill('-1');
  await rate.press('Enter');
  await expect(page.getByText(/Not applied: Points · Row 2 · Instant must be a number ≥ 0/)).toBeVisible();
  await expect(page.getByText('75 %', { exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'Row 2: Weight' }).fill('3');
  await expect(page.getByText('50 %', { exact: true })).toHaveCount(2);
});

test('an edge tells what it carries, and can be made one for dead letters', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, mixed);
  const edge = page.locator('.react-flow__edge[data-id="e5"]');
  await edge.focus();
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const passed = inspector.locator('dl > div').filter({ hasText: 'Passed' }).locator('dd');
  await expect
    .poll(async () => Number((await passed.innerText()).replaceAll(',', '')), { timeout: 20_000 })
    .toBeGreaterThan(5);
  await page.getByRole('combobox', { name: 'Carries' }).selectOption({ label: 'dead letters' });
  const loss = page.getByRole('textbox', { name: 'Loss' });
  if (!(await loss.isVisible())) await page.getByRole('button', { name: 'More settings' }).click();
  await loss.fill('5 %');
  await loss.press('Enter');
  expect((await saved(page)).edges['e5']).toMatchObject({ fromPort: 'deadLetter', params: { loss: 0.05 } });
});
