import { expect, test } from '@playwright/test';

import { control } from '../portal/control';
import { look } from '../portal/look';
import { submitEdgeForm } from '../portal/requestEdge';
import { signIn } from '../portal/signIn';

const form = (data: object) =>
  `/create/templates/default/request-edge?formData=${encodeURIComponent(
    JSON.stringify(data),
  )}`;

test('what the policy forbids is refused and leaves the repository alone', async ({
  page,
}) => {
  const before = await control.pulls();
  await signIn(page, 'olga');
  await page.goto(
    form({
      entity: 'component:default/orders',
      options: { scheme: 'internet-facing' },
    }),
  );
  await submitEdgeForm(page, { hostname: 'orders.example.com' });

  await expect(page.getByText(/scheme.*internet-facing/).first()).toBeVisible();
  await look(page, 'refused-by-policy');
  expect(await control.pulls()).toEqual(before);
});

test('an entity of another team is refused and leaves its repository alone', async ({
  page,
}) => {
  const before = await control.pulls();
  await signIn(page, 'olga');
  await page.goto(form({ entity: 'component:default/payments' }));
  await submitEdgeForm(page, { hostname: 'payments.example.com' });

  await expect(
    page.getByText(/olga.*may not ask for an edge for.*payments/).first(),
  ).toBeVisible();
  await look(page, 'refused-not-owner');
  expect(await control.pulls()).toEqual(before);
});
