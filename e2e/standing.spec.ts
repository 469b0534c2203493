import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { savedRun, selectNode } from './run.ts';

test('a handler crashes and recovers, a queue is paused and goes on, by the keyboard, entered in the journal', async ({
  page,
}) => {
  await page.goto('./');
  await selectNode(page, 'worker');
  await page.getByRole('button', { name: 'Crash it' }).press('Enter');
  await expect(node(page, 'worker')).toHaveAttribute('aria-label', /crashed, down/);
  await expect(node(page, 'worker').getByText('crashed')).toBeVisible();
  await page.getByRole('button', { name: 'Recover it' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Crash it' })).toBeVisible();
  await expect(node(page, 'worker').getByText('crashed')).toBeHidden();
  await selectNode(page, 'inbox');
  await page.getByRole('button', { name: 'Pause it' }).press('Enter');
  await expect(node(page, 'inbox')).toHaveAttribute('aria-label', /paused/);
  await page.getByRole('button', { name: 'Let it go on' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Pause it' })).toBeVisible();
  const { journal } = (await savedRun(page)) as { journal: { command: { kind: string } }[] };
  expect(journal.map(({ command }) => command.kind)).toEqual(['crash', 'recover', 'pause', 'resume']);
});

test('a handler knows types apart', async ({ page }) => {
  await page.goto('./');
  await selectNode(page, 'worker');
  await page.getByRole('button', { name: 'Tell types apart' }).click();
  await page.getByRole('textbox', { name: 'Another type' }).fill('urgent');
  await page.getByRole('button', { name: 'Add this type' }).click();
  await page.getByRole('combobox', { name: /urgent/ }).selectOption({ label: 'Constant' });
  await expect(page.getByRole('button', { name: 'Remove type urgent' })).toBeVisible();
  await page.getByRole('button', { name: 'The same for all types' }).click();
  await expect(page.getByRole('button', { name: 'Tell types apart' })).toBeVisible();
});
