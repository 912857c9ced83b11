import { expect, test } from '@playwright/test';

import { control } from '../portal/control';
import { edgeCard, expectState, openComponent } from '../portal/edgeCard';
import { look } from '../portal/look';
import { signIn } from '../portal/signIn';

// Old enough that its target groups cannot be empty for being new.
const AIM = { edge: 'pay-edge' };

test.afterAll(async () => {
  await control.setFault('targets-none', false);
  await control.setFault('targets-unhealthy', false);
});

test('the card tells failing open from nothing left, and heals', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, 'olga');
  await openComponent(page, 'payments');
  const card = edgeCard(page);
  await expectState(page, 'Ready');

  await test.step('all targets unhealthy: at risk, failing open', async () => {
    await control.setFault('targets-unhealthy', true, AIM);
    await expectState(page, 'At risk');
    await expect(card.getByText(/failing open|fails open/)).toBeVisible();
    await look(page, 'card-at-risk');
  });

  await test.step('no targets: broken at Targets', async () => {
    await control.setFault('targets-none', true, AIM);
    await expectState(page, 'Broken at Targets', { timeout: 200_000 });
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
