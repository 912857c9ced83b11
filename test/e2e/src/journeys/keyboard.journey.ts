import { expect, test, type Locator, type Page } from '@playwright/test';

import { expectState, openComponent } from '../portal/edgeCard';
import { signIn } from '../portal/signIn';

/** Presses Tab until the focus is there, as a person without a pointer would. */
const tabTo = async (page: Page, target: Locator, limit = 80) => {
  for (let pressed = 0; pressed < limit; pressed += 1) {
    if (await target.evaluate(element => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} has no focus after ${limit} times Tab`);
};

test('an edge is found, understood and looked into with the keyboard alone', async ({
  page,
}) => {
  await signIn(page, 'olga');
  await page.goto('/edges');
  const row = page.getByRole('link', { name: 'search-edge' });
  await expect(row).toBeVisible();
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/component\/search\/edge/);

  const node = page.getByRole('button', { name: /^Service / }).first();
  await expect(node).toBeVisible();
  await tabTo(page, node, 120);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer).toBeVisible();
  await expect(drawer.getByRole('button', { name: 'Close' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(node).toBeFocused();
});

test('the card leads to its tab with the keyboard alone', async ({ page }) => {
  await signIn(page, 'olga');
  await openComponent(page, 'media');
  await expectState(page, 'At risk');
  const details = page.getByRole('button', { name: 'Details' });
  await tabTo(page, details);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/component\/media\/edge/);
});
