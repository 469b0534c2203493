import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { openFlow, selectNode, setPace, waitForEnd } from './run.ts';
import { stillBox } from './still.ts';

/** Two lines of queues, one handler each. */
const flow = {
  format: 'eddy-flow/1',
  name: 'Two lines',
  run: { seed: 4, until: 2000 },
  nodes: {
    quick: { kind: 'source', label: 'Quick', params: { arrivals: { process: 'poisson', rate: 2 } } },
    slow: { kind: 'source', label: 'Slow', params: { arrivals: { process: 'poisson', rate: 0.5 } } },
    left: { kind: 'queue', label: 'Left' },
    right: { kind: 'queue', label: 'Right' },
    one: { kind: 'handler', params: { service: { kind: 'exponential', mean: 0.45 } } },
    two: { kind: 'handler', params: { service: { kind: 'exponential', mean: 1.6 } } },
    done: { kind: 'sink', label: 'Done' },
  },
  edges: {
    a: { from: 'quick', to: 'left' },
    b: { from: 'left', to: 'one' },
    c: { from: 'one', to: 'done' },
    d: { from: 'slow', to: 'right' },
    e: { from: 'right', to: 'two' },
    f: { from: 'two', to: 'done' },
  },
};

const card = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Chart', exact: true }).getByRole('region', { name, exact: true });
const lines = (chart: Locator) => chart.getByRole('slider');

async function choose(page: Page, chart: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `${chart}: more` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function saved(page: Page, chart: string, item: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await choose(page, chart, item);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The ends of what a chart of time shows. */
async function shown(chart: Locator): Promise<[number, number]> {
  const slider = lines(chart);
  return [
    Number(await slider.getAttribute('aria-valuemin')),
    Number(await slider.getAttribute('aria-valuemax')),
  ];
}

async function openWhole(page: Page): Promise<void> {
  await page.goto('./');
  await openFlow(page, flow);
  await setPace(page, 'max');
  await waitForEnd(page);
}

/** Each line's name is seen to its end. */
async function expectNamed(chart: Locator, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const key = chart.getByRole('list').getByText(name, { exact: true });
    // The charts share the room anew as each of them comes.
    const isWhole = () =>
      key.evaluate((it) => {
        const { right, top, height } = it.getBoundingClientRect();
        return (
          it.scrollWidth <= it.clientWidth && document.elementFromPoint(right - 1, top + height / 2) === it
        );
      });
    await expect.poll(isWhole, name).toBe(true);
  }
}

test('lengths, throughput and waits: the pointer reads all lines at one instant, the keys the same', async ({
  page,
}) => {
  await openWhole(page);
  await choose(page, 'Queue length', 'Show: Throughput');
  await choose(page, 'Queue length', 'Show: Waiting time');
  const [lengths, rates, waits] = ['Queue length', 'Throughput', 'Waiting time'].map((name) =>
    card(page, name),
  ) as [Locator, Locator, Locator];
  for (const [chart, names] of [
    [lengths, ['Left', 'Right']],
    [rates, ['Quick', 'Slow', 'Done']],
  ] as const) {
    await expectNamed(chart, names);
  }
  // Where the pointer is put down no chart may be moved away by one that is still to come.
  await expect(lines(waits)).toBeVisible();
  await stillBox(lines(lengths));
  await lines(lengths).hover({ position: { x: 200, y: 60 } });
  for (const label of ['Left', 'Right'])
    await expect(lengths.locator('[class*=reading] li').filter({ hasText: label })).toHaveText(/\d/);
  // Where nothing is selected: what comes in and what goes out, 2.5 a second each in all.
  await lines(rates).focus();
  await page.keyboard.press('End');
  await expect(lines(rates)).toHaveAttribute(
    'aria-valuetext',
    /^33:20, Quick [\d.]+ per s, Slow [\d.]+ per s, Done [\d.]+ per s$/,
  );
  const mean = rates
    .getByRole('row', { name: /^Quick/ })
    .getByRole('cell')
    .nth(1);
  await expect.poll(async () => Math.abs(Number(await mean.innerText()) - 2)).toBeLessThan(0.15);
  for (const quantile of ['p50', 'p90', 'p99'])
    await expect(waits.locator('svg text').filter({ hasText: quantile })).toHaveText(/^p\d\d [\d.]+ s$/);
  await lines(waits).focus();
  await page.keyboard.press('Home');
  await expect(lines(waits)).toHaveAttribute('aria-valuetext', /share of all [\d.]+%/);
  await waits.getByRole('combobox', { name: 'Waits of' }).selectOption({ label: 'End to end' });
  await expect(waits.getByRole('slider', { name: 'Wait in End to end' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

test('two charts side by side name all their lines, and no line is drawn over the words of another', async ({
  page,
}) => {
  await page.goto('./#example=fan-out-and-join');
  await choose(page, 'Queue length', 'Show: Waiting time');
  const [lengths, waits] = [card(page, 'Queue length'), card(page, 'Waiting time')];
  await expect(waits.locator('svg text').filter({ hasText: 'p99' })).toBeVisible();
  await expectNamed(lengths, ['For stock', 'For payment', 'For delivery']);
  const marks = waits.locator('svg line[stroke-dasharray], svg text[paint-order]');
  const drawn = ['line', 'line', 'line', 'text', 'text', 'text'];
  expect(await marks.evaluateAll((all) => all.map(({ tagName }) => tagName))).toEqual(drawn);
});

test('time is zoomed by a drag and by keys, all charts of time together, and shown whole again', async ({
  page,
}) => {
  await openWhole(page);
  await choose(page, 'Queue length', 'Show: Throughput');
  const lengths = card(page, 'Queue length');
  const rates = card(page, 'Throughput');
  // Each takes half of the room now: what is measured before that is elsewhere after.
  for (const chart of [lengths, rates]) await expect.poll(() => shown(chart)).toEqual([0, 2000]);
  const box = await stillBox(lines(lengths));
  await page.mouse.move(box.x + box.width * 0.4, box.y + 50);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await shown(lengths))[0]).toBeGreaterThan(400);
  const dragged = await shown(lengths);
  expect(dragged[1]).toBeLessThan(1400);
  await expect.poll(() => shown(rates)).toEqual(dragged);
  await lines(lengths).focus();
  await page.keyboard.press('+');
  const width = dragged[1] - dragged[0];
  await expect.poll(async () => (await shown(lengths))[1] - (await shown(lengths))[0]).toBeCloseTo(width / 2);
  const [before] = await shown(lengths);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await shown(lengths))[0]).toBeGreaterThan(before);
  await page.keyboard.press('0');
  await expect.poll(() => shown(lengths)).toEqual([0, 2000]);
  await page.keyboard.press('+');
  await page.getByRole('button', { name: 'Whole run' }).first().click();
  await expect.poll(() => shown(rates)).toEqual([0, 2000]);
});

test('a line is pinned and coloured by keys, and stays whatever is selected', async ({ page }) => {
  await openWhole(page);
  const lengths = card(page, 'Queue length');
  const names = lengths.getByRole('listitem').getByRole('button');
  await selectNode(page, 'right');
  await expect(names).toHaveText(['Right']);
  await names.first().focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Line of Right' });
  await expect(menu.getByRole('switch')).toBeFocused();
  await page.keyboard.press('Space');
  await menu.getByRole('radio', { name: 'green' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await selectNode(page, 'left');
  await expect(names).toHaveText(['Rightpinned', 'Left']);
  const colour = await page.evaluate(() => {
    const probe = document.createElement('span');
    probe.style.color = 'var(--series-3)';
    document.body.append(probe);
    return getComputedStyle(probe).color;
  });
  await expect(lengths.locator('.recharts-line-curve').first()).toHaveCSS('stroke', colour);
});

test('every chart is saved as CSV and as a picture', async ({ page }) => {
  await openWhole(page);
  await choose(page, 'Queue length', 'Show: Throughput');
  await choose(page, 'Queue length', 'Show: Waiting time');
  const heads = {
    'Queue length': 'time (s),Left: mean,Left: max,Right: mean,Right: max',
    Throughput: 'time (s),Quick: messages/s,Slow: messages/s,Done: messages/s',
    'Waiting time': 'from (s),to (s),messages',
  };
  for (const [chart, head] of Object.entries(heads)) {
    await expect(card(page, chart).locator('.recharts-line-curve').first()).toHaveAttribute('d', /L|H|V/);
    const csv = await saved(page, chart, 'Save as CSV');
    const [first, ...rows] = csv.bytes.toString('utf8').replace('\ufeff', '').trim().split('\r\n');
    expect(csv.name).toBe(`Two lines ${chart}.csv`);
    expect(first).toBe(head);
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) expect(row).toMatch(/^[\d.e-]+(,[\d.e-]*)+$/);
    const png = await saved(page, chart, 'Save as a picture (PNG)');
    expect(png.name).toBe(`Two lines ${chart}.png`);
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.length).toBeGreaterThan(4000);
  }
});

test('three charts that all change take turns: at most one in a frame; a node has a sparkline without a chart', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(page, { ...flow, run: { seed: 4 } });
  await choose(page, 'Queue length', 'Show: Throughput');
  await choose(page, 'Queue length', 'Show: Waiting time');
  await expect(page.locator('[data-chart] .recharts-line-curve')).toHaveCount(6);
  const changes = await page.evaluate(
    () =>
      new Promise<Record<string, string[]>>((resolve) => {
        const byFrame: Record<string, string[]> = {};
        const observers = [...document.querySelectorAll<HTMLElement>('[data-chart]')].map((chart) => {
          const observer = new MutationObserver(() => {
            const frame = String(document.timeline.currentTime);
            byFrame[frame] ??= [];
            byFrame[frame].push(chart.dataset['chart'] ?? '');
          });
          observer.observe(chart, { subtree: true, childList: true, attributes: true, characterData: true });
          return observer;
        });
        setTimeout(() => {
          for (const observer of observers) observer.disconnect();
          resolve(byFrame);
        }, 3000);
      }),
  );
  const frames = Object.values(changes).map((charts) => [...new Set(charts)]);
  expect(new Set(frames.flat()).size, 'all three changed').toBe(3);
  expect(frames.filter((charts) => charts.length > 1)).toEqual([]);
  await expect(node(page, 'left').locator('svg path[d^="M"]').last()).toBeVisible();
  await expect(page.locator('.react-flow [class*=recharts]')).toHaveCount(0);
});
