import { expect, test } from '@playwright/test';
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
  await expect(clock).toHaveText(/[1-9]:\d\d/, { timeout: 20_000 });
  const before = await clock.innerText();
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('struck by a test');
    });
  });
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
