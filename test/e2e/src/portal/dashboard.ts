import { expect, type Locator, type Page } from '@playwright/test';

/** The rows of all edges that are shown. */
export const edgeRows = (page: Page): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('cell') });

/** Opens the dashboard and waits for its first row. */
export const openDashboard = async (page: Page) => {
  await page.goto('/edges');
  await expect(edgeRows(page).first()).toBeVisible();
};

/** The row of one edge; of a shared Gateway, the first. */
export const edgeRow = (page: Page, name: string): Locator =>
  edgeRows(page)
    .filter({ has: page.getByRole('link', { name, exact: true }) })
    .first();

/** The one line about clusters and accounts, which opens a table of them. */
export const sourceLine = (page: Page): Locator =>
  page.getByRole('button', { name: /sources? (is|are) live/ });

/** Waits until every source answers and the edge, which is in order, says so. */
export const expectAllLive = async (page: Page, edge: string) => {
  await expect(sourceLine(page)).toHaveText(/All 4 sources are live/, {
    timeout: 120_000,
  });
  const row = edgeRow(page, edge);
  await expect(row).not.toContainText("Can't tell", { timeout: 120_000 });
  await expect(row).toContainText('Ready');
};
