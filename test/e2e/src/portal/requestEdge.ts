import { expect, type Page } from '@playwright/test';

/** Opens the form of the template for a component, as its card does. */
export const openRequestForm = async (page: Page, component: string) => {
  const filledIn = JSON.stringify({ entity: `component:default/${component}` });
  await page.goto(
    `/create/templates/default/request-edge?formData=${encodeURIComponent(
      filledIn,
    )}`,
  );
};

/** Fills in the open form of the template, up to its review. */
export const fillInEdgeForm = async (
  page: Page,
  { hostname }: { readonly hostname: string },
) => {
  await expect(page.getByText('Which service, and where')).toBeVisible();
  await page
    .getByRole('button', { name: 'Environment' })
    .or(page.getByLabel('Environment'))
    .first()
    .click();
  await page.getByRole('option', { name: /^production(?!-)/ }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Add item' }).first().click();
  await page
    .getByLabel(/Host name/)
    .first()
    .fill(hostname);
};

/** Fills in the open form of the template and starts the run, whatever comes of it. */
export const submitEdgeForm = async (
  page: Page,
  options: { readonly hostname: string },
) => {
  await fillInEdgeForm(page, options);
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
};

/** Fills in the open form of the template and runs it to its end. */
export const requestEdge = async (
  page: Page,
  { hostname }: { readonly hostname: string },
) => {
  await submitEdgeForm(page, { hostname });
  await expect(page.getByRole('link', { name: 'Pull request' })).toBeVisible({
    timeout: 60_000,
  });
};
