import { expect, test } from '@playwright/test';
import { secondsOf } from './canvas.ts';
import { everyHandOver } from './flows.ts';
import { openFlow, savedRun, selectNode, setPace, traceInNode, traceOf, waitForEnd } from './run.ts';

test('a worker that dies is told; started again, the run goes on where it was and is the same run', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(page, everyHandOver(4000));
  await selectNode(page, 'back');
  const servers = page.getByRole('textbox', { name: 'Servers' });
  await servers.fill('2');
  await servers.press('Enter');
  const clock = page.getByRole('timer');
  // Long enough for a checkpoint, after which the run goes on.
  await expect.poll(() => secondsOf(page), { timeout: 20_000 }).toBeGreaterThan(45);
  const before = await clock.innerText();
  await page.workers()[0]?.evaluate(strike);
  await expect(page.getByText(/has stopped working/)).toBeVisible();
  await expect(page.getByText('back', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Start again' }).click();
  await setPace(page, 'max');
  await waitForEnd(page);
  expect(await clock.innerText()).not.toBe(before);
  const run = await savedRun(page);
  await page.locator('.react-flow__pane').click({ position: { x: 30, y: 30 } });
  expect(await traceOf(page)).toEqual(traceInNode(run));
});

const strike = () => {
  setTimeout(() => {
    throw new Error('struck by a test');
  });
};

test('a worker that dies again after it was revived, by the space bar too, is told again', async ({
  page,
}) => {
  await page.goto('./');
  const told = page.getByRole('alert').filter({ hasText: 'has stopped working' });
  let seen = 0;
  for (const again of ['Start again', 'the space bar', 'Start again']) {
    await expect.poll(() => secondsOf(page)).toBeGreaterThan(seen);
    await expect.poll(() => page.workers().length).toBe(1);
    await page.workers()[0]?.evaluate(strike);
    await expect(told).toBeVisible();
    seen = await secondsOf(page);
    if (again === 'the space bar') {
      await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
      await page.keyboard.press('Space');
      await expect(page.getByText('The run goes on where it was')).toBeAttached();
    } else {
      await page.getByRole('button', { name: again }).click();
    }
    await expect(told).toBeHidden();
  }
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(seen);
});

const silences = {
  'closes itself without a word': () => self.close(),
  hangs: () => {
    setTimeout(() => {
      for (;;);
    });
  },
};

for (const [what, befall] of Object.entries(silences)) {
  test(`a worker that ${what} is noticed too, and the run goes on`, async ({ page }) => {
    // The page is patient with a slow machine; here nobody wants to wait as long.
    await page.addInitScript(() => {
      const later = window.setTimeout.bind(window);
      const hurried = (task: () => void, delay = 0) => later(task, delay < 10_000 ? delay : delay / 4);
      Object.defineProperty(window, 'setTimeout', { value: hurried });
    });
    await page.goto('./');
    await expect.poll(() => secondsOf(page)).toBeGreaterThan(3);
    await page.workers()[0]?.evaluate(befall);
    await expect(page.getByText(/has stopped working/)).toBeVisible();
    const before = await secondsOf(page);
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect(page.getByText(/has stopped working/)).toBeHidden();
    await expect.poll(() => secondsOf(page)).toBeGreaterThan(before);
    // A browser needs a moment to end one that hangs.
    await expect.poll(() => page.workers().length).toBe(1);
  });
}
