import { expect, test } from '@playwright/test';
import { node, secondsOf } from './canvas.ts';
import { everyHandOver } from './flows.ts';
import { openFlow, savedRun, selectNode, setPace, traceOf, waitForEnd } from './run.ts';

const oneSource = (rate: number, timeUnit: string) => ({
  format: 'eddy-flow/1',
  name: `One source, by ${timeUnit}`,
  meta: { timeUnit },
  nodes: {
    s: { kind: 'source', params: { arrivals: { process: 'poisson', rate } } },
    q: { kind: 'queue' },
    h: { kind: 'handler', params: { service: { kind: 'exponential', mean: 0.8 / rate } } },
  },
  edges: { e1: { from: 's', to: 'q' }, e2: { from: 'q', to: 'h' } },
});

test('the slider goes from 10^-5 to 10^6 times, then as fast as possible', async ({ page }) => {
  await page.goto('./');
  const slider = page.getByRole('slider', { name: 'Pace' });
  await expect(slider).toHaveAttribute('aria-valuetext', '10 times real time: 10 s in a second');
  await slider.press('Home');
  await expect(page.getByText('0.00001×')).toBeVisible();
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'as fast as possible');
  await slider.press('ArrowLeft');
  await expect(page.getByText('1M×')).toBeVisible();
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(1000);
});

test('the pace fits the flow that is opened: thousands a second are slowed down, one in an hour is hurried', async ({
  page,
}) => {
  await page.goto('./');
  const slider = page.getByRole('slider', { name: 'Pace' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^10 times/);
  await openFlow(page, oneSource(2000, 'ms'));
  await expect(slider).toHaveAttribute('aria-valuetext', '0.01 times real time: 10 ms in a second');
  await expect(page.getByRole('timer')).toHaveText(/^[\d,]+\.\d ms$/);
  await openFlow(page, oneSource(1 / 3600, 'h'));
  await expect(slider).toHaveAttribute('aria-valuetext', '80K times real time: 22.2 h in a second');
  await expect(page.getByRole('timer')).toHaveText(/\d+:\d\d h$/);
  // The axis of time tells hours as the clock does.
  await expect(
    page
      .locator('.recharts-cartesian-axis-tick-value')
      .getByText(/^(\d+d )?\d+:\d\d h$/)
      .first(),
  ).toBeVisible();
  // As fast as possible fits every flow.
  await setPace(page, 'max');
  await openFlow(page, oneSource(2, 's'));
  await expect(slider).toHaveAttribute('aria-valuetext', 'as fast as possible');
});

test('run until an instant: it hurries there, stands exactly there, and says so', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 1);
  await page.getByRole('button', { name: 'More about the run' }).click();
  await page.getByRole('menuitem', { name: 'Run until' }).click();
  const dialog = page.getByRole('dialog', { name: 'Run until' });
  const field = dialog.getByRole('textbox', { name: 'Simulated time' });
  await field.fill('x');
  await expect(dialog.getByText('This is no number.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Go there' })).toBeDisabled();
  await field.fill('0');
  await expect(dialog.getByText(/^The run stands at \d+:\d\d\.\d already/)).toBeVisible();
  await field.fill('5432.1');
  await field.press('Enter');
  await expect(page.getByRole('timer')).toHaveText('1:30:32.1');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(page.getByText('The run has come to 1:30:32.1 and is paused')).toBeAttached();
  // The page's pace is as it was.
  await expect(page.getByText('1×', { exact: true })).toBeVisible();
});

test('run until takes a time with its unit, and proposes an instant that is not past', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Step one event' }).click();
  await page.getByRole('button', { name: 'More about the run' }).click();
  await page.getByRole('menuitem', { name: 'Run until' }).click();
  const dialog = page.getByRole('dialog', { name: 'Run until' });
  const field = dialog.getByRole('textbox', { name: 'Simulated time' });
  // A minute of the pace away at least.
  expect(Number(await field.inputValue())).toBeGreaterThanOrEqual(600);
  await field.fill('5 kg');
  await expect(dialog.getByText('A number, or one with its unit: 250 ms, 2 min.')).toBeVisible();
  await field.fill('1 h 30 min');
  await expect(dialog.getByRole('button', { name: 'Go there' })).toBeEnabled();
  await field.press('Enter');
  await expect(page.getByRole('timer')).toHaveText('1:30:00.0');
});

test('what run until proposes moves on with the run behind it', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 'max');
  await page.getByRole('button', { name: 'More about the run' }).click();
  await page.getByRole('menuitem', { name: 'Run until' }).click();
  const dialog = page.getByRole('dialog', { name: 'Run until' });
  const first = Number(await dialog.getByRole('textbox', { name: 'Simulated time' }).inputValue());
  await expect.poll(() => secondsOf(page), { timeout: 30_000 }).toBeGreaterThan(first);
  await expect(dialog.getByText('already')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Go there' })).toBeEnabled();
});

test('figures reset now count from now on, and the journal says so', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, { ...everyHandOver(500), run: { seed: 5 } });
  // Before it is open, the clock is that of the flow before.
  await expect(node(page, 'end')).toBeVisible();
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(300);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await selectNode(page, 'end');
  const completed = page
    .getByRole('complementary', { name: 'Inspector' })
    .locator('dl > div')
    .filter({ has: page.getByText('Completed', { exact: true }) })
    .locator('dd');
  await expect(completed).not.toHaveText('0');
  await page.getByRole('button', { name: 'More about the run' }).click();
  await page.getByRole('menuitem', { name: 'Reset figures now' }).click();
  await expect(completed).toHaveText('0');
  await expect(page.getByText(/^Figures begin anew at \d/)).toBeAttached();
  const { journal } = (await savedRun(page)) as { journal: { command: { kind: string } }[] };
  expect(journal.map(({ command }) => command)).toEqual([{ kind: 'resetFigures' }]);
});

test('a replay is the start with its journal: the same trace; another seed is another run', async ({
  page,
}) => {
  await page.goto('./');
  await setPace(page, 'max');
  await openFlow(page, everyHandOver(500));
  await waitForEnd(page);
  const first = await traceOf(page);
  await page.getByRole('button', { name: 'More about the run' }).click();
  await page.getByRole('menuitem', { name: 'Replay this run' }).click();
  await waitForEnd(page);
  await expect.poll(() => traceOf(page)).toEqual(first);
  await page.getByRole('button', { name: 'More about the run' }).click();
  await page.getByRole('menuitem', { name: 'Another seed' }).click();
  await expect(page.getByRole('button', { name: /^seed (?!5$)/ })).toBeVisible();
  await expect.poll(async () => (await traceOf(page)).hash, { timeout: 20_000 }).not.toBe(first.hash);
});

test('in Chinese large numbers have one form, and a step is named in its words', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('button', { name: 'Switch to Chinese' })
    .or(page.getByRole('button', { name: '切换到中文' }))
    .click();
  await page.getByRole('slider', { name: '速度' }).press('End');
  await expect(node(page, 'done')).toContainText(/\d万/, { timeout: 30_000 });
  await page.getByRole('button', { name: '暂停', exact: true }).click();
  expect(await page.getByRole('main').innerText()).not.toMatch(/\d[kKMG]\b/);
  expect(await page.getByRole('banner').innerText()).not.toMatch(/\d[kKMG]\b/);
  await page.getByRole('button', { name: '重新开始' }).click();
  await page.keyboard.press('.');
  await expect(page.locator('header [data-story]')).toContainText('#1');
  await expect(page.locator('header [data-story]')).toContainText(/产生事件.*存储、分发.*开始处理/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('seed, clock and events a second are seen, and nothing lies about the sheet’s close button', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(page.getByRole('button', { name: /^seed \d+/ })).toBeVisible();
    await expect(page.getByRole('timer')).toBeVisible();
    await expect(page.getByText(/events\/s/)).toBeVisible();
    expect((await page.getByRole('slider', { name: 'Pace' }).boundingBox())!.width).toBeGreaterThan(60);
    await node(page, 'inbox').tap();
    const close = page.getByRole('button', { name: 'Hide the inspector' }).first();
    await expect(close).toBeVisible();
    await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
    await close.tap();
    await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
  });
});

test('the browser’s frame takes the colour of the chosen theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  const colour = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].find(
          ({ media }) => matchMedia(media).matches,
        )?.content,
    );
  const theme = page.getByRole('button', { name: /^Theme:/ });
  await expect.poll(colour).toBe('#ffffff');
  await theme.click();
  await theme.click();
  await expect(theme).toHaveAccessibleName('Theme: dark');
  await expect.poll(colour).toBe('#171e29');
  await theme.click();
  await expect.poll(colour).toBe('#ffffff');
});

test('a run that has hurried and stands says of nothing that it moves', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'More about the run' }).click();
  await page.getByRole('menuitem', { name: 'Run until' }).click();
  const field = page
    .getByRole('dialog', { name: 'Run until' })
    .getByRole('textbox', { name: 'Simulated time' });
  await field.fill('20000');
  await field.press('Enter');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(page.getByText('0 events/s')).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(page.getByText(/over 2,000 a second/)).toHaveCount(0);
  const painted = () =>
    page
      .locator('main canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.some((value, index) => index % 4 === 3 && value > 0);
      });
  await expect.poll(painted).toBe(false);
});
