import { expect, test } from '@playwright/test';

import { edgeCard, expectState, openComponent } from '../portal/edgeCard';
import { look } from '../portal/look';
import { portalApi } from '../portal/portalApi';
import { requestEdge } from '../portal/requestEdge';
import { signIn } from '../portal/signIn';

/** Real controllers and a load balancer whose minutes take seconds. */
const READY = { timeout: 300_000 };

test('on a real control plane a request becomes a ready edge', async ({
  page,
}) => {
  await signIn(page, 'olga');
  await openComponent(page, 'orders');
  await edgeCard(page).getByRole('button', { name: 'Request an edge' }).click();
  await requestEdge(page, { hostname: 'orders.example.com' });

  await test.step('the pull request is merged on its page', async () => {
    const link = page.getByRole('link', { name: 'Pull request' });
    const href = (await link.getAttribute('href')) ?? '';
    await openComponent(page, 'orders');
    await expectState(page, 'Waiting for merge');
    const pull = await page.context().newPage();
    await pull.goto(href);
    await expect(pull.getByText('orders.example.com').first()).toBeVisible();
    await pull.getByRole('button', { name: 'Merge pull request' }).click();
    await pull.close();
  });

  await test.step('what is merged becomes ready', async () => {
    await expectState(page, 'Ready', READY);
    await look(page, 'real-card-ready');
  });
});

test('the documented rights show every part of a real cluster', async () => {
  const olga = await portalApi('olga');
  const { body } = await olga.get('/v1/sources');
  expect(body.items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'demo-eu', state: 'live', gaps: [] }),
    ]),
  );
});
