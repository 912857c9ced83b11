import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';

import { edgeCard, openComponent } from '../portal/edgeCard';
import { fillInEdgeForm, openRequestForm } from '../portal/requestEdge';
import { signIn } from '../portal/signIn';

const CARDS = [
  ['card-ready', 'payments'],
  ['card-at-risk', 'media'],
  ['card-broken', 'search'],
] as const;

const PAGES = [
  ['tab', '/catalog/default/component/media/edge'],
  ['dashboard', '/edges'],
] as const;

const picture = (name: string, theme: string) => ({
  path: join(
    test.info().project.testDir,
    '../../../../docs/images',
    `${name}-${theme}.png`,
  ),
  animations: 'disabled' as const,
});

const settled = (page: Page) =>
  expect(page.getByText(/example\.com/).first()).toBeVisible();

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test.beforeEach(async ({ page }) => {
      await page.addInitScript(
        chosen => window.localStorage.setItem('theme', chosen),
        theme,
      );
      await signIn(page, 'olga');
    });

    for (const [name, component] of CARDS) {
      test(`${name} in ${theme}`, async ({ page }) => {
        await openComponent(page, component);
        await settled(page);
        await edgeCard(page).screenshot(picture(name, theme));
      });
    }

    test(`map in ${theme}`, async ({ page }) => {
      await page.goto('/catalog/default/component/shop/edge');
      const map = page.getByRole('region', { name: 'The way of a request' });
      await expect(
        map.getByRole('button', { name: /HTTPRoute .*redirect/ }),
      ).toBeVisible();
      await map.screenshot(picture('map', theme));
    });

    test(`preview in ${theme}`, async ({ page }) => {
      await openRequestForm(page, 'orders');
      await fillInEdgeForm(page, { hostname: 'orders.example.com' });
      await expect(page.getByText(/It answers for/)).toBeVisible();
      await page
        .getByRole('region', { name: 'Preview' })
        .screenshot(picture('preview', theme));
    });

    for (const [name, path] of PAGES) {
      test(`${name} in ${theme}`, async ({ page }) => {
        await page.goto(path);
        await settled(page);
        await page.screenshot({ ...picture(name, theme), fullPage: true });
      });
    }
  });
}
