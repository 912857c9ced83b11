import { expect, type Locator, type Page } from '@playwright/test';

/** The card of an entity's overview, found as a reader finds it: by its heading. */
export const edgeCard = (page: Page): Locator =>
  page
    .locator('[class*="MuiCard-root"]')
    .filter({ has: page.getByRole('heading', { name: 'Edge', exact: true }) });

/** Opens the overview of a component by its link, without reloading the app. */
export const openComponent = async (page: Page, name: string) => {
  await page.goto(`/catalog/default/component/${name}`);
  await expect(edgeCard(page)).toBeVisible();
};
