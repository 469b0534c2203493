import { defineConfig } from 'vitest/config';

/** Tests that measure time: nothing else may run beside them. */
const timed = ['scripts/bench/**/*.test.ts'];

const shared = {
  environment: 'node',
  // Of tests that simulate much, on a machine that others use too.
  testTimeout: 90_000,
  // As on the command line: every run has the express.
  setupFiles: ['src/run/express/arrive.ts'],
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts'],
          exclude: timed,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...shared, name: 'timed', include: timed, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
