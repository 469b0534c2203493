import { expect, type Locator, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { command } from './desk.ts';
import { selectNode } from './run.ts';

async function meets(a: Locator, b: Locator): Promise<boolean> {
  const [p, q] = [(await a.boundingBox())!, (await b.boundingBox())!];
  return p.x < q.x + q.width && q.x < p.x + p.width && p.y < q.y + q.height && q.y < p.y + p.height;
}

const bar = (page: Page) => page.getByRole('toolbar', { name: 'What can be done with it' });

test('the bar of a node leaves its mark "crashed" in sight, and the mark leaves its number', async ({
  page,
}) => {
  await page.goto('./');
  for (const id of ['worker', 'inbox']) {
    await selectNode(page, id);
    await command(page, 'crash the node');
    const mark = node(page, id).locator('[data-standing]');
    await expect(mark).toHaveText('crashed');
    await expect.poll(() => meets(bar(page), mark), id).toBe(false);
    const count = node(page, id).locator('[class*=count]');
    if (id === 'inbox') expect(await meets(mark, count)).toBe(false);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the bar of a node covers no other', async ({ page }) => {
    await page.goto('./');
    await expect(node(page, 'inbox')).toBeVisible();
    for (const id of ['orders', 'inbox', 'worker', 'done']) {
      await selectNode(page, id);
      await expect(bar(page)).toBeVisible();
      for (const other of ['orders', 'inbox', 'worker', 'done'])
        if (other !== id)
          await expect.poll(() => meets(bar(page), node(page, other)), `${id} on ${other}`).toBe(false);
    }
  });
});
