import { expect, test } from '@playwright/test';
import { figureOf, node, numberOf } from './canvas.ts';
import { savedFlow, selectNode, setPace } from './run.ts';

test('a change in the inspector is a change of the running flow', async ({ page }) => {
  await page.goto('./');
  await selectNode(page, 'worker');
  const servers = page.getByRole('textbox', { name: 'Servers' });
  await servers.fill('3');
  await servers.press('Enter');
  await expect(node(page, 'worker')).toHaveAttribute('aria-label', /of 3 busy/);
  await page.getByRole('combobox', { name: /Service time/ }).selectOption({ label: 'Exponential' });
  await expect(page.getByRole('textbox', { name: 'Mean' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'Largest' })).toBeVisible();
});

test('what is not valid is explained, not applied, not lost', async ({ page }) => {
  await page.goto('./');
  await selectNode(page, 'worker');
  const servers = page.getByRole('textbox', { name: 'Servers' });
  await servers.fill('0');
  await servers.press('Enter');
  await expect(page.getByText(/must be a whole number ≥ 1/)).toBeVisible();
  await expect(servers).toHaveValue('0');
  await expect(servers).toHaveAttribute('aria-invalid', 'true');
  await expect(node(page, 'worker')).not.toHaveAttribute('aria-label', /of 0/);
  await servers.fill('2');
  await servers.press('Enter');
  await expect(page.getByText(/must be a whole number ≥ 1/)).toBeHidden();
  await expect(node(page, 'worker')).toHaveAttribute('aria-label', /of 2 busy/);
});

test('a run cannot be told to end within its warm-up, until the warm-up makes way', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('combobox', { name: 'Time unit' }).selectOption({ label: 'minutes' });
  const warmUp = page.getByRole('textbox', { name: 'Warm-up' });
  await warmUp.fill('20');
  await warmUp.press('Enter');
  await page.getByRole('combobox', { name: 'Until' }).selectOption({ label: 'a number …' });
  const until = page.getByRole('textbox', { name: 'Until' });
  await until.fill('15');
  await until.press('Enter');
  await expect(page.getByText(/must be > the warm-up, 20 min/)).toBeVisible();
  await expect(until).toHaveValue('15');
  expect(JSON.parse(await savedFlow(page)).run).toEqual({ seed: 15, warmUp: 1200 });
  await warmUp.fill('5');
  await warmUp.press('Enter');
  await expect(page.getByText(/must be >/)).toBeHidden();
  expect(JSON.parse(await savedFlow(page)).run).toEqual({ seed: 15, until: 900, warmUp: 300 });
  await warmUp.fill('15');
  await warmUp.press('Enter');
  await expect(page.getByText(/must be < the end of the run, 15 min \(Until\)/)).toBeVisible();
  expect(JSON.parse(await savedFlow(page)).run).toEqual({ seed: 15, until: 900, warmUp: 300 });
});

test('each field tells what it is', async ({ page }) => {
  await page.goto('./');
  await selectNode(page, 'inbox');
  await page.getByRole('button', { name: 'About “Capacity”' }).click();
  await expect(page.getByText(/The most messages that may wait here/)).toBeVisible();
});

test('a limited queue warns and rejects; set to block, nothing is lost any more', async ({ page }) => {
  await page.goto('./');
  await selectNode(page, 'inbox');
  await page.getByRole('combobox', { name: 'Capacity' }).selectOption({ label: 'a number …' });
  const capacity = page.getByRole('textbox', { name: 'Capacity' });
  await capacity.fill('2');
  await capacity.press('Enter');
  await setPace(page, 63);
  await expect.poll(() => figureOf(page, 'Rejected'), { timeout: 20_000 }).toBeGreaterThan(3);
  await expect(node(page, 'inbox')).toHaveAttribute('aria-label', /of 2 waiting/);
  await page.getByRole('combobox', { name: 'When full' }).selectOption({ label: 'Block' });
  await expect
    .poll(() => node(page, 'orders').getAttribute('aria-label'), { timeout: 20_000 })
    .toMatch(/waiting/);
});

test('times are shown in the unit of the flow', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('combobox', { name: 'Time unit' }).selectOption({ label: 'milliseconds' });
  await selectNode(page, 'worker');
  await expect(page.getByRole('textbox', { name: 'Largest' })).toHaveValue(/^1,?000$/);
});

test('a slower service fills the queue during the run, a faster one empties it', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 100);
  await selectNode(page, 'worker');
  await page.getByRole('combobox', { name: 'Service time' }).selectOption({ label: 'Constant' });
  const value = page.getByRole('textbox', { name: 'Value' });
  // Another shape keeps the mean.
  await expect(value).toHaveValue('0.5');
  await value.fill('5');
  await value.press('Enter');
  const waiting = () => numberOf(page, 'inbox', /([\d,]+) waiting/);
  await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(50);
  await value.fill('0.01');
  await value.press('Enter');
  await expect.poll(waiting, { timeout: 20_000 }).toBeLessThan(3);
});

test('a full queue drops its oldest where it is told to', async ({ page }) => {
  await page.goto('./');
  await setPace(page, 100);
  await selectNode(page, 'inbox');
  await page.getByRole('combobox', { name: 'When full' }).selectOption({ label: 'Drop the oldest' });
  await page.getByRole('combobox', { name: 'Capacity' }).selectOption({ label: 'a number …' });
  const capacity = page.getByRole('textbox', { name: 'Capacity' });
  await capacity.fill('1');
  await capacity.press('Enter');
  await expect(page.getByText('Dropped', { exact: true })).toBeVisible();
  await expect.poll(() => figureOf(page, 'Dropped')).toBeGreaterThan(3);
  expect(await figureOf(page, 'Rejected')).toBe(0);
});
