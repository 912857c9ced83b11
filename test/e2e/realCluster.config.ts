import { defineConfig } from '@playwright/test';

import journeys from './playwright.config';

/** What a portal on a real control plane is driven through: npm run test:control-plane -- journey */
export default defineConfig({
  ...journeys,
  testDir: './src/realCluster',
  timeout: 420_000,
});
