import { expect, test } from '@playwright/test';

import { edgeCard, expectState, openComponent } from '../portal/edgeCard';
import { patchObject } from '../portal/kubernetes';
import { signIn } from '../portal/signIn';

const ROUTE =
  '/apis/gateway.networking.k8s.io/v1/namespaces/payments/httproutes/pay-edge-app';

const setHostnames = (...hostnames: readonly string[]) =>
  patchObject(ROUTE, { spec: { hostnames } });

test.afterAll(() => setHostnames('pay.example.com'));

test('a change in the cluster shows on an open card within two seconds', async ({
  page,
}) => {
  await signIn(page, 'olga');
  const subscribed = new Promise<void>(resolve => {
    page.on('websocket', socket =>
      socket.on('framesent', ({ payload }) => {
        if (String(payload).includes('subscribe')) resolve();
      }),
    );
  });
  await openComponent(page, 'payments');
  await expectState(page, 'Ready');
  await subscribed;

  await setHostnames('cash.example.com', 'pay.example.com');
  await expect(
    edgeCard(page).getByRole('link', { name: /cash\.example\.com/ }),
  ).toBeVisible({ timeout: 2_000 });
});
