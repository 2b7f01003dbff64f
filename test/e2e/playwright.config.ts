import { join } from 'node:path';

import { defineConfig } from '@playwright/test';

const scratch = join(import.meta.dirname, '../../.cache');

/** Two cores on the smallest machine we know, and each test has an app of its own: two at a time. */
export default defineConfig({
  testDir: '.',
  outputDir: join(scratch, 'e2e-results'),
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  // A machine that is busy with something else may make one late. Whatever needed a second try is named by the run.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  projects: [
    { name: 'e2e', testMatch: '*.spec.ts' },
    { name: 'screenshots', testMatch: '*.shots.ts' },
    // What only an installed app can show (`npm run packed`).
    { name: 'packed', testDir: '../packed', testMatch: '*.spec.ts' },
  ],
});
