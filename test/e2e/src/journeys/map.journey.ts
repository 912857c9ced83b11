import { expect, test } from '@playwright/test';

import { edgeCard, expectState, openComponent } from '../portal/edgeCard';
import { look } from '../portal/look';
import { patchObject } from '../portal/kubernetes';
import { signIn } from '../portal/signIn';

const ROUTE =
  '/apis/gateway.networking.k8s.io/v1/namespaces/payments/httproutes/pay-edge-app';

const setBackend = (name: string) =>
  patchObject(ROUTE, {
    spec: {
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          filters: [
            {
              type: 'RequestHeaderModifier',
              requestHeaderModifier: {
                set: [{ name: 'X-Forwarded-Proto', value: 'https' }],
              },
            },
          ],
          backendRefs: [{ name, port: 8080 }],
        },
      ],
    },
  });

test.afterAll(() => setBackend('payments'));

test('the map leads from a broken card to the object that fails, with its conditions and its YAML', async ({
  page,
}) => {
  await signIn(page, 'olga');
  await openComponent(page, 'payments');
  await expectState(page, 'Ready');
  await setBackend('paymentz');
  await expectState(page, 'Broken at Routes');

  await edgeCard(page).getByRole('button', { name: 'Details' }).click();
  await page.getByLabel('Only what is broken').click();
  const route = page.getByRole('button', { name: /HTTPRoute pay-edge-app/ });
  await expect(route).toBeVisible();
  await expect(
    page.getByRole('button', { name: /HTTPRoute .*redirect/ }),
  ).toBeHidden();
  await look(page, 'map-only-broken');

  await route.click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('ResolvedRefs').first()).toBeVisible();
  await expect(drawer.getByText('BackendNotFound').first()).toBeVisible();
  await expect(drawer.getByText(/paymentz/).first()).toBeVisible();
  await look(page, 'drawer-route');

  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(route).toBeFocused();

  await setBackend('payments');
  await page.getByLabel('Only what is broken').click();
  await expect(
    page.getByRole('button', { name: /HTTPRoute pay-edge-app.*Ready/ }),
  ).toBeVisible({ timeout: 60_000 });
});
