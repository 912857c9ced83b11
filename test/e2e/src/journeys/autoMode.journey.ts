import { expect, test } from '@playwright/test';

import { look } from '../portal/look';
import { portalApi } from '../portal/portalApi';
import { signIn } from '../portal/signIn';

test('an edge of EKS Auto Mode shows its load balancer, its targets and what binds them', async ({
  page,
}) => {
  await signIn(page, 'olga');
  await page.goto('/catalog/default/component/tracking/edge');
  const tab = page.getByRole('main').last();
  await expect(
    tab.getByRole('link', { name: /tracking\.us\.example\.com/ }).first(),
  ).toBeVisible();

  const map = tab.getByRole('region', { name: 'The way of a request' });
  for (const name of [
    /^LoadBalancer k8s-.*Ready/,
    /^TargetGroup k8s-.*Ready/,
  ]) {
    await expect(map.getByRole('button', { name }).first()).toBeVisible();
  }
  await expect(
    tab.getByRole('button', { name: /^Targets Ready All 4 targets/ }),
  ).toBeVisible();

  await test.step('its controller is told by name', async () => {
    await tab
      .getByRole('button', { name: /^Load-balancer controller/ })
      .click();
    await expect(tab.getByText('EKS Auto Mode')).toBeVisible();
    await look(page, 'tab-auto-mode');
  });

  await test.step('its bindings are read in the group of that controller', async () => {
    await map
      .getByRole('button', { name: /^TargetGroupBinding / })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await expect(
      drawer.getByText(/apiVersion: eks\.amazonaws\.com\/v1/),
    ).toBeVisible();
    await expect(
      drawer.getByText(/SuccessfullyReconciled/).first(),
    ).toBeInViewport();
    await look(page, 'drawer-auto-mode-binding');
  });

  await test.step('nothing of it stays unread', async () => {
    const olga = await portalApi('olga');
    const { body } = await olga.get('/v1/edges/demo-us/tracking/track-edge');
    expect(body).toMatchObject({
      ...{ state: 'ready', coverage: 'full', causes: [] },
      loadBalancer: { state: 'active', region: 'us-east-1' },
    });
  });
});
