import { test, type Page } from '@playwright/test';
import { join } from 'node:path';

/** Keeps a picture of what the journey sees, in .cache/screenshots. */
export const look = (page: Page, name: string) =>
  page.screenshot({
    path: join(
      test.info().project.outputDir,
      '..',
      'screenshots',
      `${name}.png`,
    ),
    fullPage: true,
  });
