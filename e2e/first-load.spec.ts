import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** Of all that is fetched until the flow runs and its chart is drawn, compressed, in bytes. */
const most = 350_000;

/** What the page fetches of itself when seconds have gone is no part of it; on a slow machine they are gone before the chart is drawn. */
const latest = 2000;

test('the first load stays small, the worker and the drawn chart included', async ({ context, page }) => {
  await page.addInitScript((longest) => {
    const inTime = window.setTimeout.bind(window);
    const setTimeout = (task: () => void, delay = 0, ...given: unknown[]) =>
      delay > longest ? 0 : inTime(task, delay, ...given);
    Object.assign(window, { setTimeout });
  }, latest);
  const fetched = new Set<string>();
  context.on('request', (request) => fetched.add(new URL(request.url()).pathname.slice(1)));
  await page.goto('./');
  await expect(page.locator('.recharts-line-curve').first()).toHaveAttribute('d', /L|H|V/);
  const files = [...fetched].filter((path) => /\.(js|css)$/.test(path));
  for (const part of ['index', 'worker', 'QueueChart', 'recharts']) {
    expect(files, part).toContainEqual(expect.stringMatching(new RegExp(`^assets/${part}-.*\\.js$`)));
  }
  const sizes = ['index.html', ...files].map((path) => gzipSync(readFileSync(`dist/${path}`)).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  test.info().annotations.push({ type: 'first load', description: `${total} bytes` });
  expect(total).toBeLessThan(most);
});

test('the worker is sent no part of the page, and what both need is sent once', () => {
  const page = readFileSync('dist/index.html', 'utf8');
  const index = /assets\/index-[\w-]+\.js/.exec(page)![0];
  const worker = /worker-[\w-]+\.js/.exec(readFileSync(`dist/${index}`, 'utf8'))![0];
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(`dist/assets/${file}`, 'utf8');
    for (const [, imported] of code.matchAll(/\bfrom\s*"\.\/([\w-]+\.js)"/g)) follow(imported!);
  };
  follow(worker);
  const shared = [...seen].filter((file) => file !== worker);
  expect(shared.length).toBeGreaterThan(0);
  expect(shared.join()).not.toMatch(/index-|react|xyflow|recharts/);
  for (const file of shared) expect(page).toContain(file);
});

test('the first key, too, fetches what is no part of the first load', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.recharts-line-curve').first()).toHaveAttribute('d', /L|H|V/);
  const fetched = Promise.all(
    ['deskCode', 'HelpDialog'].map((part) => page.waitForRequest(new RegExp(`/assets/${part}-`))),
  );
  await page.keyboard.press('Space');
  await fetched;
});
