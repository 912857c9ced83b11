import { defineConfig } from '@playwright/test';

import journeys from './playwright.config';

/**
 * Takes the pictures of README and docs anew, into docs/images:
 * npm run test:e2e -- --config test/e2e/pictures.config.ts
 */
export default defineConfig({
  ...journeys,
  testDir: './src/pictures',
  testMatch: '**/*.picture.ts',
  use: { ...journeys.use, deviceScaleFactor: 2 },
});
