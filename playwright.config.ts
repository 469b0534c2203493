import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';
import { freePort } from './scripts/port.mjs';

// Playwright reads this file again in each of its processes: what was found first holds for all of them.
process.env['EDDY_PORT'] ??= String(await freePort());
process.env['PLAYWRIGHT_CHROMIUM'] ??= findBrowser() ?? '';
const port = Number(process.env['EDDY_PORT']);
const browser = process.env['PLAYWRIGHT_CHROMIUM'];

/** Tests that measure time, by their tag: nothing else may run beside them. */
const timed = /@timed/;

const chromium = {
  browserName: 'chromium' as const,
  launchOptions: {
    ...(browser ? { executablePath: browser } : {}),
    args: ['--no-sandbox', '--disable-background-networking'],
  },
};

const preview = `npx vite preview --port ${port} --strictPort --host 127.0.0.1`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // Half of the time a page waits for its own clock: two at a time share two cores well.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // For two slow cores that also draw without a graphics card, on a machine that others use too.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 720 },
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    locale: 'en-US',
    // Snapshots tell what went wrong; a film of a page that always moves would slow it down.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [
    { name: 'page', use: chromium, grepInvert: timed },
    { name: 'timed', use: chromium, grep: timed, workers: 1 },
  ],
  webServer: {
    // On its own a run builds first, so that it never tests a page of yesterday.
    command: process.env['EDDY_BUILT'] ? preview : `npx vite build && ${preview}`,
    url: `http://127.0.0.1:${port}`,
    timeout: 120_000,
    reuseExistingServer: false,
  },
});
