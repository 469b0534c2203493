import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { secondsOf } from './canvas.ts';

const words = [
  /Eddy has not started.*npm start.*npm run preview.*any static host/s,
  /Eddy 没有启动.*npm start/s,
];

test('opened as a file, the page says in both languages how to serve it', async ({ page }) => {
  await page.goto(pathToFileURL('dist/index.html').href);
  for (const told of words) await expect(page.getByText(told)).toBeVisible();
});

test('where the page’s code is gone, it says that it has not started', async ({ page }) => {
  await page.route(/\/assets\/index-[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  for (const told of words) await expect(page.getByText(told)).toBeVisible();
});

test('where the page starts, nobody ever sees those words, however slowly it comes', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { seen: false });
    const look = () => {
      const shown = document.querySelector<HTMLElement>('#root > div:not([hidden]) > [lang="zh-CN"]');
      if (shown !== null && document.body.innerText.includes('npm start'))
        Object.assign(window, { seen: true });
      requestAnimationFrame(look);
    };
    look();
  });
  await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 6000));
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await expect.poll(() => secondsOf(page), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await page.evaluate(() => 'seen' in window && window.seen)).toBe(false);
  await expect(page.getByText('npm start')).toHaveCount(0);
});
