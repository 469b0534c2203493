import { expect, test } from '@playwright/test';
import { connect, dragFromPalette, newFlow, node } from './canvas.ts';
import { stillBox } from './still.ts';

test('a node says what it lacks, in sight and in its name, until an edge gives it that', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByText('leads nowhere')).toHaveCount(0);
  await newFlow(page);
  const hint = page.getByText('Nothing is connected yet');
  await expect(hint).toBeHidden();
  await dragFromPalette(page, 'Source', { x: 180, y: 250 });
  await expect(hint).toBeVisible();
  await dragFromPalette(page, 'Queue', { x: 420, y: 250 });
  const [source, queue] = [node(page, 'source'), node(page, 'queue')];
  await expect(source.getByText('leads nowhere')).toBeVisible();
  await expect(source).toHaveAttribute('aria-label', /^Source, Source: leads nowhere, .*created/);
  await expect(queue.getByText('nothing comes in')).toBeVisible();
  await connect(page, 'source', 'queue');
  await expect(hint).toBeHidden();
  await expect(source.getByText('leads nowhere')).toBeHidden();
  await expect(source).not.toHaveAttribute('aria-label', /leads nowhere/);
  await expect(queue.getByText('no handler takes from it')).toBeVisible();
  await expect(queue).toHaveAttribute('aria-label', /no handler takes from it, .*waiting/);
});

test('how things come together is told beside all that floats, also where the outline takes room', async ({
  page,
}) => {
  await page.goto('./');
  await newFlow(page);
  await page.getByRole('button', { name: 'Show the outline' }).click();
  await dragFromPalette(page, 'Source', { x: 640, y: 250 });
  const hint = await stillBox(page.getByText('Nothing is connected yet'));
  const main = page.getByRole('main');
  const others = [
    main.getByText(/^1 dot = /),
    main.getByRole('group', { name: 'View' }),
    main.locator('.react-flow__attribution'),
    node(page, 'source'),
  ];
  for (const other of others) {
    const box = await stillBox(other);
    const apart =
      hint.x + hint.width <= box.x ||
      box.x + box.width <= hint.x ||
      hint.y + hint.height <= box.y ||
      box.y + box.height <= hint.y;
    expect(apart, `${other}`).toBe(true);
  }
});
