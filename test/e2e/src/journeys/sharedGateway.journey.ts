import { expect, test, type Page } from '@playwright/test';

import { look } from '../portal/look';
import { portalApi } from '../portal/portalApi';
import { signIn } from '../portal/signIn';

/** Teams behind the shared Gateway; the last brings a ListenerSet of its own. */
const TENANTS = ['payments-api', 'shop-api', 'loyalty'] as const;

const openTab = async (page: Page, component: string) => {
  await page.goto(`/catalog/default/component/${component}/edge`);
  return page.getByRole('main').last();
};

for (const component of TENANTS) {
  test(`the team of ${component} sees its own routes of the shared Gateway and nothing of the others`, async ({
    page,
  }) => {
    await signIn(page, 'olga');
    const tab = await openTab(page, component);
    await expect(
      tab.getByText(`${component}.us.example.com`).first(),
    ).toBeVisible();
    await expect(tab.getByText('shared-gw').first()).toBeVisible();

    const olga = await portalApi('olga');
    const { body, text } = await olga.get(
      `/v1/entities/component/default/${component}/edges`,
    );
    expect(body.items).toHaveLength(1);
    expect(body.items[0].id).toMatchObject({
      gateway: 'shared-gw',
      scope: `component:default/${component}`,
    });
    for (const other of TENANTS.filter(name => name !== component)) {
      await expect(tab).not.toContainText(other);
      expect(text).not.toContain(other);
    }
  });
}

test('a team that brings a ListenerSet finds it on the way to its route', async ({
  page,
}) => {
  await signIn(page, 'olga');
  const tab = await openTab(page, 'loyalty');
  const map = tab.getByRole('region', { name: 'The way of a request' });
  await expect(
    map.getByRole('button', { name: /^ListenerSet loyalty-listeners.*Ready/ }),
  ).toBeVisible();
  const route = map.getByRole('button', { name: /^HTTPRoute loyalty.*Ready/ });
  await expect(route).toBeVisible();
  await look(page, 'tab-listener-set');

  await route.click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText(/kind: ListenerSet/)).toBeVisible();
  await expect(drawer.getByText(/name: loyalty-listeners/)).toBeVisible();
});
