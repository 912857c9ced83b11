import { expect, test } from '@playwright/test';

import { edgeRows as rows } from '../portal/dashboard';
import { look } from '../portal/look';
import { signIn } from '../portal/signIn';

test('the broken edges are found by a count, and a row leads to the tab that says why', async ({
  page,
}) => {
  await signIn(page, 'olga');
  await page.goto('/edges');
  const broken = page
    .getByRole('group', { name: /state/i })
    .getByRole('button', { name: /broken/i });
  await expect(broken).toBeVisible();
  const count = Number(/\d+/.exec(await broken.innerText())?.[0]);
  expect(count).toBeGreaterThan(0);

  await broken.click();
  await expect(page).toHaveURL(/[?&]state=broken/);
  await expect(rows(page)).toHaveCount(count);
  for (const row of await rows(page).all()) {
    await expect(row).toContainText(/Broken at/);
  }
  await look(page, 'dashboard-broken');

  // What was chosen is in the address: it can be sent to somebody.
  await page.reload();
  await expect(broken).toHaveAttribute('aria-pressed', 'true');
  await expect(rows(page)).toHaveCount(count);

  // Right after a start the catalog may not have said yet whose edge it is.
  const link = page.getByRole('link', { name: 'search-edge' });
  await expect(link).toHaveAttribute('href', /component\/search\/edge/);
  await link.click();
  await expect(page).toHaveURL(/\/catalog\/default\/component\/search\/edge/);
  await expect(page.getByText(/ssl-ports/).first()).toBeVisible();

  await page.goBack();
  await expect(page).toHaveURL(/\/edges\?.*state=broken/);
  await expect(rows(page)).toHaveCount(count);
});

test('edges are narrowed by cluster and by a word, and saved as a table', async ({
  page,
}) => {
  await signIn(page, 'olga');
  await page.goto('/edges?cluster=demo-us');
  await expect(rows(page).first()).toBeVisible();
  for (const row of await rows(page).all()) {
    await expect(row).toContainText('demo-us');
  }
  await page.getByRole('searchbox').fill('login');
  await expect(page).toHaveURL(/[?&]q=login/);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('login.example.com');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
});
