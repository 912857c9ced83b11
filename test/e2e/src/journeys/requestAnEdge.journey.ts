import { expect, test } from '@playwright/test';

import { control } from '../portal/control';
import { edgeCard, expectState, openComponent } from '../portal/edgeCard';
import { look } from '../portal/look';
import { requestEdge } from '../portal/requestEdge';
import { signIn } from '../portal/signIn';

test.describe.configure({ mode: 'serial' });

test.afterAll(async () => {
  await control.release();
});

test('a team asks for an edge, merges it and watches it come alive', async ({
  page,
}) => {
  await control.hold('sync');
  await control.hold('loadBalancer');
  await control.hold('targets');
  await signIn(page, 'olga');

  await test.step('the component has none yet, and the card leads to the form', async () => {
    await openComponent(page, 'orders');
    await look(page, 'card-none');
    await edgeCard(page)
      .getByRole('button', { name: 'Request an edge' })
      .click();
  });

  await test.step('the form is filled in and run', async () => {
    await requestEdge(page, { hostname: 'orders.example.com' });
    await look(page, 'template-done');
  });

  await test.step('the pull request holds the manifests', async () => {
    const link = page.getByRole('link', { name: 'Pull request' });
    const pull = await page.context().newPage();
    await pull.goto((await link.getAttribute('href')) ?? '');
    await expect(pull.getByText('gateway.yaml').first()).toBeVisible();
    await expect(pull.getByText('orders.example.com').first()).toBeVisible();
    await look(pull, 'pull-request');
    await pull.close();
  });

  await test.step('the card says that it waits for the merge', async () => {
    await openComponent(page, 'orders');
    await expectState(page, 'Waiting for merge');
    await look(page, 'card-requested-open');
  });

  await test.step('merged, it waits for the sync', async () => {
    const { items } = await control.pulls();
    await control.merge(items[0].number);
    await expectState(page, 'Merged, waiting for sync');
    await look(page, 'card-requested-merged');
  });

  await test.step('applied, it warms up at the load balancer', async () => {
    await control.release('sync');
    await expectState(page, 'Warming up at NLB');
    await look(page, 'card-warming-nlb');
  });

  await test.step('then at its targets', async () => {
    await control.release('loadBalancer');
    await expectState(page, 'Warming up at Targets');
    await look(page, 'card-warming-targets');
  });

  await test.step('and is ready', async () => {
    await control.release('targets');
    await expectState(page, 'Ready');
    await look(page, 'card-ready-orders');
  });
});
