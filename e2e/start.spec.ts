import { expect, test } from '@playwright/test';
import { secondsOf } from './canvas.ts';

test('the page opens on the first flow, running: the clock goes, messages move, the chart draws, nothing complains', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('./');
  for (const label of ['Orders', 'Inbox', 'Worker', 'Done']) {
    await expect(page.locator('.react-flow__node').getByText(label, { exact: true })).toBeVisible();
  }
  await expect.poll(() => secondsOf(page)).toBeGreaterThanOrEqual(2);
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect(page.getByText('Drag a second handler onto the queue')).toBeVisible();
  await expect(page.locator('.recharts-line-curve')).toHaveAttribute('d', /M.*[HLV]|M.*L/);
  // Messages are drawn on a canvas: its picture changes from one look to the next.
  const tokens = page.locator('main canvas').first();
  const picture = () => tokens.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const first = await picture();
  await expect.poll(picture).not.toBe(first);
  expect(complaints).toEqual([]);
});

test.describe('in a Chinese browser that likes the dark', () => {
  test.use({ locale: 'zh-CN', colorScheme: 'dark' });

  test('the page is Chinese and dark', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.locator('.react-flow__node').getByText('收件箱', { exact: true })).toBeVisible();
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [red = 255] = ground.match(/\d+/g)?.map(Number) ?? [];
    expect(red).toBeLessThan(60);
  });
});
