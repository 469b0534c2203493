import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts'],
    testTimeout: 20_000,
    // As on the command line: every run has the express.
    setupFiles: ['src/run/express/arrive.ts'],
  },
});
