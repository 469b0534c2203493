import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';
import { freePort } from './scripts/port.mjs';

// Playwright reads this file again in each of its processes: what was found first holds for all of them.
process.env['EDDY_PORT'] ??= String(await freePort());
process.env['PLAYWRIGHT_CHROMIUM'] ??= findBrowser() ?? '';
const port = Number(process.env['EDDY_PORT']);
const browser = process.env['PLAYWRIGHT_CHROMIUM'];

const preview = `npx vite preview --port ${port} --strictPort --host 127.0.0.1`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // For two slow cores that also draw without a graphics card.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 720 },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    locale: 'en-US',
    // Snapshots tell what went wrong; a film of a page that always moves would slow it down.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(browser ? { executablePath: browser } : {}),
          args: ['--no-sandbox', '--disable-background-networking'],
        },
      },
    },
  ],
  webServer: {
    // On its own a run builds first, so that it never tests a page of yesterday.
    command: process.env['EDDY_BUILT'] ? preview : `npx vite build && ${preview}`,
    url: `http://127.0.0.1:${port}`,
    timeout: 120_000,
    reuseExistingServer: false,
  },
});
