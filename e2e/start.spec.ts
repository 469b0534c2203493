import { expect, test } from '@playwright/test';
import { zhCN } from '../src/i18n/zhCN/index.ts';
import { EddyPage } from './page.ts';

test('the page opens on the first flow, running: clock, messages and chart move, and nothing is amiss', async ({
  page,
}) => {
  const eddy = new EddyPage(page);
  await eddy.open();
  await expect(eddy.nodes()).toHaveCount(4);
  await expect(eddy.edges()).toHaveCount(3);
  await eddy.awaitClockBeyond(await eddy.clock());

  const before = await eddy.tokens();
  await expect.poll(() => eddy.tokens()).not.toBe(before);

  await expect(eddy.chartLines()).toHaveCount(1);
  const drawn = await eddy.chartLines().getAttribute('d');
  await expect(eddy.chartLines()).not.toHaveAttribute('d', drawn ?? '');
  await expect.poll(() => eddy.count('Done', 'completed')).toBeGreaterThan(20);
  expect(eddy.complaints).toEqual([]);
});

test.describe('for a Chinese reader', () => {
  test.use({ locale: 'zh-CN' });
  test('the page and its first flow are in Chinese', async ({ page }) => {
    const eddy = new EddyPage(page, zhCN);
    await eddy.open();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(eddy.node('收件箱')).toBeVisible();
    await expect(eddy.button('暂停')).toBeVisible();
    await expect(page).toHaveTitle(/与事件源一样快/);
    expect(eddy.complaints).toEqual([]);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`where the system is ${colorScheme}`, () => {
    test.use({ colorScheme });
    test(`the page is ${colorScheme}, and its own switch wins over the system`, async ({ page }) => {
      const eddy = new EddyPage(page);
      await eddy.open();
      const dark = colorScheme === 'dark';
      await expect.poll(() => brightness(eddy)).toBe(dark ? 'dark' : 'light');
      await eddy.button('Theme: as the system').click();
      if (!dark) await eddy.button('Theme: light').click();
      await expect.poll(() => brightness(eddy)).toBe(dark ? 'light' : 'dark');
    });
  });
}

async function brightness(eddy: EddyPage): Promise<'light' | 'dark'> {
  const [paper, ink] = await eddy.page.evaluate(() => {
    const style = getComputedStyle(document.body);
    const pen = document.createElement('canvas').getContext('2d');
    return [style.backgroundColor, style.color].map((colour) => {
      if (pen === null) return 0;
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data;
      return r + g + b;
    });
  });
  return (paper ?? 0) < (ink ?? 0) ? 'dark' : 'light';
}
