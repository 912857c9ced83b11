import { expect, type Locator, type Page } from '@playwright/test';

/** The card of an entity's overview. */
export const edgeCard = (page: Page): Locator =>
  page.getByRole('region', { name: 'Edge', exact: true });

/** Opens the overview of a component by its link, without reloading the app. */
export const openComponent = async (page: Page, name: string) => {
  await page.goto(`/catalog/default/component/${name}`);
  await expect(edgeCard(page)).toBeVisible();
};

/** Waits until the card says the state in these words; the announcement for screen readers is longer. */
export const expectState = (
  page: Page,
  word: string,
  options?: { readonly timeout: number },
) =>
  expect(edgeCard(page).getByText(word, { exact: true }).first()).toBeVisible(
    options,
  );
