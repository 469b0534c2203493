import { expect, type Locator, type Page, test } from '@playwright/test';
import { openFlow, savedFlow, selectNode } from './run.ts';

const flow = {
  format: 'eddy-flow/1',
  name: 'Giving up',
  run: { seed: 7, until: 5000 },
  nodes: {
    rush: {
      kind: 'source',
      params: {
        arrivals: {
          process: 'profile',
          points: [
            [0, 1],
            [20, 3],
          ],
        },
      },
    },
    timed: {
      kind: 'source',
      params: {
        arrivals: { process: 'schedule', events: [{ at: 5 }] },
        event: { priority: { values: [0, 5], weights: [3, 1] } },
      },
    },
    worker: {
      kind: 'handler',
      params: {
        service: { kind: 'uniform', min: 0.5, max: 1 },
        retry: { limit: 2, delay: { kind: 'empirical', values: [1, 2] } },
      },
    },
    done: { kind: 'sink' },
  },
  edges: {
    e1: { from: 'rush', to: 'worker' },
    e2: { from: 'timed', to: 'worker' },
    e3: { from: 'worker', to: 'done' },
  },
};

const error = (page: Page) => page.getByText(/^Not applied:/);

/** Text that is refused, with Enter, given up by Escape: the field shows what holds, before and after it is left. */
async function expectBack(page: Page, field: Locator, text: string): Promise<void> {
  const held = await field.inputValue();
  await field.fill(text);
  await field.press('Enter');
  await expect(error(page)).toBeVisible();
  await expect(field).toHaveValue(text);
  await expect(field).toBeFocused();
  await field.press('Escape');
  await expect(field).toHaveValue(held);
  await expect(error(page)).toHaveCount(0);
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await field.blur();
  await expect(field).toHaveValue(held);
  await expect(error(page)).toHaveCount(0);
  // Left after it was told what is wrong, it gives up as well.
  await field.fill(text);
  await expect(error(page)).toBeVisible();
  await field.blur();
  await expect(field).toHaveValue(held);
  await expect(error(page)).toHaveCount(0);
}

test('text that a field refused is given up by Escape, or by leaving it, and what holds stands there again', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(page, flow);
  const before = await savedFlow(page);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  // The run's own, a number that a word may stand for among them.
  await expectBack(page, field('Seed'), 'abc');
  await expectBack(page, field('Until'), '-3');
  await expectBack(page, field('Warm-up'), 'x');
  // Numbers, parameters of distributions, a list of numbers in one line of text.
  await selectNode(page, 'worker');
  await expectBack(page, field('Servers'), '0');
  await expectBack(page, field('Smallest'), '-1');
  await expectBack(page, field('Largest'), '5 kg');
  const more = page.getByRole('button', { name: 'More settings' });
  if (await more.isVisible()) await more.click();
  await expectBack(page, field('Values'), '1, none');
  // Cells of tables.
  await selectNode(page, 'rush');
  await expectBack(page, field('Row 2: Instant'), '-1');
  await selectNode(page, 'timed');
  await expectBack(page, field('Row 1: At'), 'x');
  await page.getByRole('button', { name: 'More of row 1' }).click();
  await expectBack(page, field('Row 1: Priority'), 'x');
  await expectBack(page, field('Row 1: Headers'), '3');
  await expectBack(page, field('Row 2: Weight'), '-1');
  expect(await savedFlow(page)).toBe(before);
});

test('one of two refused values is given up, and the other stays as it was typed', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, flow);
  await selectNode(page, 'worker');
  const smallest = page.getByRole('textbox', { name: 'Smallest' });
  const largest = page.getByRole('textbox', { name: 'Largest' });
  await smallest.fill('2');
  await smallest.press('Enter');
  await expect(error(page)).toHaveText('Not applied: must not be greater than “Largest”');
  await largest.fill('x');
  await largest.press('Enter');
  await largest.press('Escape');
  await expect(largest).toHaveValue('1');
  await expect(smallest).toHaveValue('2');
  await expect(error(page)).toHaveCount(1);
  await smallest.press('Escape');
  await expect(smallest).toHaveValue('0.5');
  await expect(error(page)).toHaveCount(0);
});

test('where two values do not go together, the one just changed tells it, by the names on the page', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(page, flow);
  await selectNode(page, 'worker');
  const inspector = page.getByRole('complementary', { name: /Inspector|属性/ });
  const at = (path: string) => inspector.locator(`[data-path="nodes.${path}"] [role="alert"]`);
  const smallest = page.getByRole('textbox', { name: 'Smallest' });
  const largest = page.getByRole('textbox', { name: 'Largest' });
  const tooLarge = 'Not applied: must not be greater than “Largest”';
  await smallest.fill('2');
  await expect(at('worker.params.service.min')).toHaveText(tooLarge);
  // It was told after a pause; Enter offers it once more.
  await smallest.press('Enter');
  await expect(at('worker.params.service.min')).toHaveText(tooLarge);
  // It waits for the other to make way, wherever the focus goes.
  await largest.fill('1.5');
  await largest.press('Enter');
  await expect(at('worker.params.service.max')).toHaveText('Not applied: must not be less than “Smallest”');
  await expect(error(page)).toHaveCount(1);
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(inspector.getByText(/^未生效： ?不得小于“最小值”$/)).toBeVisible();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await largest.fill('3');
  await largest.press('Enter');
  await expect(error(page)).toHaveCount(0);
  await selectNode(page, 'rush');
  const first = page.getByRole('textbox', { name: 'Row 1: Instant' });
  await first.fill('30');
  await first.press('Enter');
  await expect(error(page)).toHaveText(
    'Not applied: Points · Row 1 · Instant must not be after “Row 2 · Instant”',
  );
  await first.press('Escape');
  await page.getByRole('combobox', { name: 'Repeat every' }).selectOption({ label: 'a number …' });
  const every = page.getByRole('textbox', { name: 'Repeat every' });
  await every.fill('10');
  await every.press('Enter');
  await expect(error(page)).toHaveText('Not applied: must not be before “Points · Row 2 · Instant”');
});
