import { expect, test } from '@playwright/test';

import { portalApi } from '../portal/portalApi';
import { signIn } from '../portal/signIn';

const TEAMS = [
  { component: 'payments-api', other: 'shop-api' },
  { component: 'shop-api', other: 'payments-api' },
] as const;

for (const { component, other } of TEAMS) {
  test(`the team of ${component} sees its own routes of the shared Gateway and nothing of ${other}`, async ({
    page,
  }) => {
    await signIn(page, 'olga');
    await page.goto(`/catalog/default/component/${component}/edge`);
    const tab = page.getByRole('main').last();
    await expect(
      tab.getByText(`${component}.us.example.com`).first(),
    ).toBeVisible();
    await expect(tab.getByText('shared-gw').first()).toBeVisible();
    await expect(tab).not.toContainText(other);

    const olga = await portalApi('olga');
    const { body, text } = await olga.get(
      `/v1/entities/component/default/${component}/edges`,
    );
    expect(body.items).toHaveLength(1);
    expect(body.items[0].id).toMatchObject({
      gateway: 'shared-gw',
      scope: `component:default/${component}`,
    });
    expect(text).not.toContain(other);
  });
}
