import { expect, test } from '@playwright/test';
import { flows } from './browsers/flows.ts';
import { dragFromPalette, node } from './canvas.ts';
import { everyHandOver } from './flows.ts';
import { openFlow, savedRun, selectNode, setPace, traceInNode, traceOf, waitForEnd } from './run.ts';

for (const flow of flows) {
  test(`[T2] ${flow.name}: the page's worker and Node run the same, event for event`, async ({ page }) => {
    await page.goto('./');
    await setPace(page, 'max');
    await openFlow(page, flow);
    await waitForEnd(page);
    expect(await traceOf(page)).toEqual(traceInNode(flow));
  });
}

test('[T2] pausing, stepping and another pace on the way change nothing', async ({ page }) => {
  const flow = everyHandOver(300);
  await page.goto('./');
  await openFlow(page, flow);
  for (let round = 0; round < 3; round++) {
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    for (let step = 0; step < 5; step++) await page.getByRole('button', { name: 'Step one event' }).click();
    await page.getByRole('button', { name: 'Play' }).click();
  }
  await setPace(page, 'max');
  await waitForEnd(page);
  expect(await traceOf(page)).toEqual(traceInNode(flow));
});

test('[J1] a run edited while it goes is saved with its journal and is the same run again in Node', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(page, everyHandOver(2000));
  await selectNode(page, 'back');
  const servers = page.getByRole('textbox', { name: 'Servers' });
  await servers.fill('3');
  await servers.press('Enter');
  await selectNode(page, 'small');
  await page.getByRole('combobox', { name: 'When full' }).selectOption('reject');
  await page.locator('.react-flow__pane').click({ position: { x: 30, y: 30 } });
  await setPace(page, 'max');
  await waitForEnd(page);
  const run = (await savedRun(page)) as { journal: unknown[] };
  expect(run.journal).toHaveLength(2);
  expect(await traceOf(page)).toEqual(traceInNode(run));
});

test('[J1] a handler dragged in, a source taken out, an event by hand, undo and redo: the same run again in Node', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(page, everyHandOver(2000));
  await expect(node(page, 'small')).toBeVisible();
  await selectNode(page, 'urgent');
  await page.getByRole('button', { name: 'Emit one event' }).click();
  const box = (await node(page, 'small').boundingBox())!;
  const edges = page.locator('.react-flow__edge');
  const before = Object.keys(everyHandOver(2000).edges).length;
  await expect(edges).toHaveCount(before);
  await dragFromPalette(page, 'Handler', { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await expect(edges).toHaveCount(before + 2);
  await node(page, 'users').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await expect(node(page, 'users')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(node(page, 'users')).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(node(page, 'users')).toHaveCount(0);
  await setPace(page, 'max');
  await waitForEnd(page);
  const run = (await savedRun(page)) as { journal: { command: { kind: string; path?: string } }[] };
  const done = new Set(
    run.journal.map(({ command: { kind, path = '' } }) => `${kind} ${path.split('.')[0]}`.trim()),
  );
  expect([...done].sort()).toEqual(['add edges', 'add nodes', 'emit', 'remove edges', 'remove nodes']);
  await page.locator('.react-flow__pane').click({ position: { x: 30, y: 30 } });
  expect(await traceOf(page)).toEqual(traceInNode(run));
});
