import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { expect, test } from '@playwright/test';
import { secondsOf } from './canvas.ts';

const folder = '/some/path/';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** What was built, in a folder of a host that has nothing else and rewrites nothing. */
function serve(): Server {
  return createServer(({ url = '' }, response) => {
    const path = url.startsWith(folder) ? url.slice(folder.length) || 'index.html' : '..';
    const file = `dist/${path}`;
    if (path.includes('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
}

test('the built page works from any folder of any host', async ({ page }) => {
  const server = serve();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const failed: string[] = [];
    page.on('response', (response) => {
      if (!response.ok() && response.status() !== 304) failed.push(response.url());
    });
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('pageerror', (error) => failed.push(error.message));
    await page.goto(origin + folder);
    await expect.poll(() => secondsOf(page)).toBeGreaterThan(2);
    await expect(page.locator('.recharts-line-curve').first()).toHaveAttribute('d', /L|H|V/);
    expect(page.workers().map((worker) => worker.url().startsWith(origin + folder))).toEqual([true]);
    expect(failed).toEqual([]);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
