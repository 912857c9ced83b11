import { expect, test } from '@playwright/test';

import { look } from '../portal/look';
import { signIn } from '../portal/signIn';

test('what a person sees in the browser leads to the rule that explains it', async ({
  page,
}) => {
  await signIn(page, 'olga');
  await page.goto('/catalog/default/component/shop/edge');
  const search = page.getByRole('region', { name: 'What do you see?' });
  await search.getByRole('combobox').fill('ERR_TOO_MANY_REDIRECTS');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]symptom=/);
  await expect(search.getByText(/get a redirect loop/).first()).toBeVisible();
  await look(page, 'symptom-search');

  await page.reload();
  await expect(search.getByText(/get a redirect loop/).first()).toBeVisible();
});
