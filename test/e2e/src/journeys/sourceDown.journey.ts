import { expect, test } from '@playwright/test';

import { control } from '../portal/control';
import { edgeCard, expectState, openComponent } from '../portal/edgeCard';
import { look } from '../portal/look';
import { signIn } from '../portal/signIn';

test.afterAll(async () => {
  await control.setFault('cluster-dead', false);
});

test('a dead cluster is told as such, with the last known way, until it returns', async ({
  page,
}) => {
  await signIn(page, 'olga');
  await openComponent(page, 'payments');
  await expectState(page, 'Ready');

  await control.setFault('cluster-dead', true);
  await expectState(page, "Can't tell", { timeout: 60_000 });
  await expect(edgeCard(page).getByText(/cluster demo-eu/)).toBeVisible();
  await look(page, 'card-source-down');

  await control.setFault('cluster-dead', false);
  await expectState(page, 'Ready', { timeout: 90_000 });
});
