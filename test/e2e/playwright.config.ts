import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

const cache = join(__dirname, '..', '..', '.cache');

/** One worker and no retries: the journeys share one world, and a flaky one is a bug. */
export default defineConfig({
  testDir: './src/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: join(cache, 'e2e-results'),
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env.EDGE_E2E_REPORT ?? join(cache, 'e2e.json') },
    ],
  ],
  use: {
    baseURL: process.env.EDGE_PORTAL_URL,
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
