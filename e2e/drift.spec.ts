import { expect, test } from '@playwright/test';
import { openFlow } from './run.ts';

test('at load 1 theory is drawn beside the length that drifts, until something is done to the run', async ({
  page,
}) => {
  await page.goto('./');
  const key = page.getByRole('region', { name: 'Queue length' }).getByText('0.92 √t');
  const line = page.locator('[data-chart="Queue length"] polyline[stroke-dasharray]');
  await expect(key).toBeVisible();
  await expect(key).toHaveAttribute(
    'title',
    'Theory at load 1: the mean length grows with the root of the time t, in s.',
  );
  // From 0 on it bends: after a quarter of the time it stands at half its height.
  await page.keyboard.press('Space');
  const points = (await line.getAttribute('points'))!.split(' ').map((point) => point.split(',').map(Number));
  const [first, half, last] = [points[0]!, points[points.length >> 1]!, points.at(-1)!];
  expect(half[0]! - first[0]!).toBeCloseTo((last[0]! - first[0]!) / 4, -1);
  expect(half[1]! - first[1]!).toBeCloseTo((last[1]! - first[1]!) / 2, -0.5);
  expect(last[1]!).toBeLessThan(first[1]!);
  await page.getByRole('button', { name: 'Add a second handler to the queue' }).click();
  await expect(key).toBeHidden();
  await expect(line).toHaveCount(0);
});

test('it is told by the root of the unit that rates are told in', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, {
    format: 'eddy-flow/1',
    name: 'By the hour',
    meta: { timeUnit: 'h' },
    nodes: {
      in: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.5 } } },
      line: { kind: 'queue', label: 'Line' },
      desk: { kind: 'handler', params: { service: { kind: 'exponential', mean: 2 } } },
    },
    edges: { a: { from: 'in', to: 'line' }, b: { from: 'line', to: 'desk' } },
  });
  // sqrt(2 x (0.5 + 0.5) / pi) = 0.798 by the root of a second, sixty times that by the root of an hour.
  await expect(page.getByText('48 √t')).toBeVisible();
});
