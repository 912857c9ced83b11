import { expect, type Page } from '@playwright/test';

/** Opens the portal as one of the demo's users. */
export const signIn = async (page: Page, user: 'olga' | 'nora') => {
  await page.goto('/');
  await page.getByRole('button', { name: `Sign in as ${user}` }).click();
  await expect(
    page.getByRole('link', { name: 'Catalog' }).first(),
  ).toBeVisible();
};
