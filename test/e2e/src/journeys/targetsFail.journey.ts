import { expect, test } from '@playwright/test';

import { control } from '../portal/control';
import { edgeCard, openComponent } from '../portal/edgeCard';
import { look } from '../portal/look';
import { signIn } from '../portal/signIn';

test.afterAll(async () => {
  await control.setFault('targets-none', false);
  await control.setFault('targets-unhealthy', false);
});

test('the card tells failing open from nothing left, and heals', async ({
  page,
}) => {
  await signIn(page, 'olga');
  await openComponent(page, 'orders');
  const card = edgeCard(page);
  await expect(card.getByText('Ready', { exact: true }).first()).toBeVisible();

  await test.step('all targets unhealthy: at risk, failing open', async () => {
    await control.setFault('targets-unhealthy', true);
    await expect(card.getByText('At risk')).toBeVisible();
    await expect(card.getByText(/failing open|fails open/)).toBeVisible();
    await look(page, 'card-at-risk');
  });

  await test.step('no targets: broken at Targets', async () => {
    await control.setFault('targets-none', true);
    await expect(card.getByText('Broken at Targets')).toBeVisible();
    await look(page, 'card-broken-targets');
  });

  await test.step('the faults end and it heals', async () => {
    await control.setFault('targets-none', false);
    await control.setFault('targets-unhealthy', false);
    await expect(card.getByText('Ready', { exact: true }).first()).toBeVisible({
      timeout: 60_000,
    });
  });
});
