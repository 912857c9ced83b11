import type { Page } from '@playwright/test';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', '..', '..', '.cache', 'screenshots');

/** Keeps a picture of what the journey sees, in .cache/screenshots. */
export const look = (page: Page, name: string) =>
  page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
